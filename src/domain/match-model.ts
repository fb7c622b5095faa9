/**
 * What the linker learned, as plain data that can be saved: for every comparison the probability of
 * each level among records of one person (m), among strangers (u) and within a household (h).
 * Level 0 = missing on a side, 1 = disagree, higher = kinds of agreement (not a scale).
 */
export interface MatchModel {
  readonly comparisons: readonly ComparisonModel[];
  /** Share of all pairs that are one person; and that are one household. */
  readonly lambda: number;
  readonly lambdaHousehold: number;
  /** Whether the data can tell a household from a person, and why not. */
  readonly household: { readonly kept: boolean; readonly because: string };
  readonly iterations: number;
  readonly converged: boolean;
  /** Pairs of the whole space, λ·pairs expected to be one person. */
  readonly pairs: number;
  readonly expectedMatches: number;
  /** Candidate pairs that share an e-mail, a phone, an id or a handle: what the expectation is checked against. */
  readonly sharingKey: number;
  /** Of those, how many the model takes for one person. */
  readonly sharingKeyMatches: number;
}

export interface ComparisonModel {
  readonly name: string;
  /** Records that fill the field. */
  readonly filled: number;
  /** By level; index 0 is unused. */
  readonly m: readonly number[];
  readonly u: readonly number[];
  readonly h: readonly number[];
}
