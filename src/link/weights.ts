import { softPlus } from '../domain/pair-scorer.ts';
import type { PairRange } from './field-levels.ts';
import type { PairLevels } from './pair-levels.ts';
import type { PatternCounts } from './patterns.ts';
import { type Rarity, rarityBits } from './term-frequency.ts';

export interface CandidateWeights {
  /** Bits for one person, the household explanation taken off. */
  readonly person: Float32Array;
  /** Log odds of one household against strangers; −∞ everywhere without the class. */
  readonly household: Float32Array;
}

/** What a model says of levels, in bits; level 0 weighs nothing. */
export interface ModelBits {
  readonly prior: number;
  readonly householdPrior: number;
  readonly household: boolean;
  /** By field, by level. */
  readonly bits: readonly (readonly number[])[];
  readonly householdBits: readonly (readonly number[])[];
}

/** What every pair of a pattern weighs before the rarity of its values, and where rarity comes in. Plain data. */
export interface PatternWeights {
  /** By pattern: bits for one person, the log odds of one household, and what these take off. */
  readonly person: Float64Array;
  readonly household: Float64Array;
  readonly taken: Float64Array;
  readonly rare: readonly RareField[];
}

interface RareField {
  readonly rarity: Rarity;
  readonly items: Int32Array;
  /** By pattern. */
  readonly levels: Uint8Array;
}

export function patternWeights(
  levels: PairLevels,
  patterns: PatternCounts,
  rarities: readonly (Rarity | undefined)[],
  model: ModelBits,
): PatternWeights {
  const person = new Float64Array(patterns.patterns);
  const household = new Float64Array(patterns.patterns).fill(Number.NEGATIVE_INFINITY);
  const taken = new Float64Array(patterns.patterns);
  for (let p = 0; p < patterns.patterns; p++) {
    let s = 0;
    let t = 0;
    for (let f = 0; f < patterns.fields; f++) {
      const level = patterns.levels[p * patterns.fields + f];
      s += model.bits[f][level];
      t += model.householdBits[f][level];
    }
    person[p] = model.prior + s;
    if (!model.household) continue;
    household[p] = model.householdPrior + t;
    taken[p] = softPlus(household[p]);
  }
  return { person, household, taken, rare: rareFields(levels, patterns, rarities) };
}

function rareFields(
  levels: PairLevels,
  patterns: PatternCounts,
  rarities: readonly (Rarity | undefined)[],
): RareField[] {
  return rarities.flatMap((rarity, f) => {
    if (rarity === undefined) return [];
    const byPattern = new Uint8Array(patterns.patterns);
    for (let p = 0; p < byPattern.length; p++) byPattern[p] = patterns.levels[p * patterns.fields + f];
    return [{ rarity, items: levels.data.fields[f].items, levels: byPattern }];
  });
}

/** The weights of a range of candidates, written to their places in `out`. */
export function weightsOfRange(
  { person, household, taken, rare }: PatternWeights,
  { a, b, from, to }: PairRange,
  patternOf: Int32Array,
  out: CandidateWeights,
): void {
  for (let k = from; k < to; k++) {
    const p = patternOf[k];
    let s = person[p];
    for (const { rarity, items, levels } of rare) s += rarityBits(rarity, levels[p], items[a[k]], items[b[k]]);
    out.person[k] = s - taken[p];
    out.household[k] = household[p];
  }
}
