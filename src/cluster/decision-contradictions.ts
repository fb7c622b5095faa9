import type { ResolvedDecision } from '../domain/decisions.ts';

/** Lines of `same` that make one person of what the line `different` keeps apart; none where it names a record twice. */
export interface DecisionContradiction {
  readonly different: number;
  readonly same: readonly number[];
}

/** Where decisions contradict each other, by the lines that do; each `different` once, with as few lines as make the case. */
export function contradictions(decisions: readonly ResolvedDecision[]): readonly DecisionContradiction[] {
  const links = linksOf(decisions);
  const found: DecisionContradiction[] = [];
  for (const { verdict, a, b, line } of decisions) {
    if (verdict === 'same') continue;
    const same = linesBetween(a, new Set(b), links);
    if (same !== undefined) found.push({ different: line, same });
  }
  return found;
}

/** Per record, the decisions that join it to others. */
function linksOf(decisions: readonly ResolvedDecision[]): ReadonlyMap<number, readonly ResolvedDecision[]> {
  const links = new Map<number, ResolvedDecision[]>();
  for (const decision of decisions) {
    if (decision.verdict === 'different') continue;
    for (const record of [...decision.a, ...decision.b]) {
      const known = links.get(record);
      if (known === undefined) links.set(record, [decision]);
      else known.push(decision);
    }
  }
  return links;
}

/** The lines of the shortest way from one side to the other; undefined when no chain of `same` connects them. */
function linesBetween(
  from: readonly number[],
  to: ReadonlySet<number>,
  links: ReadonlyMap<number, readonly ResolvedDecision[]>,
): readonly number[] | undefined {
  const linesTo = new Map<number, readonly number[]>(from.map((record) => [record, []]));
  const queue = [...from];
  for (const record of queue) {
    const lines = linesTo.get(record) as readonly number[];
    if (to.has(record)) return [...lines].sort((x, y) => x - y);
    for (const { a, b, line } of links.get(record) ?? []) {
      for (const next of [...a, ...b]) {
        if (linesTo.has(next)) continue;
        linesTo.set(next, [...lines, line]);
        queue.push(next);
      }
    }
  }
  return undefined;
}
