import type { MatchColumns } from './records.ts';

/**
 * What is matched: records of equal content are one entity. Entities are numbered in the order of
 * their content, so that nothing after this step can depend on the order of rows or files.
 */
export interface Entities {
  readonly count: number;
  /** Records of entity e: members[starts[e]] … members[starts[e + 1] - 1]. */
  readonly starts: Int32Array;
  readonly members: Int32Array;
  /** As in Records, indexed by entity. */
  readonly match: MatchColumns;
}

/** Pairs of entities worth comparing: a[k] < b[k], sorted by a, then b, each once. */
export interface Candidates {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** All pairs of the data are candidates (small data). */
  readonly complete: boolean;
}
