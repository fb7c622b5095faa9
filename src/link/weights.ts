import type { Candidates } from '../domain/entities.ts';
import { softPlus } from '../domain/pair-scorer.ts';
import type { RangeRunner, RangeTask } from '../domain/ranges.ts';
import { LEAST_EDGE, LEAST_HOUSEHOLD, type ScoredPairs } from '../domain/scored-pairs.ts';
import { sharedFloat32, sharedInt32 } from '../domain/shared-arrays.ts';
import type { PairRange } from './field-levels.ts';
import type { PairLevels } from './pair-levels.ts';
import type { PatternCounts } from './patterns.ts';
import { bitsOfUse, NOTHING, type Rarity } from './term-frequency.ts';

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
  /** WEIGHTS_OF numbers a pattern, half a line of the processor's cache, see PERSON, HOUSEHOLD, TAKEN. */
  readonly bits: Float64Array;
  /** By pattern, 0 where no pair of it can say anything, however rare its values. */
  readonly telling: Uint8Array;
  readonly rare: readonly RareField[];
}

const WEIGHTS_OF = 4;
/** Bits for one person, the log odds of one household, and what these take off. */
const PERSON = 0;
const HOUSEHOLD = 1;
const TAKEN = 2;

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
  const bits = new Float64Array(WEIGHTS_OF * patterns.patterns);
  for (let p = 0, at = 0; p < patterns.patterns; p++, at += WEIGHTS_OF) {
    let s = 0;
    let t = 0;
    for (let f = 0; f < patterns.fields; f++) {
      const level = patterns.levels[p * patterns.fields + f];
      s += model.bits[f][level];
      t += model.householdBits[f][level];
    }
    bits[at + PERSON] = model.prior + s;
    bits[at + HOUSEHOLD] = model.household ? model.householdPrior + t : Number.NEGATIVE_INFINITY;
    bits[at + TAKEN] = softPlus(bits[at + HOUSEHOLD]);
  }
  const rare = rareFields(levels, patterns, rarities);
  return { bits, telling: tellingPatterns(bits, rare), rare };
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

/** Added to a bound, more than the order of the sums can change. */
const ROUNDING = 1e-6;

/** Four pairs in five end here. */
function tellingPatterns(bits: Float64Array, rare: readonly RareField[]): Uint8Array {
  const most = Float64Array.from({ length: bits.length / WEIGHTS_OF }, (_, p) => bits[WEIGHTS_OF * p] + ROUNDING);
  for (const field of rare) {
    for (let p = 0; p < most.length; p++) most[p] += field.most[field.useOf[p]];
  }
  return Uint8Array.from(most, (bound, p) => +saysAnything(bound, bits[WEIGHTS_OF * p + HOUSEHOLD]));
}

/** Before the household is taken off, for `matchedBy` names what a shared address says all the same. */
function saysAnything(person: number, household: number): boolean {
  return person > LEAST_EDGE || household >= LEAST_HOUSEHOLD;
}

/** Weighs every candidate; keeps those that say anything, in shared memory. */
export async function weigh(
  { a, b }: Candidates,
  weights: PatternWeights,
  { patternOf }: PatternCounts,
  ranges: RangeRunner,
): Promise<ScoredPairs> {
  const found: ScoredPairs[] = [];
  const data = { weights, a, b, patternOf };
  for await (const pairs of ranges.run(WEIGHTS, data, { total: a.length, piece: PIECE })) found.push(pairs);
  return joined(found);
}

function joined(ranges: readonly ScoredPairs[]): ScoredPairs {
  const count = ranges.reduce((sum, { a }) => sum + a.length, 0);
  const all = {
    a: sharedInt32(count),
    b: sharedInt32(count),
    person: sharedFloat32(count),
    household: sharedFloat32(count),
  };
  let at = 0;
  for (const { a, b, person, household } of ranges) {
    all.a.set(a, at);
    all.b.set(b, at);
    all.person.set(person, at);
    all.household.set(household, at);
    at += a.length;
  }
  return all;
}

interface WeighedPairs {
  readonly weights: PatternWeights;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly patternOf: Int32Array;
}

/** Weighing as a loop that threads can share. */
export const WEIGHTS: RangeTask<WeighedPairs, ScoredPairs> = {
  name: 'link/weights',
  open: ({ weights, a, b, patternOf }) => {
    const room = roomForPairs(Math.min(a.length, PIECE));
    return (from, to) => weightsOfRange(weights, { a, b, from, to }, patternOf, room);
  },
};

const BLOCK = 4096;
/** Pairs a piece: some milliseconds. */
const PIECE = 64 * BLOCK;
/** The pairs of a block that may say something, and their bits for one person; used by one call at a time. */
const open = new Int32Array(BLOCK);
const sums = new Float64Array(BLOCK);

/** Kept for all pieces of a thread: to be new memory, it would have to be made zeros each time. */
function roomForPairs(most: number): ScoredPairs {
  return {
    a: new Int32Array(most),
    b: new Int32Array(most),
    person: new Float32Array(most),
    household: new Float32Array(most),
  };
}

/** The candidates of a range that say anything. */
function weightsOfRange(
  weights: PatternWeights,
  { a, b, from, to }: PairRange,
  patternOf: Int32Array,
  kept: ScoredPairs,
): ScoredPairs {
  let used = 0;
  for (let start = from; start < to; start += BLOCK)
    used = weighBlock(weights, { a, b, from: start, to: Math.min(to, start + BLOCK) }, patternOf, kept, used);
  return {
    a: kept.a.slice(0, used),
    b: kept.b.slice(0, used),
    person: kept.person.slice(0, used),
    household: kept.household.slice(0, used),
  };
}

/** Writes what is kept of a block from kept[used] on; returns where it ends. */
function weighBlock(
  { bits, telling, rare }: PatternWeights,
  { a, b, from, to }: PairRange,
  patternOf: Int32Array,
  kept: ScoredPairs,
  used: number,
): number {
  let left = 0;
  for (let k = from; k < to; k++) {
    open[left] = k;
    left += telling[patternOf[k]];
  }
  for (let n = 0; n < left; n++) sums[n] = bits[WEIGHTS_OF * patternOf[open[n]]];
  // One field after the other, in the order in which a single pair is summed.
  for (const field of rare) addRarity(field, a, b, patternOf, left);
  let at = used;
  for (let n = 0; n < left; n++) {
    const k = open[n];
    const p = WEIGHTS_OF * patternOf[k];
    if (!saysAnything(sums[n], bits[p + HOUSEHOLD])) continue;
    kept.a[at] = a[k];
    kept.b[at] = b[k];
    kept.person[at] = sums[n] - bits[p + TAKEN];
    kept.household[at++] = bits[p + HOUSEHOLD];
  }
  return at;
}

function addRarity(field: RareField, a: Int32Array, b: Int32Array, patternOf: Int32Array, left: number): void {
  const { items, useOf } = field;
  for (let n = 0; n < left; n++) {
    const k = open[n];
    const use = useOf[patternOf[k]];
    if (use !== NOTHING) sums[n] += bitsOfUse(field, use, items[a[k]], items[b[k]]);
  }
}
