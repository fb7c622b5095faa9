import { LEAST_EDGE } from '../domain/scored-pairs.ts';
import { sharedInt32 } from '../domain/shared-arrays.ts';
import type { Agglomeration, AgglomerationInput, MergeRules } from './agglomeration.ts';
import { ComponentClusterer } from './component-clusterer.ts';
import { type Components, componentsOf } from './components.ts';
import { NOTHING_DECIDED } from './decisions.ts';
import { type ComponentEvents, inOrder, MergeLog } from './merge-log.ts';

/**
 * Clusters by average evidence, best merge first, until no merge exceeds the threshold. Edges exist only between
 * clusters joined by a candidate pair above LEAST_EDGE; a merge adds the sums of the two edges to every common
 * neighbour and scores the cross pairs that were never candidates. Near-linear in the edges.
 */
export function agglomerate(input: AgglomerationInput): Agglomeration {
  const components = componentsFor(input);
  const cluster = eachAlone(input.count);
  return agglomerationOf(cluster, [agglomerateRange(input, components, 0, components.count, cluster)]);
}

/** Every entity a cluster of its own, in shared memory. */
export function eachAlone(count: number): Int32Array {
  const cluster = sharedInt32(count);
  for (let e = 0; e < cluster.length; e++) cluster[e] = e;
  return cluster;
}

/** The whole, from ranges of the components in their order. */
export function agglomerationOf(cluster: Int32Array, ranges: readonly RangeEvents[]): Agglomeration {
  return { cluster, ...inOrder(ranges), scored: ranges.reduce((sum, { scored }) => sum + scored, 0) };
}

/** What can be clustered apart from each other, in threads for instance. */
export function componentsFor(
  input: Omit<AgglomerationInput, keyof MergeRules> & Pick<MergeRules, 'decided'>,
): Components {
  const { same } = input.decided ?? NOTHING_DECIDED;
  const decided = { a: Int32Array.from(same, ([x]) => x), b: Int32Array.from(same, ([, y]) => y) };
  return componentsOf(input.count, input.pairs, input.pairs.person, LEAST_EDGE, decided);
}

/** What came of a range of components. Plain data. */
export interface RangeEvents extends ComponentEvents {
  readonly scored: number;
}

/**
 * Clusters the components from `from` up to, not including, `to`, and writes down the cluster of their entities. What
 * comes of a component does not depend on the range it lies in. Who clusters several ranges uses one clusterer for all.
 */
export function agglomerateRange(
  rules: MergeRules,
  components: Components,
  from: number,
  to: number,
  cluster: Int32Array,
  clusterer = new ComponentClusterer(rules, components),
): RangeEvents {
  const { starts } = components;
  const before = clusterer.scored;
  clusterer.log = new MergeLog(starts[to] - starts[from] - (to - from));
  for (let component = from; component < to; component++) clusterer.run(component, cluster);
  return { ...clusterer.log.events(), scored: clusterer.scored - before };
}
