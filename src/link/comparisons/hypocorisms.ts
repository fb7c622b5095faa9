import {
  ENGLISH_HYPOCORISMS,
  PAIR_HYPOCORISMS,
  PORTUGUESE_HYPOCORISMS,
  SPANISH_HYPOCORISMS,
} from './hypocorism-table.ts';

/** Every group of names that may be one person's: the formal name first, folded. */
export const HYPOCORISM_GROUPS: readonly (readonly string[])[] = [
  SPANISH_HYPOCORISMS,
  PORTUGUESE_HYPOCORISMS,
  ENGLISH_HYPOCORISMS,
].flatMap((table) => rowsOf(table));

const GROUPS_OF = groupsOf(HYPOCORISM_GROUPS);
const PAIRS_OF = pairsOf(rowsOf(PAIR_HYPOCORISMS));
const NO_GROUPS: readonly number[] = [];

/**
 * Whether two different folded tokens are a name and its hypocorism, or two hypocorisms of one name. Symmetric, not
 * transitive: Beto is Alberto and Roberto, who are two. Weak evidence, to be scored as such.
 */
export function sameByHypocorism(a: string, b: string): boolean {
  if (a === b) return false;
  const left = GROUPS_OF.get(a);
  if (left === undefined) return false;
  const right = GROUPS_OF.get(b) ?? NO_GROUPS;
  for (const group of left) if (right.includes(group)) return true;
  return false;
}

/** Whether a folded token stands for two given names: `mafe` for `maria fernanda`. */
export function hypocorismOfPair(single: string, pair: string): boolean {
  return PAIRS_OF.get(single)?.includes(pair) ?? false;
}

function groupsOf(groups: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const byName = new Map<string, number[]>();
  for (const [group, names] of groups.entries()) {
    for (const name of names) push(byName, name, group);
  }
  return byName;
}

function pairsOf(rows: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  const byShort = new Map<string, string[]>();
  for (const [first, second, ...forms] of rows) {
    for (const form of forms) push(byShort, form, `${first} ${second}`);
  }
  return byShort;
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
}
