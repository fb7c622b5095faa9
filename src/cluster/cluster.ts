import type { Clusters } from '../domain/customers.ts';
import type { Candidates, Entities } from '../domain/entities.ts';
import type { PairScorer } from '../domain/pair-scorer.ts';
import { agglomerate } from './agglomerate.ts';
import type { Held, Merges } from './agglomeration.ts';
import { numberCustomers, spread, surenessOf } from './customers.ts';
import type { DecidedEntities } from './decisions.ts';
import { doubtfulPairs } from './doubtful-pairs.ts';
import { findHouseholds } from './households.ts';
import { matchedByColumn } from './matched-by.ts';
import { perRecord, sharedDoubles } from './per-record.ts';

export interface ClusterInput {
  readonly entities: Entities;
  readonly candidates: Candidates;
  /** Per candidate: bits for one person, and log odds of one household. */
  readonly person: Float32Array;
  readonly household: Float32Array;
  readonly scorer: PairScorer;
  readonly threshold: number;
  readonly forbidden: (a: readonly number[], b: readonly number[]) => boolean;
  /** What people decided, obeyed before any score. */
  readonly decided?: DecidedEntities;
  /** What speaks for a pair of entities, in short. */
  readonly matchedBy: (a: number, b: number) => string;
}

/** The customers and how they came about: the merges in their order, and the groups that were held apart. */
export interface Clustering extends Clusters {
  readonly merges: Merges;
  readonly held: readonly Held[];
}

/** From scored candidates to customers: which records are one person, how sure that is, and what was left in doubt. */
export function clusterRecords(input: ClusterInput): Clustering {
  const { entities, candidates } = input;
  const agglomeration = agglomerate({
    count: entities.count,
    a: candidates.a,
    b: candidates.b,
    weights: input.person,
    scorer: input.scorer,
    threshold: input.threshold,
    forbidden: input.forbidden,
    decided: input.decided,
  });
  const { count, customerOf } = numberCustomers(agglomeration.cluster);
  const sureness = surenessOf(count, customerOf, agglomeration.merges);
  return {
    count,
    ...spread(entities, customerOf, count),
    confidence: sureness.ofCustomer,
    household: findHouseholds(count, customerOf, entities, candidates, input),
    matchedBy: matchedByColumn(input, customerOf),
    recordConfidence: perRecord(entities, sureness.ofEntity, sharedDoubles(entities.members.length)),
    doubtful: doubtfulPairs(input, customerOf, agglomeration),
    merges: agglomeration.merges,
    held: agglomeration.held,
  };
}
