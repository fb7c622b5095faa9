import { type CodedColumn, EMPTY, type ListColumn, type ValueTable } from '../../domain/column.ts';
import type { Entities } from '../../domain/entities.ts';
import type { MatchField } from '../../domain/records.ts';
import { PairCache } from '../kernels/pair-cache.ts';

/** Level of a pair of entities: 0 = missing on a side, 1 = disagree, higher = kinds of agreement. */
export type LevelOf = (i: number, j: number) => number;

/** Level of two different values of one column, as the comparison reads them. Must be symmetric. */
export type CompareValues<T> = (a: T, b: T) => number;

/** One way to compare two entities: a row of the table in comparisons.ts. */
export interface Comparison {
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
  readonly prepare: (entities: Entities) => LevelOf;
}

/** Columns of fewer distinct values meet the same two again and again; others would only wash the cache out. */
export const FEW_VALUES = 4000;

/** Compares single values, each read once; equal codes are the exact level without a look. */
export function compareSingles<T>(
  column: CodedColumn,
  exact: number,
  read: (text: string) => T,
  compare: CompareValues<T>,
): LevelOf {
  const level = valueLevel(column.values, read, compare);
  const codes = column.codes;
  return (i, j) => {
    const a = codes[i];
    const b = codes[j];
    if (a === EMPTY || b === EMPTY) return 0;
    return a === b ? exact : level(a, b);
  };
}

/** Compares sets of values: the best level of any two. */
export function compareSets<T>(
  column: ListColumn,
  exact: number,
  read: (text: string) => T,
  compare: CompareValues<T>,
): LevelOf {
  const level = valueLevel(column.values, read, compare);
  const { starts, items } = column;
  return (i, j) => {
    let best = 0;
    for (let x = starts[i]; x < starts[i + 1]; x++) {
      for (let y = starts[j]; y < starts[j + 1]; y++) {
        if (items[x] === items[y]) return exact;
        const found = level(items[x], items[y]);
        if (found > best) best = found;
      }
    }
    return best;
  };
}

function valueLevel<T>(table: ValueTable, read: (text: string) => T, compare: CompareValues<T>) {
  const values = Array.from(table.texts(), read);
  if (values.length > FEW_VALUES) return (x: number, y: number): number => compare(values[x], values[y]);
  const cache = new PairCache(16);
  return (x: number, y: number): number => {
    const a = Math.min(x, y);
    const b = Math.max(x, y);
    const known = cache.get(a, b);
    if (known >= 0) return known;
    const level = compare(values[a], values[b]);
    cache.set(a, b, level);
    return level;
  };
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
