import type { Clusters, DoubtfulPair } from '../domain/customers.ts';
import type { Candidates, Entities } from '../domain/entities.ts';
import { type PairScorer, softPlus } from '../domain/pair-scorer.ts';
import { agglomerate } from './agglomerate.ts';
import type { Agglomeration, Held, Merges } from './agglomeration.ts';
import { apartProbability, mergeProbability } from './confidence.ts';
import { type DecidedEntities, NOTHING_DECIDED } from './decisions.ts';
import { findHouseholds } from './households.ts';

export interface ClusterInput {
  readonly entities: Entities;
  readonly candidates: Candidates;
  /** Per candidate: bits for one person, and log odds of one household. */
  readonly person: Float32Array;
  readonly household: Float32Array;
  readonly scorer: PairScorer;
  readonly threshold: number;
  readonly forbidden: (a: readonly number[], b: readonly number[]) => boolean;
  /** What people decided, obeyed before any score. */
  readonly decided?: DecidedEntities;
  /** What speaks for a pair of entities, in short. */
  readonly matchedBy: (a: number, b: number) => string;
}

/** Beyond so many cross pairs the best pair of two groups is looked for among the first ones only. */
const MOST_PAIRS_LOOKED_AT = 2000;

/** The customers and how they came about: the merges in their order, and the groups that were held apart. */
export interface Clustering extends Clusters {
  readonly merges: Merges;
  readonly held: readonly Held[];
}

/** From scored candidates to customers: which records are one person, how sure that is, and what was left in doubt. */
export function clusterRecords(input: ClusterInput): Clustering {
  const { entities, candidates } = input;
  const agglomeration = agglomerate({
    count: entities.count,
    a: candidates.a,
    b: candidates.b,
    weights: input.person,
    scorer: input.scorer,
    threshold: input.threshold,
    forbidden: input.forbidden,
    decided: input.decided,
  });
  const { count, customerOf } = numberCustomers(agglomeration.cluster);
  const sureness = surenessOf(entities.count, count, customerOf, agglomeration.merges);
  return {
    count,
    ...spread(entities, customerOf, count),
    confidence: sureness.ofCustomer,
    household: findHouseholds(count, customerOf, entities, candidates, input),
    matchedBy: perRecord(entities, reasons(input, customerOf)),
    recordConfidence: Float64Array.from(perRecord(entities, sureness.ofEntity)),
    doubtful: doubtfulPairs(input, customerOf, agglomeration),
    merges: agglomeration.merges,
    held: agglomeration.held,
  };
}

/** Customers in the order of their smallest entity, that is, of their content. */
function numberCustomers(cluster: Int32Array): { readonly count: number; readonly customerOf: Int32Array } {
  const customerOf = new Int32Array(cluster.length);
  let count = 0;
  for (let e = 0; e < cluster.length; e++) customerOf[e] = cluster[e] === e ? count++ : customerOf[cluster[e]];
  return { count, customerOf };
}

interface Sureness {
  readonly ofCustomer: Float64Array;
  readonly ofEntity: Float64Array;
}

/** A customer is as sure as its weakest merge, a record as the merge that brought it in. */
function surenessOf(entities: number, customers: number, customerOf: Int32Array, merges: Merges): Sureness {
  const ofCustomer = new Float64Array(customers).fill(1);
  const ofEntity = new Float64Array(entities).fill(1);
  const merged = new Uint8Array(entities);
  for (let k = 0; k < merges.count; k++) {
    const probability = merges.decided[k] === 1 ? 1 : mergeProbability(merges.weight[k]);
    const customer = customerOf[merges.a[k]];
    ofCustomer[customer] = Math.min(ofCustomer[customer], probability);
    for (const entity of [merges.a[k], merges.b[k]]) {
      // A group named by its smallest entity that never merged before is that entity alone.
      if (merged[entity] === 0) ofEntity[entity] = probability;
      merged[entity] = 1;
    }
  }
  return { ofCustomer, ofEntity };
}

