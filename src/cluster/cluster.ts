import type { Clusters } from '../domain/customers.ts';
import { sharedFloat64 } from '../domain/shared-arrays.ts';
import { agglomerate } from './agglomerate.ts';
import type { Agglomeration, AgglomerationInput, Held, Merges } from './agglomeration.ts';
import type { ClusterInput } from './cluster-input.ts';
import { type CustomerLinks, linksOf } from './customer-links.ts';
import { type NumberedCustomers, numberCustomers, spread, surenessOf } from './customers.ts';
import { doubtfulPairs } from './doubtful-pairs.ts';
import { findHouseholds } from './households.ts';
import { matchedByColumn } from './matched-by.ts';
import { perRecord } from './per-record.ts';

/** The customers and how they came about: the merges in their order, and the groups that were held apart. */
export interface Clustering extends Clusters {
  readonly merges: Merges;
  readonly held: readonly Held[];
}

/**
 * From scored candidates to customers: which records are one person, how sure that is, and what was left in doubt.
 * All but the first: where threads have done it already.
 */
export function clusterRecords(
  input: ClusterInput,
  agglomeration: Agglomeration = agglomerate(agglomerationInput(input)),
  { count, customerOf }: NumberedCustomers = numberCustomers(agglomeration.cluster),
  links: readonly CustomerLinks[] = linksOf(input, customerOf),
): Clustering {
  const { entities, pairs } = input;
  const sureness = surenessOf(count, customerOf, agglomeration.merges);
  return {
    count,
    ...spread(entities, customerOf, count),
    confidence: sureness.ofCustomer,
    household: findHouseholds(count, customerOf, pairs, links),
    matchedBy: matchedByColumn(input, links),
    recordConfidence: perRecord(entities, sureness.ofEntity, sharedFloat64(entities.members.length)),
    doubtful: doubtfulPairs(input, customerOf, agglomeration),
    merges: agglomeration.merges,
    held: agglomeration.held,
  };
}

export function agglomerationInput(input: ClusterInput): AgglomerationInput {
  const { entities, pairs, scorer, threshold, forbidden, decided } = input;
  return { count: entities.count, pairs, scorer, threshold, forbidden, decided };
}
