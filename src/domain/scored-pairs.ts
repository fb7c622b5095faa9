/**
 * The candidates that say anything: one in three. Of the others it is only known that they lie below both bounds; their
 * evidence is told by the scorer where a merge asks for it.
 */
export interface ScoredPairs {
  /** Entities, as in Candidates: a[k] < b[k], sorted by a, then b. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Bits for one person, the household explanation taken off. */
  readonly person: Float32Array;
  /** Log odds of one household against strangers; −∞ everywhere without the class. */
  readonly household: Float32Array;
  /** Bit f is set when comparison f speaks for the pair. */
  readonly speaking: Uint16Array;
}

/** Pairs below this weight do not join two clusters by themselves; lower changed nothing but time. */
export const LEAST_EDGE = -3;

/**
 * A bound below the odds of .9 from which on two customers are called a household, 3.17 bits: so much more than
 * strangers and than one person must speak for it, softPlus being neither below 0 nor below its argument.
 */
export const LEAST_HOUSEHOLD = 3;
