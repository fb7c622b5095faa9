import type { Regrouping } from './difference.ts';
import type { Correspondence } from './difference-records.ts';

/**
 * Customers before and after that hold records of each other, as the smallest groups no record leaves. A customer of
 * whom no record is known again (a source has another name now) is known by its id, which comes from its content.
 */
export function regroupings(
  before: Iterable<string>,
  after: Iterable<string>,
  records: readonly Correspondence[],
): readonly Regrouping[] {
  const groups = new Groups();
  const met = new Set<string>();
  for (const { old, new: now } of records) {
    if (old === undefined || now === undefined) continue;
    groups.join(OLD + old, NEW + now);
    met.add(OLD + old).add(NEW + now);
  }
  const ids = new Set(after);
  for (const id of before) {
    groups.root(OLD + id);
    if (ids.has(id) && !met.has(OLD + id) && !met.has(NEW + id)) groups.join(OLD + id, NEW + id);
  }
  for (const id of ids) groups.root(NEW + id);
  return groups.all();
}

const OLD = 'o';
const NEW = 'n';

class Groups {
  private readonly parent = new Map<string, string>();

  root(node: string): string {
    let at = node;
    for (let up = this.parent.get(at); up !== undefined && up !== at; up = this.parent.get(at)) {
      this.parent.set(at, this.parent.get(up) ?? up);
      at = up;
    }
    if (!this.parent.has(at)) this.parent.set(at, at);
    return at;
  }

  join(x: string, y: string): void {
    this.parent.set(this.root(x), this.root(y));
  }

  /** Sorted, so that no order of rows can be seen in the answer. */
  all(): readonly Regrouping[] {
    const found = new Map<string, { readonly old: string[]; readonly new: string[] }>();
    for (const node of [...this.parent.keys()].sort()) {
      const root = this.root(node);
      const group = found.get(root) ?? { old: [], new: [] };
      (node.startsWith(OLD) ? group.old : group.new).push(node.slice(1));
      found.set(root, group);
    }
    return [...found.values()].sort((a, b) => (firstId(a) < firstId(b) ? -1 : 1));
  }
}

function firstId(group: Regrouping): string {
  return group.new[0] ?? group.old[0];
}