/** Per entity, what speaks for its best link inside its customer; '' when it stands alone. */
function reasons(input: ClusterInput, customerOf: Int32Array): string[] {
  const { entities, candidates, person, household } = input;
  const best = new Float32Array(entities.count).fill(Number.NEGATIVE_INFINITY);
  const partner = new Int32Array(entities.count).fill(-1);
  const offer = (entity: number, other: number, weight: number): void => {
    if (weight < best[entity] || (weight === best[entity] && other >= partner[entity])) return;
    best[entity] = weight;
    partner[entity] = other;
  };
  for (let k = 0; k < person.length; k++) {
    const a = candidates.a[k];
    const b = candidates.b[k];
    if (customerOf[a] !== customerOf[b]) continue;
    // A shared address or phone also speaks for a household; here it is named all the same.
    const shared = person[k] + softPlus(household[k]);
    offer(a, b, shared);
    offer(b, a, shared);
  }
  const joined = new Set((input.decided ?? NOTHING_DECIDED).same.flat());
  const out: string[] = [];
  for (let e = 0; e < entities.count; e++) {
    if (joined.has(e)) out.push('decision');
    else if (partner[e] >= 0) out.push(input.matchedBy(Math.min(e, partner[e]), Math.max(e, partner[e])));
    else out.push(entities.starts[e + 1] - entities.starts[e] > 1 ? 'same content' : '');
  }
  return out;
}

function perRecord<T>(entities: Entities, perEntity: ArrayLike<T>): T[] {
  const out = new Array<T>(entities.members.length);
  for (let e = 0; e < entities.count; e++) {
    for (let k = entities.starts[e]; k < entities.starts[e + 1]; k++) out[entities.members[k]] = perEntity[e];
  }
  return out;
}

/** Customers as lists of records; the records of a customer in their own order. */
function spread(entities: Entities, customerOf: Int32Array, count: number) {
  const customer = new Int32Array(entities.members.length);
  const starts = new Int32Array(count + 1);
  for (let e = 0; e < entities.count; e++) {
    for (let k = entities.starts[e]; k < entities.starts[e + 1]; k++) {
      customer[entities.members[k]] = customerOf[e];
      starts[customerOf[e] + 1]++;
    }
  }
  for (let c = 0; c < count; c++) starts[c + 1] += starts[c];
  const next = starts.slice();
  const members = new Int32Array(customer.length);
  for (let record = 0; record < customer.length; record++) members[next[customer[record]]++] = record;
  return { customer, starts, members };
}

/** Each held pair of groups stands for its best pair of records; most doubtful first. */
function doubtfulPairs(input: ClusterInput, customerOf: Int32Array, { held }: Agglomeration): DoubtfulPair[] {
  const { entities, scorer } = input;
  const keyOf = (x: number, y: number): string => [customerOf[x], customerOf[y]].sort((a, b) => a - b).join(' ');
  // What a person has decided is in doubt no longer.
  const seen = new Set((input.decided ?? NOTHING_DECIDED).different.map(([x, y]) => keyOf(x, y)));
  const out: DoubtfulPair[] = [];
  for (const group of held) {
    const key = keyOf(group.a[0], group.b[0]);
    if (customerOf[group.a[0]] === customerOf[group.b[0]] || seen.has(key)) continue;
    seen.add(key);
    const [a, b] = bestPair(group, scorer);
    out.push({
      a: entities.members[entities.starts[a]],
      b: entities.members[entities.starts[b]],
      weight: group.weight,
      probability: apartProbability(group.weight, group.reason),
      reason: group.reason,
    });
  }
  return out.sort((x, y) => Math.abs(x.probability - 0.5) - Math.abs(y.probability - 0.5) || y.weight - x.weight);
}

/** The two entities of two groups that speak most for one person. */
export function bestPair({ a, b }: Pick<Held, 'a' | 'b'>, scorer: PairScorer): readonly [number, number] {
  const scratch = new Float32Array(3 * scorer.fields);
  let best: readonly [number, number] = [a[0], b[0]];
  let most = Number.NEGATIVE_INFINITY;
  let looked = 0;
  for (const i of a) {
    for (const j of b) {
      if (looked++ >= MOST_PAIRS_LOOKED_AT) return best;
      scratch.fill(0);
      const weight = scorer.add(Math.min(i, j), Math.max(i, j), scratch, 0);
      if (weight <= most) continue;
      most = weight;
      best = [i, j];
    }
  }
  return best;
}
