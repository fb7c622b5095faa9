import type { Clusters } from '../domain/customers.ts';
import { agglomerate } from './agglomerate.ts';
import type { AgglomerationInput, Held, LoggedMerges } from './agglomeration.ts';
import type { ClusterInput } from './cluster-input.ts';
import { columnsOf } from './customer-columns.ts';
import { linksOf } from './customer-links.ts';
import { numberCustomers } from './customers.ts';
import { doubtfulPairs } from './doubtful-pairs.ts';
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
  const { count, customerOf } = numbered;
  const { merges, held } = agglomeration;
  return {
    count,
    ...columnsOf({ ...input, links, numbered, outcome: agglomeration }),
    matchedBy: matchedByColumn(input, bestPartners(input, links)),
    doubtful: doubtfulPairs(input, customerOf, agglomeration),
    merges,
    held,
  };
}

export function agglomerationInput(input: ClusterInput): AgglomerationInput {
  const { entities, pairs, scorer, threshold, forbidden, decided } = input;
  return { count: entities.count, pairs, scorer, threshold, forbidden, decided };
}
