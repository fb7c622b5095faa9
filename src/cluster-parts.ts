import {
  agglomerateRange,
  agglomerationOf,
  componentsFor,
  eachAlone,
  type RangeEvents,
} from './cluster/agglomerate.ts';
import type { Agglomeration, AgglomerationInput, MergeRules } from './cluster/agglomeration.ts';
import { agglomerationInput, type Clustering, clusterRecords } from './cluster/cluster.ts';
import type { ClusterInput } from './cluster/cluster-input.ts';
import { ComponentClusterer } from './cluster/component-clusterer.ts';
import { type ComponentRanges, componentRanges } from './cluster/component-ranges.ts';
import type { Components } from './cluster/components.ts';
import { linksOn } from './cluster/customer-links.ts';
import { numberCustomers } from './cluster/customers.ts';
import { type DecidedEntities, decidedBy, NOTHING_DECIDED } from './cluster/decisions.ts';
import { ONE_THREAD, type RangeRunner, type RangeTask } from './domain/ranges.ts';
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
  const agglomeration = await agglomerateOn({ ...agglomerationInput(input), scorer: input.scorer, ids }, ranges);
  const numbered = numberCustomers(agglomeration.cluster);
  return clusterRecords(input, agglomeration, numbered, await linksOn(input, numbered.customerOf, ranges));
}

export interface ClusterPartsInput extends Omit<AgglomerationInput, 'scorer'> {
  readonly scorer: Scorer;
  /** What `forbidden` stands on. */
  readonly ids: ProvenIds;
}

/** link → cluster, shared by threads: components do not know of each other, and each comes to the same wherever it is clustered. */
export async function agglomerateOn(
  input: ClusterPartsInput,
  ranges: RangeRunner = ONE_THREAD,
  piece?: number,
): Promise<Agglomeration> {
  const components = componentsFor(input);
  const cluster = eachAlone(input.count);
  const cut = componentRanges(components, piece ?? pieceFor(components));
  const { same, different } = input.decided ?? NOTHING_DECIDED;
  const { scorer, ids, threshold } = input;
  const data = { scorer: scorer.data, ids, threshold, decided: { same, different }, components, cut, cluster };
  const found: RangeEvents[] = [];
  let done = 0;
  const jobs = ranges.run(COMPONENTS, data, { total: cut.order.length, piece: 1 }, workOn(input, data));
  for await (const events of jobs) found[cut.order[done++]] = events;
  return agglomerationOf(cluster, found);
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
  /** Where the cluster of each entity goes, shared. */
  readonly cluster: Int32Array;
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
  { components, cut, cluster }: Pick<ComponentsData, 'components' | 'cut' | 'cluster'>,
) {
  const clusterer = new ComponentClusterer(rules, components);
  return (place: number): RangeEvents => {
    const range = cut.order[place];
    return agglomerateRange(rules, components, cut.starts[range], cut.starts[range + 1], cluster, clusterer);
  };
}
