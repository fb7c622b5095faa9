import type { MatchField } from '../domain/records.ts';
import type { Comparison } from './comparisons/comparison.ts';

/** What keeps expectation–maximisation from learning of few pairs what cannot be. */

/** Pseudo-pairs behind the prior levels of m and u: they decide for ten rows and vanish for ten thousand. 2 to 100 made no difference on large sets. */
export const KAPPA = 10;
/**
 * Beside a household class, one person seldom has two given names or two surnames that have nothing in common: without
 * these bounds the class of persons took over part of the households, or namesakes where few rows are repeated. Measured
 * by `npm run accuracy -- --invented`: homes_us F1 91.5 → 94.0, homes_de_shared_email 84.9 → 91.0 (given .02 within .5 of
 * .05); the labelled sets, of which 0 to .01 is learned, stay as they are. Two classes alone need no bound: shop_hell
 * rightly learns .57 and crm_medium .30 there.
 */
const MOST_DIFFERENT: Readonly<Partial<Record<MatchField, number>>> = { given: 0.05, family: 0.2 };
/** The level of values that differ. */
export const DIFFERENT = 1;
/**
 * Where matches are fewer than so many per entity, the prior levels of m weigh more, ten times at most: a few dozen pairs
 * of one person do not outweigh thousands of namesakes, who else make the class their own. Measured on invented files with
 * one row in a hundred or two repeated: dup05_mx F1 43 → 100, dup1_br 70 → 100, dup1_us_no_postcode 82 → 99 (.05 and .1 mend
 * fewer, thirty times as much no more); of the labelled sets the lowest has .39 matches per entity, and all stay as they are.
 */
const FEW_MATCHES = 0.2;
const WEIGHTIER = 10;
/** Pairs of a class of which none was seen. */
export const HALF_COUNT = 0.5;

/** Pseudo-pairs behind the prior levels of m. */
export function pseudoPairs(entityCount: number, matches: number): number {
  const lack = (FEW_MATCHES * entityCount) / Math.max(HALF_COUNT, matches);
  return KAPPA * Math.min(WEIGHTIER, Math.max(1, lack));
}

export function boundDifference(m: readonly Float64Array[], priors: readonly Pick<Comparison, 'field'>[]): void {
  for (const [f, { field }] of priors.entries()) {
    const most = MOST_DIFFERENT[field] ?? 1;
    if (m[f][DIFFERENT] > most) setDifference(m[f], most);
  }
}

/**
 * What a household shares differs within it at least as often as within one person, whose rows show the same house and
 * telephone: without this bound the class of households became those who live in one house unchanged, and a sister whose
 * row has another address one person with her brother. Measured: homes_us F1 74.6 → 92.7, homes_de_shared_email 75.4 → 90.2,
 * homes_in 83.3 → 89.9, homes_pt_no_email 82.6 → 82.1; the labelled sets, where a household differs more by itself, stay as
 * they are.
 */
export function boundHousehold(
  h: readonly Float64Array[],
  m: readonly Float64Array[],
  priors: readonly Pick<Comparison, 'tells'>[],
): void {
  for (const [f, { tells }] of priors.entries())
    if (tells === 'household' && h[f][DIFFERENT] < m[f][DIFFERENT]) setDifference(h[f], m[f][DIFFERENT]);
}

/** What the level of difference gains is taken from the other levels, each in proportion, and what it loses given to them. */
function setDifference(shares: Float64Array, different: number): void {
  const growth = (1 - different) / (1 - shares[DIFFERENT]);
  for (let level = DIFFERENT + 1; level < shares.length; level++) shares[level] *= growth;
  shares[DIFFERENT] = different;
}
