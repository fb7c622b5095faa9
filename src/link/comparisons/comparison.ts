import type { MatchColumns, MatchField } from '../../domain/records.ts';
import type { Names } from './names.ts';

/** Pairs of entities a[from + k], b[from + k] with values items[entity], k among those of `open`. */
export interface OpenPairs {
  readonly items: Int32Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly from: number;
  readonly open: Int32Array;
}

/**
 * One way to compare two entities: a row of the table in comparisons.ts. Who compares pairs does what all fields
 * have in common (missing values, equal ones, the best of several) and asks the comparison for two different values.
 */
export interface Comparison<Values = unknown> {
  readonly field: MatchField;
  /** What each level means, for people; index 0 is the missing value. Kinds of agreement, not a scale. */
  readonly levels: readonly string[];
  /** The level of equal values. */
  readonly exact: number;
  /** Levels on which the frequency of the value counts by half, because the values are only alike. */
  readonly alike: readonly number[];
  /** Share of each level among records of one person that tiny data start from (index 0 unused). */
  readonly priorM: readonly number[];
  /** The same among strangers: how rare it is that two people share a value by chance. */
  readonly priorU: readonly number[];
  /** What an agreement speaks for; within a household a `person` field agrees as among strangers. */
  readonly tells: 'person' | 'household';
  /** Share of the pairs of one household that agree on a `person` field all the same: father and son of one name, twins. */
  readonly sharedAtHome?: number;
  /** Whether a rare value in common counts more. Not for e-mails, phones, ids: there a frequent value mostly is one person's. */
  readonly frequency: boolean;
  /** The distinct values of the field as `level` reads them: plain data over shared memory, for other threads too. */
  prepare(match: MatchColumns, names?: Names): Values;
  /** Level of two different values, given by their codes. Must be symmetric. */
  level(values: Values, x: number, y: number): number;
  /** Where the record of value x starts in memory: memory[stride · x], to be fetched before it is asked for. */
  lines?(values: Values): { readonly memory: Int32Array; readonly stride: number };
  /**
   * Puts the levels of the pairs open[0] … open[count − 1] that are quickly told to out[at + k], the same that `level`
   * finds, keeps the others in open and returns how many these are. A loop of its own over what `lines` fetched.
   */
  settle?(values: Values, pairs: OpenPairs, count: number, out: Uint8Array, at: number): number;
  /** Reads what `level` will ask of the second values of the pairs open[0] … open[count − 1], many at the same time. */
  fetch?(values: Values, pairs: OpenPairs, count: number): void;
  /** Whether values are costly to compare and the same two meet again and again. */
  readonly repeats?: boolean;
  /** Level of a value with itself, where that is not always the exact one. */
  sameLevel?(values: Values, x: number): number;
}

/** The weak prior of a field with one exact level: .75 there, .10 on "else", .15 shared by the levels between. */
export function usualPriorM(levels: number, exact: number): number[] {
  const prior = new Array<number>(levels).fill(levels > 3 ? 0.15 / (levels - 3) : 0);
  prior[0] = 0;
  prior[1] = 0.1;
  prior[exact] = levels > 3 ? 0.75 : 0.9;
  return prior;
}

/** The weak prior among strangers: `same` on the exact level, four times that shared by the levels between, the rest disagrees. */
export function usualPriorU(levels: number, exact: number, same: number): number[] {
  const between = levels > 3 ? (4 * same) / (levels - 3) : 0;
  const prior = new Array<number>(levels).fill(between);
  prior[0] = 0;
  prior[exact] = same;
  prior[1] = levels > 3 ? 1 - 5 * same : 1 - same;
  return prior;
}
