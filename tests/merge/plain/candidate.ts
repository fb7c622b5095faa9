import type { Evidence } from './evidence.ts';

/**
 * A value that may survive, or several that belong together (a name, an address): all spellings that mean the
 * same are one candidate.
 */
export interface Candidate {
  /** As a person reads them, from `records`; '' where there is none. */
  readonly values: readonly string[];
  /** As they are compared; '' where there is none. */
  readonly keys: readonly string[];
  /** The record with the best spelling; among equal ones the one changed last. */
  readonly record: number;
  /** Records that say exactly this, the one changed last first. */
  readonly holders: readonly number[];
  /** Holders, and records that say a shorter form of it and so do not speak against it. */
  readonly supporters: readonly number[];
  /** 0 = not a believable value, 1 = believable, 2 = proven by a check digit. */
  readonly proof: number;
  /** How much of what can be said is said; junk does not count. Comparable within a field only. */
  readonly completeness: number;
  /** The best place it has in the list of a record, 0 = first. */
  readonly place: number;
  /**
   * Whether it may stand in the customer file. What may not is told as a conflict beside the value that does: a
   * number whose digits a spreadsheet destroyed, an e-mail of which another record has the writing without the slip.
   */
  readonly listed: boolean;
  /** Letters of it were not lost, or another record has them. */
  readonly intact: boolean;
  /** By value, the record that shows it. */
  readonly records: readonly number[];
  /** Damaged writings of what it says. */
  readonly damaged: readonly { readonly part: number; readonly value: string; readonly record: number }[];
  /** Of an e-mail: another one is one character apart, in which more of her name is spelled right. */
  readonly misspelt: boolean;
  /** Of a name: another one is the same but for what many times as many records of the run write otherwise. */
  readonly mistyped: boolean;
  /** In how many records of the run the rarest of what sets it apart from the others stands. */
  readonly rarity: number;
  /** Of a name: no other writing one character apart is more frequent among all records. */
  readonly usual: boolean;
}

/** A rule scores candidates; the higher score wins, equal scores leave it to the next rule. */
export type Score = (candidate: Candidate, evidence: Evidence) => number;

export interface NamedRule {
  readonly name: string;
  readonly score: Score;
}

/** A candidate in the order of preference. */
export interface Ranked {
  readonly candidate: Candidate;
  /** For the winner the rule that set it apart from the second, for the others the rule by which they lost to the winner. */
  readonly rule: string;
}
