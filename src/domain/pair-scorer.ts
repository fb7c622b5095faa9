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
}

/** log2(1 + 2^bits) without overflow. */
export function softPlus(bits: number): number {
  return bits > 50 ? bits : Math.log2(1 + 2 ** bits);
}

/** Probability of odds given in bits; stable on both sides. */
export function probabilityOf(bits: number): number {
  return bits >= 0 ? 1 / (1 + 2 ** -bits) : 2 ** bits / (1 + 2 ** bits);
}
