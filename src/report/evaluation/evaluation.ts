/** How a run compares with known answers, as plain data: what `evaluate` prints. */
import type { Count } from '../../domain/summary.ts';
import type { Difference } from '../difference.ts';
import type { ExplainedPair } from '../explanation.ts';
import type { FalseKind, MissedKind } from './error-kinds.ts';
import type { ReliabilityBand } from './reliability.ts';
import type { Scores } from './scores.ts';
import type { ThresholdCurve } from './threshold-curve.ts';

export interface Evaluation {
  readonly scores: Scores;
  /** Rows whose person is known, but asked to be forgotten: they are not judged. */
  readonly forgotten: number;
  /** Undefined when the run cannot be repeated; `because` says why. */
  readonly errors: ErrorAnalysis | undefined;
  readonly because: string;
  readonly against: Against | undefined;
}

/** The same figures for an earlier run, and what changed since. */
export interface Against {
  readonly scores: Scores;
  readonly difference: Difference;
}

/** Where the errors come from. All pairs are pairs of rows whose persons are known. */
export interface ErrorAnalysis {
  readonly blocking: {
    /** Share of the pairs of one person that were compared or equal. */
    readonly reach: number;
    readonly candidatesPerRecord: number;
  };
  /** Most frequent first. */
  readonly falsePairs: readonly Count<FalseKind>[];
  readonly missedPairs: readonly Count<MissedKind>[];
  readonly thresholds: ThresholdCurve;
  readonly reliability: readonly ReliabilityBand[];
  /** Those that cost most pairs first. */
  readonly worstMerges: readonly ErrorExample[];
  readonly worstMisses: readonly ErrorExample[];
}

/** A wrong merge, or two customers wrongly left apart, by the pair of records that weighs most. */
export interface ErrorExample {
  readonly pairs: number;
  readonly example: ExplainedPair;
}
