import { findCandidates } from './block/candidates.ts';
import { collapse } from './block/collapse.ts';
import type { Merges } from './cluster/agglomeration.ts';
import type { Clustering } from './cluster/cluster.ts';
import { decidedSides } from './cluster/decided-sides.ts';
import { type DecidedEntities, decidedEntities } from './cluster/decisions.ts';
import { mergesInOrder } from './cluster/merge-log.ts';
import { clusterOn } from './cluster-parts.ts';
import { type DecisionRequest, decisionSummary, resolvedDecisions } from './decisions.ts';
import type { Config } from './domain/config.ts';
import type { ResolvedDecisions } from './domain/decisions.ts';
import type { Candidates, Entities } from './domain/entities.ts';
import { type OnProgress, progress } from './domain/progress.ts';
import type { RangeRunner } from './domain/ranges.ts';
import type { Records } from './domain/records.ts';
import { holdsTwoProvenIds, provenIds } from './link/exclusive-ids.ts';
import { type Linkage, linkEntities } from './link/link.ts';
import { matchedByPairs } from './link/score.ts';

interface LinkRequest {
  /** Who does the long loops; by default the thread that asks. */
  readonly ranges?: RangeRunner;
  readonly onProgress?: OnProgress;
}

interface MatchRequest extends LinkRequest, DecisionRequest {
  readonly config: Config;
}

/** block → link → cluster, of which merging and the report need little: the rest may go, candidates before clusters. */
export async function matchCustomers(records: Records, request: MatchRequest) {
  const decisions = resolvedDecisions(records, request);
  const { entities, linkage } = await linkRecords(records, request, decidedSides(decisions.obeyed));
  // Which pairs were candidates, and what they were found by.
  request.ranges?.letGo?.();
  // How the customers came about is not told.
  const { merges, held, ...clusters } = (await clusterEntities({ entities, linkage, decisions }, request)).clusters;
  const { scorer, model } = linkage;
  const { threshold } = request.config;
  return { clusters, model, decisions: decisionSummary({ records, entities, decisions, scorer, threshold }) };
}

export interface MatchedRecords extends LinkedRecords, Omit<ClusteredRecords, 'clusters'> {
  /** The merges in their order. */
  readonly clusters: Omit<Clustering, 'merges'> & { readonly merges: Merges };
  readonly decisions: ResolvedDecisions;
}

/** The same, all of it kept for whoever asks why. What people decided comes before any score. */
export async function matchRecords(records: Records, request: MatchRequest): Promise<MatchedRecords> {
  const decisions = resolvedDecisions(records, request);
  const linked = await linkRecords(records, request, decidedSides(decisions.obeyed));
  const clustered = await clusterEntities({ ...linked, decisions }, request);
  const { clusters } = clustered;
  return { ...linked, decisions, ...clustered, clusters: { ...clusters, merges: mergesInOrder(clusters.merges) } };
}

interface ClusteredRecords {
  readonly clusters: Clustering;
  /** Whether two groups of entities may never meet, whatever the evidence. */
  readonly forbidden: (a: readonly number[], b: readonly number[]) => boolean;
  readonly decided: DecidedEntities;
}

/** cluster. */
async function clusterEntities(
  { entities, linkage, decisions }: Pick<MatchedRecords, 'entities' | 'linkage' | 'decisions'>,
  request: MatchRequest,
): Promise<ClusteredRecords> {
  const ids = provenIds(entities);
  const forbidden = holdsTwoProvenIds(ids);
  const decided = decidedEntities(entities, decisions.obeyed);
  progress(request, 'cluster', 'rows')?.(0, entities.count);
  const { scorer, pairs } = linkage;
  const matchedBy = matchedByPairs(scorer);
  const { threshold } = request.config;
  const input = { entities, pairs, scorer, threshold, forbidden, decided, matchedBy };
  return { clusters: await clusterOn(input, ids, request.ranges), forbidden, decided };
}

export interface LinkedRecords {
  readonly entities: Entities;
  readonly candidates: Candidates;
  readonly linkage: Linkage;
}

/** block → link. Records marked in `told` otherwise than others are known to be other people. */
export async function linkRecords(
  records: Records,
  request: LinkRequest,
  told: ReadonlyMap<number, string> = new Map(),
): Promise<LinkedRecords> {
  const entities = await collapse(records, told, request.ranges);
  const onEntity = progress(request, 'block', 'rows');
  const candidates = await findCandidates(entities, request.ranges, (done) => onEntity?.(done, entities.count));
  request.ranges?.letGo?.();
  const onPairs = progress(request, 'link', 'pairs');
  const linkage = await linkEntities(entities, candidates, request.ranges, (done) =>
    onPairs?.(done, candidates.a.length),
  );
  return { entities, candidates, linkage };
}
