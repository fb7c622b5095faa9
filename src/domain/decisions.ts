/** What a person decided about two records; obeyed before any score. */
export const DECIDED = ['same', 'different'] as const;
export type Decided = (typeof DECIDED)[number];

/**
 * How a decision names a record. The id of its own system is asked first, then the fingerprint of its content; the
 * row counts only where there is neither, for rows move from one export to the next. All rows that answer are meant:
 * nobody could tell them apart.
 */
export interface DecidedRecord {
  /** Source name; '' = whichever file holds it. */
  readonly source: string;
  /** Data row, counted from 1; 0 = not said. */
  readonly row: number;
  /** '' = none. */
  readonly recordId: string;
  /** Sixteen hexadecimal digits; '' = none. */
  readonly content: string;
}

export interface Decision {
  readonly verdict: Decided;
  readonly a: DecidedRecord;
  readonly b: DecidedRecord;
  /** Line of the file, counted from 1: how it is named in messages. */
  readonly line: number;
}

/** Why a decision cannot be obeyed in this run. */
export const STALE_REASONS = {
  file_absent: 'its file is not part of this run (an empty source means any file)',
  record_absent: 'no row answers to it',
} as const;
export type StaleReason = keyof typeof STALE_REASONS;

export interface StaleDecision {
  readonly line: number;
  readonly side: 'a' | 'b';
  readonly reason: StaleReason;
}

/** A decision and the records it is about, ascending. */
export interface ResolvedDecision {
  readonly verdict: Decided;
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly line: number;
}

/** A row of a source, which says nothing of who stands in it. */
export interface RowReference {
  readonly source: string;
  readonly row: number;
}

/** A decision by the rows it was about: enough to obey it again over the same files. */
export interface ObeyedDecision {
  readonly verdict: Decided;
  readonly a: readonly RowReference[];
  readonly b: readonly RowReference[];
  readonly line: number;
}

export interface ResolvedDecisions {
  readonly obeyed: readonly ResolvedDecision[];
  readonly stale: readonly StaleDecision[];
}
