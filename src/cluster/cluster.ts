import type { Clusters } from '../domain/customers.ts';
import { agglomerate } from './agglomerate.ts';
import type { Agglomeration, AgglomerationInput, Held, LoggedMerges } from './agglomeration.ts';
import type { ClusterInput } from './cluster-input.ts';
import { type CustomerLinks, linksOf } from './customer-links.ts';
import { confidenceOf, type NumberedCustomers, numberCustomers, recordConfidence, spread } from './customers.ts';
import { doubtfulPairs } from './doubtful-pairs.ts';
import { findHouseholds } from './households.ts';
import { bestPartners, matchedByColumn } from './matched-by.ts';

/** The customers and how they came about: the merges, and the groups that were held apart. */
export interface Clustering extends Clusters {
  readonly merges: readonly LoggedMerges[];
  readonly held: readonly Held[];
}

/** From scored candidates to customers: which records are one person, how sure that is, and what was left in doubt. */
export function clusterRecords(input: ClusterInput): Clustering {
  const agglomeration = agglomerate(agglomerationInput(input));
  const numbered = numberCustomers(agglomeration);
  const links = linksOf(input, numbered.customerOf);
  return {
    ...customersOf(input, agglomeration, numbered, links),
    matchedBy: matchedByColumn(input, bestPartners(input, links)),
  };
}

/** All that is said of customers but what speaks for their links. */
export function customersOf(
  input: ClusterInput,
  agglomeration: Agglomeration,
  numbered: NumberedCustomers,
  links: readonly CustomerLinks[],
): Omit<Clustering, 'matchedBy'> {
  const { entities, pairs } = input;
  const { count, customerOf } = numbered;
  return {
    count,
    ...spread(entities, numbered),
    confidence: confidenceOf(agglomeration, count),
    household: findHouseholds(count, customerOf, pairs, links),
    recordConfidence: recordConfidence(entities, agglomeration),
    doubtful: doubtfulPairs(input, customerOf, agglomeration),
    merges: agglomeration.merges,
    held: agglomeration.held,
  };
}

export function agglomerationInput(input: ClusterInput): AgglomerationInput {
  const { entities, pairs, scorer, threshold, forbidden, decided } = input;
  return { count: entities.count, pairs, scorer, threshold, forbidden, decided };
}
