/**
 * The evidence for two entities, as the clustering step needs it: it comes in as a function, so that
 * clustering knows nothing of comparisons. All evidence is in bits.
 */
export interface PairScorer {
  /** Number of comparisons. */
  readonly fields: number;
  /** log2 of the prior odds for one person, and for one household. */
  readonly prior: number;
  readonly householdPrior: number;
  /** Whether the household explanation is part of the weight. */
  readonly household: boolean;
  /**
   * Adds the evidence of a pair to sums[at …]: per comparison f that both fill, sums[at + 3f] the bits for one
   * person, sums[at + 3f + 1] the bits for one household, sums[at + 3f + 2] one. Returns the weight of the pair:
   * prior + bits − log2(1 + 2^(household prior + household bits)).
   */
  add(i: number, j: number, sums: Float32Array, at: number): number;
  /** Evidence that is known of the ScoredPairs, by their numbers. */
  readonly weighed?: ScoredSums;
}

/** What the scored pairs say, as it was found when they were weighed. */
export interface ScoredSums {
  /** Average evidence of each pair alone, see averageEvidence. */
  readonly linkage: Float64Array;
  /** As `add` of pair k, to sums that are 0; returns what its weight counts in an average, see cautiousWeight. */
  add(k: number, sums: Float32Array, at: number): number;
}

/** The weight of a pair that fills no field on both sides. */
export function weightOfNothing({ prior, household, householdPrior }: Omit<PairScorer, 'add' | 'fields'>): number {
  return household ? prior - softPlus(householdPrior) : prior;
}

/** Places of what is kept in mind, a power of two. */
const KNOWN = 1 << 12;
const knownBits = new Float64Array(KNOWN).fill(Number.NaN);
const knownSums = new Float64Array(KNOWN);
const double = new Float64Array(1);
const words = new Int32Array(double.buffer);

/**
 * log2(1 + 2^bits) without overflow. What is asked of it are sums over few fields of few levels each, the same again and
 * again: of a million rows nine in ten are known, for a tenth of what power and logarithm cost.
 */
export function softPlus(bits: number): number {
  if (bits > 50) return bits;
  double[0] = bits;
  const mixed = Math.imul(words[0], 0x9e3779b1) ^ Math.imul(words[1], 0x85ebca6b);
  const at = (mixed ^ (mixed >>> 15)) & (KNOWN - 1);
  if (knownBits[at] === bits) return knownSums[at];
  const sum = Math.log2(1 + 2 ** bits);
  knownBits[at] = bits;
  knownSums[at] = sum;
  return sum;
}

/** Probability of odds given in bits; stable on both sides. */
export function probabilityOf(bits: number): number {
  return bits >= 0 ? 1 / (1 + 2 ** -bits) : 2 ** bits / (1 + 2 ** bits);
}
