import type { Candidates } from '../domain/entities.ts';
import { softPlus } from '../domain/pair-scorer.ts';
import type { RangeRunner, RangeTask } from '../domain/ranges.ts';
import type { PairRange } from './field-levels.ts';
import type { PairLevels } from './pair-levels.ts';
import type { PatternCounts } from './patterns.ts';
import { bitsOfUse, NOTHING, type Rarity } from './term-frequency.ts';

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

/** A field whose rarity counts. */
interface RareField extends Rarity {
  readonly items: Int32Array;
  /** What rarity means to each pattern. */
  readonly useOf: Uint8Array;
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
    const useOf = new Uint8Array(patterns.patterns);
    for (let p = 0; p < useOf.length; p++) useOf[p] = rarity.uses[patterns.levels[p * patterns.fields + f]];
    return [{ ...rarity, items: levels.data.fields[f].items, useOf }];
  });
}

/** Weighs every candidate. */
export async function weigh(
  { a, b }: Candidates,
  weights: PatternWeights,
  { patternOf }: PatternCounts,
  ranges: RangeRunner,
): Promise<CandidateWeights> {
  const person = new Float32Array(new SharedArrayBuffer(4 * a.length));
  const household = new Float32Array(new SharedArrayBuffer(4 * a.length));
  const data = { weights, a, b, patternOf, out: { person, household } };
  for await (const _ of ranges.run(WEIGHTS, data, { total: a.length, piece: PIECE }));
  return data.out;
}

interface WeighedPairs {
  readonly weights: PatternWeights;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly patternOf: Int32Array;
  /** Where the weights go, shared. */
  readonly out: CandidateWeights;
}

/** Weighing as a loop that threads can share. */
export const WEIGHTS: RangeTask<WeighedPairs, undefined> = {
  name: 'link/weights',
  open:
    ({ weights, a, b, patternOf, out }) =>
    (from, to) =>
      void weightsOfRange(weights, { a, b, from, to }, patternOf, out),
};

const BLOCK = 4096;
/** Pairs a piece: some ten milliseconds. */
const PIECE = 64 * BLOCK;
const sums = new Float64Array(BLOCK);

/** The weights of a range of candidates, written to their places in `out`. */
function weightsOfRange(
  { person, household, taken, rare }: PatternWeights,
  { a, b, from, to }: PairRange,
  patternOf: Int32Array,
  out: CandidateWeights,
): void {
  for (let start = from; start < to; start += BLOCK) {
    const end = Math.min(to, start + BLOCK);
    for (let k = start; k < end; k++) sums[k - start] = person[patternOf[k]];
    // One field after the other, in the order in which a single pair is summed.
    for (const field of rare) addRarity(field, { a, b, from: start, to: end }, patternOf);
    for (let k = start; k < end; k++) {
      const p = patternOf[k];
      out.person[k] = sums[k - start] - taken[p];
      out.household[k] = household[p];
    }
  }
}

function addRarity(field: RareField, { a, b, from, to }: PairRange, patternOf: Int32Array): void {
  const { items, useOf } = field;
  for (let k = from; k < to; k++) {
    const use = useOf[patternOf[k]];
    if (use !== NOTHING) sums[k - from] += bitsOfUse(field, use, items[a[k]], items[b[k]]);
  }
}
