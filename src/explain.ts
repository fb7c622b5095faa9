import { mergeList } from './cluster/agglomeration.ts';
import { bestPair } from './cluster/best-pair.ts';
import { mergeProbability } from './cluster/confidence.ts';
import { matchedBy } from './link/score.ts';
import { areCandidates, between, customerOfEntity, entitiesOf, type MatchedRun, recordOf } from './matched-run.ts';
import { membersOf } from './merge/id-apart.ts';
import type { ExplainedCustomer, ExplainedLink, ExplainedPair, Verdict } from './report/explanation.ts';
import { fieldsBeside, groupOf, nameOf, referenceOf, type ViewedRun, waterfallOf } from './report/explanation-view.ts';

/** A run to explain, and whether values may be shown as they are. */
export type ExplainedRun = MatchedRun & Pick<ViewedRun, 'unmasked'>;

/** A merge, its two groups as they were at that moment, each beginning with the entity it goes by. */
export interface Step {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly weight: number;
  /** A person said so. */
  readonly decided: boolean;
}

/** Why two records are, or are not, one customer. */
export function explainPair(run: ExplainedRun, a: number, b: number): ExplainedPair {
  const [x, y] = [run.entityOf[a], run.entityOf[b]];
  return {
    kind: 'pair',
    a: nameOf(run, a),
    b: nameOf(run, b),
    fields: fieldsBeside(run, a, b),
    waterfall: waterfallOf(run.linkage.scorer.waterfall(Math.min(x, y), Math.max(x, y))),
    candidates: areCandidates(run, x, y),
    verdict: verdictOf(run, x, y),
  };
}

/** What holds a customer together, its weakest link, and the nearest customer that it did not join. */
export function explainCustomer(run: ExplainedRun, customer: number): ExplainedCustomer {
  const steps = stepsOf(run, customer);
  const links = steps.map((step) => linkOf(run, step));
  const weakest = steps.reduce<Step | undefined>(
    (least, step) => (least === undefined || step.weight < least.weight ? step : least),
    undefined,
  );
  return {
    kind: 'customer',
    customer: run.ids[customer],
    confidence: run.clusters.confidence[customer],
    records: groupOf(run, membersOf(run.clusters, customer)),
    links,
    weakest: weakest === undefined ? undefined : explainEntities(run, bestPair(weakest, run.linkage.scorer)),
    runnerUp: runnerUpOf(run, customer),
  };
}

export function explainEntities(run: ExplainedRun, [x, y]: readonly [number, number]): ExplainedPair {
  return explainPair(run, recordOf(run, x), recordOf(run, y));
}

function verdictOf(run: ExplainedRun, x: number, y: number): Verdict {
  if (x === y) return { kind: 'same_content' };
  const [mine, theirs] = [customerOfEntity(run, x), customerOfEntity(run, y)];
  if (mine !== theirs) return { kind: 'apart', apart: between(run, mine, theirs).apart };
  const step = stepsOf(run, mine).find(({ a, b }) => separates(a, b, x, y));
  if (step === undefined) throw new Error('two entities of one customer were never merged');
  return { kind: 'together', link: linkOf(run, step) };
}

function separates(a: readonly number[], b: readonly number[], x: number, y: number): boolean {
  return (a.includes(x) && b.includes(y)) || (a.includes(y) && b.includes(x));
}

/** The merges of a customer done once more, in their order. */
export function stepsOf(run: ExplainedRun, customer: number): readonly Step[] {
  const groups = new Map<number, readonly number[]>();
  const steps: Step[] = [];
  for (const { a, b, weight, decided } of mergeList(run.clusters.merges)) {
    if (customerOfEntity(run, a) !== customer) continue;
    const step = { a: groups.get(a) ?? [a], b: groups.get(b) ?? [b], weight, decided };
    steps.push(step);
    // A group goes by its smallest entity, which is a's.
    groups.set(a, [...step.a, ...step.b]);
  }
  return steps;
}

function linkOf(run: ExplainedRun, { a, b, weight, decided }: Step): ExplainedLink {
  const [x, y] = bestPair({ a, b }, run.linkage.scorer);
  const waterfall = run.linkage.scorer.waterfall(Math.min(x, y), Math.max(x, y));
  return {
    a: groupOf(run, recordsOf(run, a)),
    b: groupOf(run, recordsOf(run, b)),
    weight,
    probability: decided ? 1 : mergeProbability(weight),
    best: {
      a: referenceOf(run.records, recordOf(run, x)),
      b: referenceOf(run.records, recordOf(run, y)),
      weight: waterfall.weight,
      matchedBy: decided ? 'decision' : matchedBy(waterfall),
    },
  };
}

function recordsOf({ entities }: ExplainedRun, group: readonly number[]): readonly number[] {
  return group.flatMap((entity) => [
    ...entities.members.subarray(entities.starts[entity], entities.starts[entity + 1]),
  ]);
}

/** So many neighbours, those nearest by a single pair, are weighed as groups. */
const MOST_NEIGHBOURS = 20;

function runnerUpOf(run: ExplainedRun, customer: number): ExplainedPair | undefined {
  let best: ReturnType<typeof between> | undefined;
  for (const other of neighboursOf(run, customer)) {
    const found = between(run, customer, other);
    if (best === undefined || found.apart.weight > best.apart.weight) best = found;
  }
  return best === undefined ? undefined : explainEntities(run, best.best);
}

/** Customers who share a candidate pair with this one, nearest first. */
function neighboursOf(run: ExplainedRun, customer: number): readonly number[] {
  const nearest = new Map<number, number>();
  const mine = new Set(entitiesOf(run, customer));
  const { a, b } = run.candidates;
  const { scorer } = run.linkage;
  const sums = new Float32Array(3 * scorer.fields);
  for (let k = 0; k < a.length; k++) {
    if (mine.has(a[k]) === mine.has(b[k])) continue;
    const other = customerOfEntity(run, mine.has(a[k]) ? b[k] : a[k]);
    nearest.set(other, Math.max(nearest.get(other) ?? Number.NEGATIVE_INFINITY, scorer.add(a[k], b[k], sums, 0)));
  }
  return [...nearest]
    .sort(([x, near], [y, far]) => far - near || x - y)
    .slice(0, MOST_NEIGHBOURS)
    .map(([other]) => other);
}
