import { type GivenDecisions, resolvedDecisions } from './decisions.ts';
import type { DoubtReason } from './domain/customers.ts';
import type { DecidedRecord, ResolvedDecision } from './domain/decisions.ts';
import type { Suppression } from './domain/suppression.ts';
import { type ExplainedRun, explainPair } from './explain.ts';
import type { MatchedRun } from './matched-run.ts';
import { contentTexts } from './merge/content-text.ts';
import { suppressedCustomers } from './merge/suppression.ts';
import type { ExplainedPair } from './report/explanation.ts';
import { askablePairs } from './report/review-csv.ts';
import type { CustomerPair, Known } from './report/review-session.ts';

/** A pair to decide, as a decision names its records, and why it is in doubt. */
export interface AskedPair {
  readonly explained: ExplainedPair;
  readonly reason: DoubtReason;
  /** Average evidence between the two customers in bits, and the chance that they are one. */
  readonly weight: number;
  readonly probability: number;
  readonly a: DecidedRecord;
  readonly b: DecidedRecord;
}

export interface Review {
  /** The doubtful pairs of the run, in the order of review.csv. */
  readonly pairs: readonly CustomerPair[];
  /** What has been decided since, about customers of the run. */
  readonly known: readonly Known[];
  /** All about one of them; a person decides on her own files, so values are shown as they are. */
  pair(at: number): AskedPair;
}

/** What a run leaves to a person to decide. Fails with decisions_contradict. */
export function reviewOf(run: MatchedRun, decisions: GivenDecisions, suppressions: readonly Suppression[]): Review {
  const { records, clusters } = run;
  const doubtful = askablePairs(clusters, suppressedCustomers(records, clusters, suppressions));
  const contentOf = contentTexts(records);
  const { obeyed } = resolvedDecisions(records, { decisions });
  const explained: ExplainedRun = { ...run, unmasked: true };
  const named = (record: number): DecidedRecord => ({
    source: records.sources[records.source[record]].name,
    row: records.row[record],
    recordId: records.recordId.text(record),
    content: contentOf(record),
  });
  return {
    pairs: doubtful.map(({ a, b }) => ({ a: clusters.customer[a], b: clusters.customer[b] })),
    known: obeyed.flatMap((decision) => knownOf(decision, clusters.customer)),
    pair: (at) => {
      const { a, b, reason, weight, probability } = doubtful[at];
      return { explained: explainPair(explained, a, b), reason, weight, probability, a: named(a), b: named(b) };
    },
  };
}

/** A decision as one about customers of the run. */
function knownOf({ verdict, a, b }: ResolvedDecision, customerOf: Int32Array): readonly Known[] {
  const [mine, theirs] = [a, b].map((side) => [...new Set(side.map((record) => customerOf[record]))]);
  if (verdict === 'different') return mine.flatMap((x) => theirs.map((y) => ({ verdict, a: x, b: y })));
  return [...mine, ...theirs].map((other) => ({ verdict, a: mine[0], b: other }));
}
