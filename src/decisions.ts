import { obeyAgain, obeyedByRows, resolveDecisions } from './cluster/decided-records.ts';
import { contradictions } from './cluster/decision-contradictions.ts';
import { linesAgainstEvidence } from './cluster/decision-evidence.ts';
import type { Decision, ObeyedDecision, ResolvedDecisions } from './domain/decisions.ts';
import type { Entities } from './domain/entities.ts';
import { fail } from './domain/failure.ts';
import type { PairScorer } from './domain/pair-scorer.ts';
import type { Records } from './domain/records.ts';
import type { DecisionSummary } from './domain/summary.ts';
import { contentTexts } from './merge/content-text.ts';

/** What people decided, and the file they wrote it to. */
export interface GivenDecisions {
  readonly path: string;
  readonly list: readonly Decision[];
}

/** What a run is to obey: decisions as they were written, or those of an earlier run over the same files. */
export interface DecisionRequest {
  readonly decisions?: GivenDecisions;
  readonly obeyed?: readonly ObeyedDecision[];
}

/** Decisions laid on the records of a run. Fails with decisions_contradict. */
export function resolvedDecisions(records: Records, { decisions, obeyed = [] }: DecisionRequest): ResolvedDecisions {
  if (decisions === undefined) return { obeyed: obeyAgain(records, obeyed), stale: [] };
  // Without any, no record need be looked up.
  if (decisions.list.length === 0) return { obeyed: [], stale: [] };
  const resolved = resolveDecisions(records, decisions.list, contentTexts(records));
  const found = contradictions(resolved.obeyed);
  if (found.length > 0) fail({ kind: 'decisions_contradict', path: decisions.path, contradictions: found });
  return resolved;
}

/** A run as far as its decisions are concerned. */
export interface DecidedRun {
  readonly records: Records;
  readonly entities: Entities;
  readonly decisions: ResolvedDecisions;
  readonly scorer: PairScorer;
  readonly threshold: number;
}

/** What became of decisions; undefined when there were none. */
export function decisionSummary(run: DecidedRun): DecisionSummary | undefined {
  const { obeyed, stale } = run.decisions;
  if (obeyed.length + stale.length === 0) return undefined;
  const same = obeyed.filter(({ verdict }) => verdict === 'same').length;
  return {
    same,
    different: obeyed.length - same,
    stale,
    againstEvidence: linesAgainstEvidence(run.entities, obeyed, run.scorer, run.threshold),
    obeyed: obeyedByRows(run.records, obeyed),
  };
}
