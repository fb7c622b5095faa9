import type { Candidates } from '../domain/entities.ts';
import { softPlus } from '../domain/pair-scorer.ts';
import type { RangeRunner, RangeTask } from '../domain/ranges.ts';
import { LEAST_EDGE, LEAST_HOUSEHOLD } from '../domain/scored-pairs.ts';
import { sharedFloat64, sharedUint8 } from '../domain/shared-arrays.ts';
import type { PairRange } from './field-levels.ts';
import { type FilledLevels, inSlots } from './filled-levels.ts';
import type { PairLevels } from './pair-levels.ts';
import type { PatternCounts } from './patterns.ts';
import { type ModelBits, type PatternEvidence, patternEvidence, tellEvidence } from './scored-evidence.ts';
import { joined, type PiecePairs, roomFor, type WeighedPairs } from './scored-pieces.ts';
import { bitsOfUse, NOTHING, type Rarity } from './term-frequency.ts';

/** What every pair of a pattern weighs before the rarity of its values, and where rarity comes in. Plain data. */
export interface PatternWeights {
  /** WEIGHTS_OF numbers a pattern, half a line of the processor's cache, see PERSON, HOUSEHOLD, TAKEN. */
  readonly bits: Float64Array;
  /** By pattern, 0 where no pair of it can say anything, however rare its values. */
  readonly telling: Uint8Array;
  readonly rare: readonly RareField[];
  readonly evidence: PatternEvidence;
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
  const bits = sharedFloat64(WEIGHTS_OF * patterns.patterns);
  const { starts, slots } = patterns.filled;
  const person = inSlots(model.bits);
  const household = inSlots(model.householdBits);
  for (let p = 0, at = 0; p < patterns.patterns; p++, at += WEIGHTS_OF) {
    let s = 0;
    let t = 0;
    for (let k = starts[p]; k < starts[p + 1]; k++) {
      s += person[slots[k]];
      t += household[slots[k]];
    }
    bits[at + PERSON] = model.prior + s;
    bits[at + HOUSEHOLD] = model.household ? model.householdPrior + t : Number.NEGATIVE_INFINITY;
    bits[at + TAKEN] = softPlus(bits[at + HOUSEHOLD]);
  }
  const rare = rareFields(levels, patterns, rarities);
  return {
    bits,
    telling: tellingPatterns(bits, rare),
    rare,
    evidence: patternEvidence(patterns, rarities, model, BLOCK),
  };
}

function rareFields(
  levels: PairLevels,
  patterns: PatternCounts,
  rarities: readonly (Rarity | undefined)[],
): RareField[] {
  return rarities.flatMap((rarity, f) => {
    if (rarity === undefined) return [];
    const useOf = sharedUint8(patterns.patterns);
    for (let p = 0; p < useOf.length; p++) useOf[p] = rarity.uses[patterns.levels[p * patterns.fields + f]];
    return [{ ...rarity, items: levels.data.fields[f].items, useOf }];
  });
}

/** Added to a bound, more than the order of the sums can change. */
const ROUNDING = 1e-6;

/** Four pairs in five end here. */
function tellingPatterns(bits: Float64Array, rare: readonly RareField[]): Uint8Array {
  const telling = sharedUint8(bits.length / WEIGHTS_OF);
  const most = new Float64Array(telling.length);
  for (let p = 0; p < most.length; p++) most[p] = bits[WEIGHTS_OF * p + PERSON] + ROUNDING;
  for (const { most: mostOfUse, useOf } of rare) {
    for (let p = 0; p < most.length; p++) most[p] += mostOfUse[useOf[p]];
  }
  for (let p = 0; p < most.length; p++) telling[p] = +saysAnything(most[p], bits[WEIGHTS_OF * p + HOUSEHOLD]);
  return telling;
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
): Promise<WeighedPairs> {
  const found: PiecePairs[] = [];
  const data = { weights, a, b, patternOf };
  for await (const pairs of ranges.run(WEIGHTS, data, { total: a.length, piece: PIECE })) found.push(pairs);
  return joined(found, weights.evidence.filled);
}

interface UnweighedPairs {
  readonly weights: PatternWeights;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly patternOf: Int32Array;
}

