import { bestPair } from './cluster/best-pair.ts';
import { apartProbability } from './cluster/confidence.ts';
import { evidenceBetween } from './cluster/evidence-between.ts';
import { DOUBT_REASONS, type DoubtReason } from './domain/customers.ts';
import type { EarlierIds } from './domain/earlier-ids.ts';
import type { Entities } from './domain/entities.ts';
import type { Records } from './domain/records.ts';
import { type MatchedRecords, matchRecords } from './matching.ts';
import { membersOf } from './merge/id-apart.ts';
import { customerIds } from './merge/identity.ts';
import { APART_REASONS, type Apart, type ApartReason } from './report/explanation.ts';
import { type RunRequest, readRecords } from './unify.ts';

/** A run up to its customers, with what is needed to ask how they came about. */
export interface MatchedRun extends MatchedRecords {
  readonly records: Records;
  /** Customer id per customer of `clusters`. */
  readonly ids: readonly string[];
  readonly threshold: number;
  /** Entity per record. */
  readonly entityOf: Int32Array;
  /** Why two customers, by their numbers joined by a blank, the smaller first, were held apart. */
  readonly held: ReadonlyMap<string, DoubtReason>;
}

/** read → map → normalize → block → link → cluster: the same files and configuration give the same customers again. */
export async function matchAgain(request: RunRequest): Promise<MatchedRun> {
  return matchedRun(await readRecords(request), request, await request.earlierIds?.(request.ranges));
}

/** block → link → cluster, for records that are read already. */
export async function matchedRun(
  records: Records,
  request: Pick<RunRequest, 'config' | 'onProgress' | 'obeyed' | 'ranges'>,
  earlier?: EarlierIds,
): Promise<MatchedRun> {
  const matched = await matchRecords(records, request);
  return {
    ...matched,
    records,
    ids: customerIds(records, matched.clusters, earlier),
    threshold: request.config.threshold,
    entityOf: entityPerRecord(matched.entities),
    held: heldCustomers(matched),
  };
}

function entityPerRecord({ count, starts, members }: Entities): Int32Array {
  const entityOf = new Int32Array(members.length);
  for (let e = 0; e < count; e++) for (let k = starts[e]; k < starts[e + 1]; k++) entityOf[members[k]] = e;
  return entityOf;
}

function heldCustomers(matched: MatchedRecords): ReadonlyMap<string, DoubtReason> {
  const held = new Map<string, DoubtReason>();
  for (const { a, b, reason } of matched.clusters.held) {
    const key = customersKey(customerOfEntity(matched, a[0]), customerOfEntity(matched, b[0]));
    if (!held.has(key)) held.set(key, reason);
  }
  return held;
}

function customersKey(x: number, y: number): string {
  return `${Math.min(x, y)} ${Math.max(x, y)}`;
}

export function customerOfEntity({ entities, clusters }: MatchedRecords, entity: number): number {
  return clusters.customer[entities.members[entities.starts[entity]]];
}

/** The entities of a customer, ascending. */
export function entitiesOf({ clusters, entityOf }: MatchedRun, customer: number): readonly number[] {
  const entities = new Set<number>();
  for (const record of membersOf(clusters, customer)) entities.add(entityOf[record]);
  return [...entities].sort((x, y) => x - y);
}

/** The first record of an entity, which stands for all: they are equal in every field. */
export function recordOf({ entities }: MatchedRecords, entity: number): number {
  return entities.members[entities.starts[entity]];
}

/** Whether a pair of entities was compared before the clusters were built; candidates are sorted. */
export function areCandidates({ candidates: { a, b } }: MatchedRecords, x: number, y: number): boolean {
  const [first, second] = [Math.min(x, y), Math.max(x, y)];
  let from = 0;
  let to = a.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (a[middle] < first || (a[middle] === first && b[middle] < second)) from = middle + 1;
    else to = middle;
  }
  return a[from] === first && b[from] === second;
}

/** How much speaks for two customers being one, and why they are not. `best` is the pair of entities nearest to each other. */
export interface Between {
  readonly apart: Apart;
  readonly best: readonly [number, number];
}

export function between(run: MatchedRun, x: number, y: number): Between {
  const a = entitiesOf(run, x);
  const b = entitiesOf(run, y);
  const { scorer } = run.linkage;
  const weight = evidenceBetween(scorer, a, b);
  const best = bestPair({ a, b }, scorer);
  const reason = decidedApart(run, a, b) ?? whyApart(run, run.held.get(customersKey(x, y)), weight, best);
  const probability = apartProbability(weight, isDoubt(reason) ? reason : 'near_even_odds');
  const customers = [run.ids[x], run.ids[y]] as const;
  return { apart: { customers, weight, probability, reason, means: APART_REASONS[reason] }, best };
}

/** What keeps two groups apart whatever the evidence. */
function decidedApart(run: MatchedRun, a: readonly number[], b: readonly number[]): DoubtReason | undefined {
  if (run.decided.apart(a, b)) return 'decision_contradicted';
  return run.forbidden(a, b) ? 'different_ids' : undefined;
}

function whyApart(
  run: MatchedRun,
  held: DoubtReason | undefined,
  weight: number,
  best: readonly [number, number],
): ApartReason {
  if (held !== undefined && held !== 'near_even_odds') return held;
  if (weight > run.threshold) return 'not_reached';
  const waterfall = run.linkage.scorer.waterfall(Math.min(...best), Math.max(...best));
  const withoutHousehold = waterfall.weight + waterfall.householdTerm;
  if (waterfall.weight <= run.threshold && withoutHousehold > run.threshold) return 'household';
  return held ?? 'below_even_odds';
}

function isDoubt(reason: ApartReason): reason is DoubtReason {
  return Object.hasOwn(DOUBT_REASONS, reason);
}
