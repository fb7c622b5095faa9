import type { DoubtReason } from '../domain/customers.ts';
import type { MergeRules } from './agglomeration.ts';
import type { Components } from './components.ts';
import { NOTHING_DECIDED } from './decisions.ts';
import type { EvidencePool } from './evidence-pool.ts';
import type { MergeLog } from './merge-log.ts';

/** Clusters left apart with at least this many bits less than a merge needs are worth a person's look: one in five or better is one person. */
const DOUBTFUL_WITHIN = 2;

/** The only edge of a pair. */
const EDGE = 0;

export function isNearMiss(weight: number, { threshold }: MergeRules): boolean {
  return weight <= threshold && weight > threshold - DOUBTFUL_WITHIN;
}

/** What keeps two groups apart whatever the evidence. */
export function vetoOf(
  { decided = NOTHING_DECIDED, forbidden }: MergeRules,
  mine: readonly number[],
  theirs: readonly number[],
): DoubtReason | undefined {
  if (decided.apart(mine, theirs)) return 'decision_contradicted';
  return forbidden(mine, theirs) ? 'different_ids' : undefined;
}

/** Whether a component is two entities joined by one edge, as half of them are, and nobody decided on it. */
export function isPair({ starts, edges, decided }: Components, component: number): boolean {
  return (
    starts[component + 1] - starts[component] === 2 &&
    edges.starts[component + 1] - edges.starts[component] === 1 &&
    decided.starts[component + 1] === decided.starts[component]
  );
}

/** Clusters two entities that meet nobody else: no rival, no other merge, all there is to decide is this one. */
export function clusterPair(
  { starts, entities, edges }: Components,
  component: number,
  pool: EvidencePool,
  rules: MergeRules,
  log: MergeLog,
  cluster: Int32Array,
): void {
  const a = entities[starts[component]];
  const b = entities[starts[component] + 1];
  const weight = pool.setPair(EDGE, edges.pair[edges.starts[component]], a, b);
  cluster[a] = a;
  cluster[b] = b;
  if (weight <= rules.threshold) {
    if (isNearMiss(weight, rules)) log.nearMiss({ a: [a], b: [b], weight, reason: 'near_even_odds' });
    return;
  }
  log.startComponent();
  log.place(weight, a);
  const reason = vetoOf(rules, [a], [b]);
  if (reason !== undefined) log.hold({ a: [a], b: [b], weight, reason });
  else {
    log.merge({ a, b, weight, decided: false });
    cluster[b] = a;
  }
}
