import { agglomerate } from './cluster/agglomerate.ts';
import { mergeList } from './cluster/agglomeration.ts';
import { mergeProbability } from './cluster/confidence.ts';
import { mergesInOrder } from './cluster/merge-log.ts';
import type { Count } from './domain/summary.ts';
import { type ExplainedRun, explainEntities, stepsOf } from './explain.ts';
import { areCandidates, between, customerOfEntity, entitiesOf } from './matched-run.ts';
import { type FalseKind, falseKind, type MissedKind, missedKind } from './report/evaluation/error-kinds.ts';
import { type ErrorPair, falsePairs, missedPairs, wrongBetween } from './report/evaluation/error-pairs.ts';
import type { ErrorAnalysis, ErrorExample } from './report/evaluation/evaluation.ts';
import {
  type EntityMerge,
  type JudgedMerge,
  judgeMerges,
  type People,
  samePairs,
  sameWithin,
} from './report/evaluation/judged-merges.ts';
import { sourceFinder } from './report/evaluation/judged-rows.ts';
import { reliabilityOf } from './report/evaluation/reliability.ts';
import { LEAST_THRESHOLD, thresholdCurve } from './report/evaluation/threshold-curve.ts';
import type { TruthRow } from './report/evaluation/truth.ts';
import { Counter } from './report/summary/counter.ts';

/** So many of the worst errors are shown with their waterfalls. */
const MOST_EXAMPLES = 20;

/** Where the errors of a run come from, by known answers. `truePairs`: pairs of rows of one person, unreadable rows included. */
export function analyseErrors(run: ExplainedRun, truth: readonly TruthRow[], truePairs: number): ErrorAnalysis {
  const people = peopleOf(run, truth);
  const judged = judgeMerges(people, mergeList(run.clusters.merges), truePairs);
  const missed = missedErrors(run, people, truePairs);
  return {
    blocking: {
      reach: truePairs === 0 ? 1 : reachedPairs(run, people) / truePairs,
      candidatesPerRecord: run.candidates.a.length / Math.max(1, run.records.count),
    },
    falsePairs: falseErrors(run, people),
    missedPairs: missed.kinds,
    thresholds: thresholdCurve(judgeMerges(people, furtherMerges(run), truePairs), run.threshold),
    reliability: reliabilityOf(judged.merges, mergeProbability),
    worstMerges: worstMerges(run, people, judged.merges),
    worstMisses: missed.worst,
  };
}

