import { type PairCounts, pairsOf } from './scores.ts';

/** The people among the judged rows of a group: rows by person. */
export type People = ReadonlyMap<string, number>;

/** A merge by the smallest entities of its two groups, and its average evidence in bits. */
export interface EntityMerge {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** A merge with the pairs of judged rows that it put together, and those among them of one person. */
export interface JudgedMerge extends EntityMerge {
  readonly found: number;
  readonly right: number;
}

export interface JudgedMerges {
  /** Before the first merge; records of equal content are together from the start. */
  readonly start: PairCounts;
  readonly merges: readonly JudgedMerge[];
}

/**
 * Follows the merges with the truth at hand. `people` holds the people of each entity, `truePairs` all pairs of judged
 * rows of one person, rows included that the run does not have.
 */
export function judgeMerges(
  people: readonly People[],
  merges: readonly EntityMerge[],
  truePairs: number,
): JudgedMerges {
  const groups = people.map((counts) => new Map(counts));
  const sizes = people.map(rowsOf);
  const judged = merges.map((merge) => {
    const [small, large] = groups[merge.a].size < groups[merge.b].size ? [merge.a, merge.b] : [merge.b, merge.a];
    const right = samePairs(groups[small], groups[large]);
    const found = sizes[merge.a] * sizes[merge.b];
    for (const [person, rows] of groups[small]) groups[large].set(person, (groups[large].get(person) ?? 0) + rows);
    // A group goes by its smallest entity.
    groups[Math.min(merge.a, merge.b)] = groups[large];
    sizes[Math.min(merge.a, merge.b)] = sizes[merge.a] + sizes[merge.b];
    return { ...merge, found, right };
  });
  return { start: startOf(people, truePairs), merges: judged };
}

/** Pairs of rows, one of each group, that are of one person. */
export function samePairs(a: People, b: People): number {
  let pairs = 0;
  for (const [person, rows] of a) pairs += rows * (b.get(person) ?? 0);
  return pairs;
}

export function rowsOf(people: People): number {
  let sum = 0;
  for (const rows of people.values()) sum += rows;
  return sum;
}

/** Pairs of rows of one group that are of one person. */
export function sameWithin(people: People): number {
  let pairs = 0;
  for (const rows of people.values()) pairs += pairsOf(rows);
  return pairs;
}

function startOf(people: readonly People[], truePairs: number): PairCounts {
  let right = 0;
  let found = 0;
  for (const counts of people) {
    found += pairsOf(rowsOf(counts));
    right += sameWithin(counts);
  }
  return { right, found, true: truePairs };
}
