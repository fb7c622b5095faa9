import type { MatchColumns, MatchField } from '../../domain/records.ts';
import type { Names } from './names.ts';

/**
 * Pairs of which a field is to be compared: places[n] of their range, with the values x[n] and y[n]; ~places[n] where one
 * of the two has several values, whose first ones these are.
 */
export interface OpenPairs {
  readonly places: Int32Array;
  readonly x: Int32Array;
  readonly y: Int32Array;
}

/** Open pairs `start` … `end − 1` are those of a field. */
export interface Listed {
  readonly open: OpenPairs;
  readonly start: number;
  readonly end: number;
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
   * Puts the levels of the open pairs `start` … `end − 1` that are quickly told to out[at + place], the same that `level`
   * finds, moves the others to `start` … and returns where these end. A loop of its own over what `lines` fetched; of
   * fields with one value.
   */
  settle?(values: Values, open: OpenPairs, start: number, end: number, out: Uint8Array, at: number): number;
  /** Reads what `level` will ask of the second values of these pairs, many at the same time. */
  fetch?(values: Values, open: OpenPairs, start: number, end: number): void;
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
