import { LEAST_EDGE } from '../domain/scored-pairs.ts';
import { sharedFloat64, sharedInt32 } from '../domain/shared-arrays.ts';
import type { Agglomeration, AgglomerationInput, Held, MergeRules, Merges, Outcome } from './agglomeration.ts';
import { bestPair } from './best-pair.ts';
import { ComponentClusterer } from './component-clusterer.ts';
import { type Components, componentsOf } from './components.ts';
import { mergeProbability } from './confidence.ts';
import { NOTHING_DECIDED } from './decisions.ts';
import { type ComponentEvents, heldInOrder, MergeLog } from './merge-log.ts';

/**
 * Clusters by average evidence, best merge first, until no merge exceeds the threshold. Edges exist only between
 * clusters joined by a candidate pair above LEAST_EDGE; a merge adds the sums of the two edges to every common
 * neighbour and scores the cross pairs that were never candidates. Near-linear in the edges.
 */
export function agglomerate(input: AgglomerationInput): Agglomeration {
  const components = componentsFor(input);
  const outcome = eachAlone(input.count);
  return agglomerationOf(outcome, [agglomerateRange(input, components, 0, components.count, outcome)]);
}

/** Every entity a cluster of its own. */
export function eachAlone(count: number): Outcome {
  const cluster = sharedInt32(count);
  for (let e = 0; e < cluster.length; e++) cluster[e] = e;
  return { cluster, joined: sharedFloat64(count), weakest: sharedFloat64(count) };
}

/** The whole, from ranges of the components in their order. */
export function agglomerationOf(outcome: Outcome, ranges: readonly RangeEvents[]): Agglomeration {
  return {
    ...outcome,
    merges: ranges.map(({ merges }) => merges),
    held: heldInOrder(ranges),
    scored: ranges.reduce((sum, { scored }) => sum + scored, 0),
  };
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
 * Clusters the components from `from` up to, not including, `to`, and writes down what becomes of their entities. What
 * comes of a component does not depend on the range it lies in. Who clusters several ranges uses one clusterer for all.
 */
export function agglomerateRange(
  rules: MergeRules,
  components: Components,
  from: number,
  to: number,
  outcome: Outcome,
  clusterer = new ComponentClusterer(rules, components),
): RangeEvents {
  const { starts } = components;
  const before = clusterer.scored;
  clusterer.log = new MergeLog(starts[to] - starts[from] - (to - from));
  for (let component = from; component < to; component++) clusterer.run(component, outcome.cluster);
  const events = clusterer.log.events();
  tellSureness(events.merges, outcome);
  const tellBest = bestTeller(rules.scorer);
  return {
    ...events,
    held: events.held.map(tellBest),
    nearMisses: events.nearMisses.map(tellBest),
    scored: clusterer.scored - before,
  };
}

/** A customer is as sure as its weakest merge, a record as the merge that brought it in. */
function tellSureness({ count, a, b, weight, decided }: Merges, { cluster, joined, weakest }: Outcome): void {
  for (let k = 0; k < count; k++) {
    const probability = decided[k] === 1 ? 1 : mergeProbability(weight[k]);
    // A group named by its smallest entity that never merged before is that entity alone.
    if (joined[a[k]] === 0) joined[a[k]] = probability;
    if (joined[b[k]] === 0) joined[b[k]] = probability;
    const whole = cluster[a[k]];
    if (weakest[whole] === 0 || probability < weakest[whole]) weakest[whole] = probability;
  }
}

/**
 * Groups of more cross pairs may be held apart many times over, though only the last time counts: their best pair is
 * looked for at the end.
 */
const MOST_PAIRS_TOLD = 16;

function bestTeller(scorer: MergeRules['scorer']): (held: Held) => Held {
  return (held) => {
    const { a, b, weight, reason } = held;
    return a.length * b.length > MOST_PAIRS_TOLD ? held : { a, b, weight, reason, best: bestPair(held, scorer) };
  };
}