/** The people of each entity, among the rows whose person is known. */
function peopleOf({ records, entities, entityOf }: ExplainedRun, truth: readonly TruthRow[]): readonly People[] {
  const recordAt = new Map<string, number>();
  for (let record = 0; record < records.count; record++) {
    recordAt.set(`${records.sources[records.source[record]].name}\0${records.row[record]}`, record);
  }
  const sourceOf = sourceFinder(records.sources.map(({ name }) => name));
  const people = Array.from({ length: entities.count }, () => new Map<string, number>());
  for (const { file, row, person } of truth) {
    const record = recordAt.get(`${sourceOf(file)}\0${row}`);
    if (record === undefined) continue;
    const counts = people[entityOf[record]];
    counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return people;
}

/** Pairs of one person that were compared, or equal from the start. */
function reachedPairs({ candidates: { a, b } }: ExplainedRun, people: readonly People[]): number {
  let reached = 0;
  for (const counts of people) reached += sameWithin(counts);
  for (let k = 0; k < a.length; k++) reached += samePairs(people[a[k]], people[b[k]]);
  return reached;
}

/** The merges as they would go on below the threshold of the run; down to it they are the same. */
function furtherMerges(run: ExplainedRun): readonly EntityMerge[] {
  const { merges } = agglomerate({
    count: run.entities.count,
    pairs: run.linkage.pairs,
    scorer: run.linkage.scorer,
    threshold: Math.min(LEAST_THRESHOLD, run.threshold),
    forbidden: run.forbidden,
    decided: run.decided,
  });
  return mergeList(mergesInOrder(merges));
}

function falseErrors(run: ExplainedRun, people: readonly People[]): readonly Count<FalseKind>[] {
  const counts = new Counter<FalseKind>();
  for (const { i, j, pairs } of falsePairs(customersOf(run), people)) counts.add(falseKind(run.entities, i, j), pairs);
  return counts.list();
}

function* customersOf(run: ExplainedRun): Generator<readonly number[]> {
  for (let customer = 0; customer < run.clusters.count; customer++) yield entitiesOf(run, customer);
}

interface MissedErrors {
  readonly kinds: readonly Count<MissedKind>[];
  readonly worst: readonly ErrorExample[];
}

/** Two customers that hold rows of one person: how many pairs that costs, and the two entities that weigh most. */
interface Missed {
  readonly between: ReturnType<typeof between>;
  pairs: number;
  weight: number;
  best: readonly [number, number];
}

function missedErrors(run: ExplainedRun, people: readonly People[], truePairs: number): MissedErrors {
  const kinds = new Counter<MissedKind>();
  const customers = new Map<string, Missed>();
  for (const pair of missedPairs(people, (entity) => customerOfEntity(run, entity))) {
    const missed = missedBetween(run, customers, pair);
    const waterfall = run.linkage.scorer.waterfall(pair.i, pair.j);
    kinds.add(missedKind(areCandidates(run, pair.i, pair.j), waterfall, missed.between.apart.reason), pair.pairs);
    missed.pairs += pair.pairs;
    if (waterfall.weight <= missed.weight) continue;
    missed.weight = waterfall.weight;
    missed.best = [pair.i, pair.j];
  }
  const unread = truePairs - knownPairs(people);
  if (unread > 0) kinds.add('unread', unread);
  const worst = [...customers.values()].sort((x, y) => y.pairs - x.pairs || y.weight - x.weight);
  return {
    kinds: kinds.list(),
    worst: worst.slice(0, MOST_EXAMPLES).map(({ pairs, best }) => ({ pairs, example: explainEntities(run, best) })),
  };
}

function missedBetween(run: ExplainedRun, customers: Map<string, Missed>, { i, j }: ErrorPair): Missed {
  const [x, y] = [customerOfEntity(run, i), customerOfEntity(run, j)].sort((p, q) => p - q);
  const key = `${x} ${y}`;
  const known = customers.get(key);
  if (known !== undefined) return known;
  const missed = { between: between(run, x, y), pairs: 0, weight: Number.NEGATIVE_INFINITY, best: [i, j] as const };
  customers.set(key, missed);
  return missed;
}

/** Pairs of one person among the rows that the run has. */
function knownPairs(people: readonly People[]): number {
  const rows = new Map<string, number>();
  for (const counts of people) for (const [person, count] of counts) rows.set(person, (rows.get(person) ?? 0) + count);
  return sameWithin(rows);
}

function worstMerges(run: ExplainedRun, people: readonly People[], merges: readonly JudgedMerge[]): ErrorExample[] {
  return merges
    .filter(({ found, right }) => found > right)
    .sort((x, y) => y.found - y.right - (x.found - x.right) || y.weight - x.weight)
    .slice(0, MOST_EXAMPLES)
    .map((merge) => ({ pairs: merge.found - merge.right, example: wrongExample(run, people, merge) }));
}

/** Of the wrong pairs that a merge made the one that weighs most. */
function wrongExample(run: ExplainedRun, people: readonly People[], { a, b }: JudgedMerge) {
  const step = stepsOf(run, customerOfEntity(run, a)).find((made) => made.a[0] === a && made.b[0] === b);
  if (step === undefined) throw new Error('a merge is none of the merges of its customer');
  let best: readonly [number, number] = [a, b];
  let most = Number.NEGATIVE_INFINITY;
  for (const i of step.a) {
    for (const j of step.b) {
      if (wrongBetween(people[i], people[j]) === 0) continue;
      const { weight } = run.linkage.scorer.waterfall(Math.min(i, j), Math.max(i, j));
      if (weight <= most) continue;
      most = weight;
      best = [i, j];
    }
  }
  return explainEntities(run, best);
}
