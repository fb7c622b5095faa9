import { type CodedColumn, EMPTY, type ListColumn } from '../../domain/column.ts';
import type { Entities } from '../../domain/entities.ts';
import type { MatchField } from '../../domain/records.ts';
import { PairCache } from '../kernels/pair-cache.ts';

/** Level of a pair of entities: 0 = missing on a side, 1 = disagree, higher = kinds of agreement. */
export type LevelOf = (i: number, j: number) => number;

/** Level of two different values of one column, given as texts. Must be symmetric. */
export type CompareTexts = (a: string, b: string) => number;

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
  /** What an agreement speaks for; within a household a `person` field agrees as among strangers. */
  readonly tells: 'person' | 'household';
  /** Share of the pairs of one household that agree on a `person` field all the same: father and son of one name, twins. */
  readonly sharedAtHome?: number;
  /** Whether a rare value in common counts more. Not for e-mails, phones, ids: there a frequent value mostly is one person's. */
  readonly frequency: boolean;
  readonly prepare: (entities: Entities) => LevelOf;
}

/** Compares single values; equal codes are the exact level without looking at the texts. */
export function compareSingles(column: CodedColumn, exact: number, compare: CompareTexts): LevelOf {
  const texts = [...column.values.texts()];
  const codes = column.codes;
  const cache = new PairCache(16);
  return (i, j) => {
    const a = codes[i];
    const b = codes[j];
    if (a === EMPTY || b === EMPTY) return 0;
    if (a === b) return exact;
    return cached(cache, a, b, texts, compare);
  };
}

/** Compares sets of values: the best level of any two. */
export function compareSets(column: ListColumn, exact: number, compare: CompareTexts): LevelOf {
  const texts = [...column.values.texts()];
  const { starts, items } = column;
  const cache = new PairCache(16);
  return (i, j) => {
    let best = 0;
    for (let x = starts[i]; x < starts[i + 1]; x++) {
      for (let y = starts[j]; y < starts[j + 1]; y++) {
        if (items[x] === items[y]) return exact;
        const level = cached(cache, items[x], items[y], texts, compare);
        if (level > best) best = level;
      }
    }
    return best;
  };
}

function cached(cache: PairCache, x: number, y: number, texts: readonly string[], compare: CompareTexts): number {
  const a = Math.min(x, y);
  const b = Math.max(x, y);
  const known = cache.get(a, b);
  if (known >= 0) return known;
  const level = compare(texts[a], texts[b]);
  cache.set(a, b, level);
  return level;
}

/** The weak prior of a field with one exact level: .75 there, .10 on "else", .15 shared by the levels between. */
export function usualPriorM(levels: number, exact: number): number[] {
  const prior = new Array<number>(levels).fill(levels > 3 ? 0.15 / (levels - 3) : 0);
  prior[0] = 0;
  prior[1] = 0.1;
  prior[exact] = levels > 3 ? 0.75 : 0.9;
  return prior;
}
