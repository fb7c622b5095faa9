/** The evidence for a pair, laid open: what the linker computes and `explain` shows. All of it in bits. */

/** Said of a field at level 0 that both sides fill: an e-mail that spells the name says nothing the name did not. */
export const COUNTED_ELSEWHERE = 'counted in another field';

/** One bar of the waterfall: what one comparison says. */
export interface Evidence {
  /** The match field compared. */
  readonly comparison: string;
  /** 0 = missing on a side or counted in another field, 1 = different, higher = kinds of agreement. */
  readonly level: number;
  readonly levelName: string;
  readonly m: number;
  readonly u: number;
  /** log2(m/u), and what the rarity of the value adds. */
  readonly bits: number;
  readonly frequencyBits: number;
  readonly householdBits: number;
}

/** Everything behind the weight of a pair: prior + Σ (bits + frequency bits) − household term = weight. */
export interface Waterfall {
  readonly prior: number;
  readonly evidence: readonly Evidence[];
  readonly householdTerm: number;
  readonly weight: number;
}
