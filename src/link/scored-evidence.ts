import { averageEvidence, cautiousWeight } from '../domain/average-evidence.ts';
import { type ScoredSums, softPlus, weightOfNothing } from '../domain/pair-scorer.ts';
import { sharedFloat64 } from '../domain/shared-arrays.ts';
import { type FilledLevels, inSlots, LEVELS } from './filled-levels.ts';
import type { PatternCounts } from './patterns.ts';
import type { PiecePairs, ScoredEvidence } from './scored-pieces.ts';
import { NOTHING, type Rarity } from './term-frequency.ts';

/** What a model says of levels, in bits; level 0 weighs nothing. */
export interface ModelBits {
  readonly prior: number;
  readonly householdPrior: number;
  readonly household: boolean;
  /** By field, by level. */
  readonly bits: readonly (readonly number[])[];
  readonly householdBits: readonly (readonly number[])[];
}

/** What the evidence of single fields is put together from. */
export interface PatternEvidence {
  readonly prior: number;
  readonly filled: FilledLevels;
  /**
   * By slot, see FilledLevels: bits for one person before rarity; where the bits of rarity stand, NOT_RARE where it is
   * nothing to the level; and the bit of the comparison, 0 on levels on which it never speaks for a pair.
   */
  readonly bits: Float64Array;
  readonly rareAt: Int32Array;
  readonly speaks: Int32Array;
  /** The weight of a pair without any evidence. */
  readonly nothing: number;
  /** Two numbers a pattern: what the household takes off, summed in another order than TAKEN, and what it takes off averages, which are of 32 bits. */
  readonly taken: Float64Array;
}

/** Zeros stand there. */
const NOT_RARE = 0;

/** `rareStride`: how far the bits of rarity of one rare field stand from those of the next. */
export function patternEvidence(
  { patterns, filled }: PatternCounts,
  rarities: readonly (Rarity | undefined)[],
  { prior, household, householdPrior, bits, householdBits }: ModelBits,
  rareStride: number,
): PatternEvidence {
  const householdSlots = inSlots(householdBits);
  const taken = sharedFloat64(2 * patterns);
  for (let p = 0; household && p < patterns; p++) {
    let t = householdPrior;
    let rounded = householdPrior;
    for (let q = filled.starts[p]; q < filled.starts[p + 1]; q++) {
      t += householdSlots[filled.slots[q]];
      rounded += Math.fround(householdSlots[filled.slots[q]]);
    }
    taken[2 * p] = softPlus(t);
    taken[2 * p + 1] = softPlus(rounded);
  }
  const rareAt = new Int32Array(LEVELS * rarities.length).fill(NOT_RARE);
  let rare = 0;
  for (const [f, rarity] of rarities.entries()) {
    if (rarity === undefined) continue;
    rare++;
    for (const [level, use] of rarity.uses.entries())
      if (use !== NOTHING) rareAt[LEVELS * f + level] = rareStride * rare;
  }
  const speaks = Int32Array.from(rareAt, (_, slot) => (slot % LEVELS > 1 ? 1 << Math.floor(slot / LEVELS) : 0));
  const nothing = weightOfNothing({ prior, household, householdPrior });
  return { prior, filled, bits: inSlots(bits), rareAt, speaks, nothing, taken };
}

/** A comparison speaks for a pair from this many bits on; less is not worth naming. */
export const WORTH_NAMING = 1;

/**
 * Writes what the fields of the pairs kept[from] … kept[to − 1] say, as PairScorer.add adds it up; to kept.bits[used] …,
 * returns where these end. The bits of rarity of the k-th of the pairs stand at rareBits[rareAt + places[k]].
 */
export function tellEvidence(
  { prior, filled: { starts, slots }, bits, rareAt, speaks, nothing, taken }: PatternEvidence,
  kept: PiecePairs,
  from: number,
  to: number,
  used: number,
  rareBits: Float64Array,
  places: Int32Array,
): number {
  let at = used;
  for (let k = from; k < to; k++) {
    const p = kept.pattern[k];
    const n = places[k - from];
    let sum = prior;
    let rounded = prior;
    let mask = 0;
    for (let q = starts[p]; q < starts[p + 1]; q++) {
      const slot = slots[q];
      const person = bits[slot] + rareBits[rareAt[slot] + n];
      sum += person;
      kept.bits[at] = person;
      rounded += kept.bits[at++];
      mask |= person >= WORTH_NAMING ? speaks[slot] : 0;
    }
    kept.cautious[k] = cautiousWeight(sum - taken[2 * p], nothing);
    kept.linkage[k] = averageEvidence(kept.cautious[k], rounded - taken[2 * p + 1]);
    kept.speaking[k] = mask;
  }
  return at;
}

/** As `add`, for a tenth of what looking up levels and rarities costs. */
export function scoredSums(
  { pattern, linkage, cautious, starts, bits }: ScoredEvidence,
  filled: FilledLevels,
  householdBits: readonly (readonly number[])[],
): ScoredSums {
  const households = inSlots(householdBits);
  const add = (k: number, sums: Float32Array, at: number): number => {
    const end = filled.starts[pattern[k] + 1];
    for (let q = filled.starts[pattern[k]], n = starts[k]; q < end; q++, n++) {
      const slot = filled.slots[q];
      const to = at + 3 * ((slot / LEVELS) | 0);
      sums[to] = bits[n];
      sums[to + 1] = households[slot];
      sums[to + 2] = 1;
    }
    return cautious[k];
  };
  return { linkage, add };
}
