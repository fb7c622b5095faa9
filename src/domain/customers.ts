import type { CodedColumn } from './column.ts';

/** Why two records or groups were left apart although much speaks for one person. */
export const DOUBT_REASONS = {
  near_even_odds: 'the evidence is close to even odds',
  rivals: 'it fits two customers equally well and they contradict each other',
  different_ids: 'two different valid national ids',
  household: 'they share contacts, but what identifies a person is missing or differs',
  decision_contradicted: 'a decision of a person says otherwise',
} as const;
export type DoubtReason = keyof typeof DOUBT_REASONS;

/** Two records (each standing for its customer) left apart and worth a look. */
export interface DoubtfulPair {
  readonly a: number;
  readonly b: number;
  /** Bits of evidence, prior included. */
  readonly weight: number;
  readonly probability: number;
  readonly reason: DoubtReason;
}

/** Which records are one customer. Customers are numbered from 0 in the order of their first record's content. */
export interface Clusters {
  readonly count: number;
  /** Customer per record. */
  readonly customer: Int32Array;
  /** Records of customer c: members[starts[c]] … members[starts[c + 1] - 1]. */
  readonly starts: Int32Array;
  readonly members: Int32Array;
  /** Probability that all records of a customer are one person: that of its weakest merge; 1 when single. */
  readonly confidence: Float64Array;
  /** Customers sharing a household have the same number; -1 = none known. */
  readonly household: Int32Array;
  /** Per record, what joined it to its customer: `email+phone+name`, `same content`, or nothing when single. */
  readonly matchedBy: CodedColumn;
  /** Per record, the probability of the merge that brought it in; 1 when single. */
  readonly recordConfidence: Float64Array;
  readonly doubtful: readonly DoubtfulPair[];
}
