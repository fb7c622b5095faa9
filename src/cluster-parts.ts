import {
  agglomerateRange,
  agglomerationOf,
  componentsFor,
  eachAlone,
  type RangeEvents,
} from './cluster/agglomerate.ts';
import type { Agglomeration, AgglomerationInput, MergeRules, Outcome } from './cluster/agglomeration.ts';
import { agglomerationInput, type Clustering } from './cluster/cluster.ts';
import type { ClusterInput } from './cluster/cluster-input.ts';
import { ComponentClusterer } from './cluster/component-clusterer.ts';
import { type ComponentRanges, componentRanges } from './cluster/component-ranges.ts';
import type { Components } from './cluster/components.ts';
import { columnsOn } from './cluster/customer-columns.ts';
import { linksOn } from './cluster/customer-links.ts';
import { numberCustomers } from './cluster/customers.ts';
import { type DecidedEntities, decidedBy, NOTHING_DECIDED } from './cluster/decisions.ts';
import { doubtfulPairs } from './cluster/doubtful-pairs.ts';
import { type Kin, kinOn } from './cluster/kin.ts';
import { bestPartners, matchedByColumn } from './cluster/matched-by.ts';
import type { Surnames } from './cluster/surnames.ts';
import { once } from './domain/once.ts';
import { ONE_THREAD, type RangeRunner, type RangeTask } from './domain/ranges.ts';
import { familyWords } from './link/comparisons/family-words.ts';
import { holdsTwoProvenIds, type ProvenIds } from './link/exclusive-ids.ts';
import { type Scorer, type ScorerData, scorerOver } from './link/score.ts';

/** Entities and pairs a piece, see componentRanges: some twenty milliseconds. */
const PIECE = 16_384;
/**
 * Of fewer entities and pairs all is one piece: what another thread has to compile and prepare first cost .15 s of
 * processor time, which 30,000 rows (41,000 of them) did not bring back, their clustering taking .3 s in all.
 */
const LEAST = 200_000;

/** As clusterRecords, its long loops shared by threads. */
export async function clusterOn(
  input: ClusterInput & Pick<ClusterPartsInput, 'scorer'>,
  ids: ProvenIds,
  ranges?: RangeRunner,
): Promise<Clustering> {
  const { agglomeration, kin } = await mergedAndKin(input, ids, ranges);
  const numbered = numberCustomers(agglomeration);
  const links = await linksOn(input, numbered.customerOf, kin, ranges);
  const { count, customerOf } = numbered;
  // Pairs are told of by this thread, whose scorer it is, columns by others meanwhile.
  const ofPairs = once(() => ({
    matchedBy: matchedByColumn(input, bestPartners(input, links)),
    doubtful: doubtfulPairs(input, customerOf, agglomeration),
  }));
  const columns = await columnsOn({ ...input, links, numbered, outcome: agglomeration }, ofPairs, ranges);
  const { merges, held } = agglomeration;
  return { count, ...columns, ...ofPairs(), merges, held };
}

/** The components are known to this thread alone, the rest of what comes before the merges can be found elsewhere meanwhile. */
async function mergedAndKin(
  input: ClusterInput & Pick<ClusterPartsInput, 'scorer'>,
  ids: ProvenIds,
  ranges?: RangeRunner,
): Promise<{ readonly agglomeration: Agglomeration; readonly kin: Kin }> {
  const partsInput = { ...agglomerationInput(input), scorer: input.scorer, ids };
  const components = once(() => componentsFor(partsInput));
  // Linking has read the words of all names.
  const surnames = (): Surnames => familyWords(input.scorer.data.levels.names);
  const kin = await kinOn(input.entities, surnames, ranges, components);
  return { agglomeration: await agglomerateOn(partsInput, ranges, { components: components() }), kin };
}

export interface ClusterPartsInput extends Omit<AgglomerationInput, 'scorer'> {
  readonly scorer: Scorer;
  /** What `forbidden` stands on. */
  readonly ids: ProvenIds;
}

interface AgglomerateOptions {
  /** Where they are known already. */
  readonly components?: Components;
  /** Entities and pairs a piece. */
  readonly piece?: number;
}

/** link → cluster, shared by threads: components do not know of each other, and each comes to the same wherever it is clustered. */
export async function agglomerateOn(
  input: ClusterPartsInput,
  ranges: RangeRunner = ONE_THREAD,
  { components = componentsFor(input), piece = pieceFor(components) }: AgglomerateOptions = {},
): Promise<Agglomeration> {
  const outcome = eachAlone(input.count);
  const cut = componentRanges(components, piece);
  const { same, different } = input.decided ?? NOTHING_DECIDED;
  const { scorer, ids, threshold } = input;
  const data = { scorer: scorer.data, ids, threshold, decided: { same, different }, components, cut, outcome };
  const found: RangeEvents[] = [];
  let done = 0;
  const jobs = ranges.run(COMPONENTS, data, { total: cut.order.length, piece: 1 }, workOn(input, data));
  for await (const events of jobs) found[cut.order[done++]] = events;
  return agglomerationOf(outcome, found);
}

function pieceFor({ entities, edges }: Components): number {
  return entities.length + edges.pair.length < LEAST ? LEAST : PIECE;
}

/** What a thread needs to know to cluster components. */
interface ComponentsData {
  readonly scorer: ScorerData;
  readonly ids: ProvenIds;
  readonly threshold: number;
  readonly decided: Pick<DecidedEntities, 'same' | 'different'>;
  readonly components: Components;
  readonly cut: ComponentRanges;
  readonly outcome: Outcome;
}

/** Clustering components as a loop that threads can share. */
export const COMPONENTS: RangeTask<ComponentsData, RangeEvents> = {
  name: 'cluster/components',
  open: (data) => {
    const { scorer, ids, threshold, decided } = data;
    const rules = {
      scorer: scorerOver(scorer),
      threshold,
      forbidden: holdsTwoProvenIds(ids),
      decided: decidedBy(decided),
    };
    return workOn(rules, data);
  },
};

/** One range after the other, by its place in the order of cost. */
function workOn(
  rules: MergeRules,
  { components, cut, outcome }: Pick<ComponentsData, 'components' | 'cut' | 'outcome'>,
) {
  const clusterer = new ComponentClusterer(rules, components);
  return (place: number): RangeEvents => {
    const range = cut.order[place];
    return agglomerateRange(rules, components, cut.starts[range], cut.starts[range + 1], outcome, clusterer);
  };
}