/** Weighing as a loop that threads can share. */
export const WEIGHTS: RangeTask<UnweighedPairs, PiecePairs> = {
  name: 'link/weights',
  open: ({ weights, a, b, patternOf }) => {
    const most = Math.min(a.length, PIECE);
    // Kept for all pieces of a thread: to be new memory, it would have to be made zeros each time.
    const room = roomFor(most, most * widest(weights.evidence.filled));
    return (from, to) => weightsOfRange(weights, { a, b, from, to }, patternOf, room);
  },
};

const BLOCK = 4096;
/** Pairs a piece: some milliseconds. */
const PIECE = 64 * BLOCK;
/** The pairs of a block that may say something, their bits for one person, and by rare field those of rarity, after a block of zeros; used by one call at a time. */
const open = new Int32Array(BLOCK);
const sums = new Float64Array(BLOCK);
let rareBits = new Float64Array(0);

function widest({ starts }: FilledLevels): number {
  let most = 0;
  for (let p = 0; p + 1 < starts.length; p++) most = Math.max(most, starts[p + 1] - starts[p]);
  return most;
}

/** The candidates of a range that say anything. */
function weightsOfRange(
  weights: PatternWeights,
  { a, b, from, to }: PairRange,
  patternOf: Int32Array,
  kept: PiecePairs,
): PiecePairs {
  const most = BLOCK * (1 + weights.rare.length);
  if (rareBits.length < most) rareBits = new Float64Array(most);
  let used = 0;
  let bits = 0;
  for (let start = from; start < to; start += BLOCK) {
    const pairs = { a, b, from: start, to: Math.min(to, start + BLOCK) };
    const end = weighBlock(weights, pairs, patternOf, kept, used);
    bits = tellEvidence(weights.evidence, kept, used, end, bits, rareBits, open);
    used = end;
  }
  return {
    a: kept.a.slice(0, used),
    b: kept.b.slice(0, used),
    person: kept.person.slice(0, used),
    household: kept.household.slice(0, used),
    speaking: kept.speaking.slice(0, used),
    pattern: kept.pattern.slice(0, used),
    linkage: kept.linkage.slice(0, used),
    cautious: kept.cautious.slice(0, used),
    bits: kept.bits.slice(0, bits),
  };
}

/** Writes what is kept of a block from kept[used] on; returns where it ends. */
function weighBlock(
  { bits, telling, rare }: PatternWeights,
  { a, b, from, to }: PairRange,
  patternOf: Int32Array,
  kept: PiecePairs,
  used: number,
): number {
  let left = 0;
  for (let k = from; k < to; k++) {
    open[left] = k;
    left += telling[patternOf[k]];
  }
  for (let n = 0; n < left; n++) sums[n] = bits[WEIGHTS_OF * patternOf[open[n]]];
  // One field after the other, in the order in which a single pair is summed.
  for (let r = 0; r < rare.length; r++) addRarity(rare[r], BLOCK * (r + 1), a, b, patternOf, left);
  let at = used;
  for (let n = 0; n < left; n++) {
    const k = open[n];
    const p = WEIGHTS_OF * patternOf[k];
    if (!saysAnything(sums[n], bits[p + HOUSEHOLD])) continue;
    kept.a[at] = a[k];
    kept.b[at] = b[k];
    kept.person[at] = sums[n] - bits[p + TAKEN];
    kept.pattern[at] = patternOf[k];
    kept.household[at] = bits[p + HOUSEHOLD];
    // Where its rarities stand: the place in the list of those that are kept, which is written behind what was read.
    open[at++ - used] = n;
  }
  return at;
}

function addRarity(
  field: RareField,
  at: number,
  a: Int32Array,
  b: Int32Array,
  patternOf: Int32Array,
  left: number,
): void {
  const { items, useOf } = field;
  for (let n = 0; n < left; n++) {
    const k = open[n];
    const use = useOf[patternOf[k]];
    if (use === NOTHING) continue;
    const extra = bitsOfUse(field, use, items[a[k]], items[b[k]]);
    rareBits[at + n] = extra;
    sums[n] += extra;
  }
}
