/**
 * Clustering by average evidence as it is meant, plainly: one heap over everything, Maps of neighbours, no components.
 * The step is held equal to it, merge by merge.
 */
import type { AgglomerationInput, Held, Merge } from '../../src/cluster/agglomeration.ts';
import { type DecidedEntities, NOTHING_DECIDED } from '../../src/cluster/decisions.ts';
import { EvidencePool } from '../../src/cluster/evidence-pool.ts';
import { MergeHeap } from '../../src/cluster/merge-heap.ts';
import type { DoubtReason } from '../../src/domain/customers.ts';

const LEAST_EDGE = -3;
const HOPELESS = -12;
const MOST_CROSS_PAIRS = 4000;
const DOUBTFUL_WITHIN = 2;
const RIVALS_UP_TO = 12;
const RIVAL_WITHIN = 6;
const CONTRADICTION = -1;
/** Slots are never used again, so there must be many. */
const MOST_EDGES = 20_000;

interface PlainAgglomeration {
  readonly cluster: Int32Array;
  readonly merges: readonly Merge[];
  readonly held: readonly Held[];
  readonly scored: number;
}

export function plainAgglomeration(input: AgglomerationInput): PlainAgglomeration {
  return new Agglomerator(input).run();
}

class Agglomerator {
  private readonly input: AgglomerationInput;
  private readonly decided: DecidedEntities;
  private readonly pool: EvidencePool;
  private readonly heap = new MergeHeap();
  private readonly members: (number[] | undefined)[];
  /** Per cluster: neighbour → edge. */
  private readonly edges: (Map<number, number> | undefined)[];
  private readonly weight: number[] = [];
  private readonly stamp: number[] = [];
  private used = 0;
  private readonly merges: Merge[] = [];
  private readonly held: Held[] = [];

  constructor(input: AgglomerationInput) {
    this.input = input;
    this.decided = input.decided ?? NOTHING_DECIDED;
    this.pool = new EvidencePool(input.scorer, MOST_EDGES);
    this.members = Array.from({ length: input.count }, (_, entity) => [entity]);
    this.edges = new Array(input.count);
  }

  run(): PlainAgglomeration {
    this.openEdges();
    this.obey();
    while (this.heap.pop()) {
      const { weight, a, b, edge, stamp } = this.heap;
      if (this.stamp[edge] !== stamp) continue;
      const reason = this.objection(a, b, weight);
      if (reason === undefined) this.merge(a, b, edge, weight, false);
      else this.held.push({ a: [...this.membersOf(a)], b: [...this.membersOf(b)], weight, reason });
    }
    this.holdNearMisses();
    return { cluster: this.clusterOfEntities(), merges: this.merges, held: this.held, scored: this.pool.scored };
  }

  /** What is left just below the threshold. Held pairs whose clusters met after all by another way are no longer in doubt. */
  private holdNearMisses(): void {
    for (let a = 0; a < this.members.length; a++) {
      const edges = this.edges[a];
      if (this.members[a] === undefined || edges === undefined) continue;
      for (const [b, edge] of edges) {
        const weight = this.weight[edge];
        if (a > b || weight > this.input.threshold || weight <= this.input.threshold - DOUBTFUL_WITHIN) continue;
        this.held.push({ a: [...this.membersOf(a)], b: [...this.membersOf(b)], weight, reason: 'near_even_odds' });
      }
    }
  }

  private openEdges(): void {
    const { a, b, person } = this.input.pairs;
    for (let k = 0; k < a.length; k++) {
      if (person[k] <= LEAST_EDGE) continue;
      const edge = this.used++;
      this.pool.addPair(edge, a[k], b[k]);
      this.connect(a[k], b[k], edge);
      this.weigh(edge, a[k], b[k]);
    }
  }

  /** Makes one what a person called one, whatever the evidence. */
  private obey(): void {
    const mergedInto = new Map<number, number>();
    for (const pair of this.decided.same) {
      const [x, y] = pair.map((entity) => rootOf(mergedInto, entity));
      if (x === y) continue;
      const [a, b] = [Math.min(x, y), Math.max(x, y)];
      const edge = this.edgesOf(a).get(b) ?? this.openEdge(a, b);
      this.merge(a, b, edge, this.weight[edge], true);
      mergedInto.set(b, a);
    }
  }

  private openEdge(a: number, b: number): number {
    const edge = this.used++;
    this.addCrossPairs(edge, this.membersOf(a), this.membersOf(b));
    this.connect(a, b, edge);
    this.weigh(edge, a, b);
    return edge;
  }

  private connect(x: number, y: number, edge: number): void {
    this.edgesOf(x).set(y, edge);
    this.edgesOf(y).set(x, edge);
  }

  private edgesOf(cluster: number): Map<number, number> {
    let edges = this.edges[cluster];
    if (edges === undefined) {
      edges = new Map();
      this.edges[cluster] = edges;
    }
    return edges;
  }

  private membersOf(cluster: number): number[] {
    return this.members[cluster] as number[];
  }

  private weigh(edge: number, x: number, y: number): void {
    const weight = this.pool.linkage(edge, this.membersOf(x).length * this.membersOf(y).length);
    this.weight[edge] = weight;
    this.stamp[edge] = (this.stamp[edge] ?? 0) + 1;
    if (weight > this.input.threshold) this.heap.push(weight, Math.min(x, y), Math.max(x, y), edge, this.stamp[edge]);
  }

  private drop(edge: number): void {
    this.stamp[edge]++;
  }

  private objection(a: number, b: number, weight: number): DoubtReason | undefined {
    if (this.decided.apart(this.membersOf(a), this.membersOf(b))) return 'decision_contradicted';
    if (this.input.forbidden(this.membersOf(a), this.membersOf(b))) return 'different_ids';
    return weight <= RIVALS_UP_TO && this.hasRival(a, b, weight) ? 'rivals' : undefined;
  }

  /** A third cluster about as near to one of the two, which contradicts the other: the merge would be a coin toss. */
  private hasRival(a: number, b: number, weight: number): boolean {
    let odds = 0;
    for (const [near, far] of [
      [a, b],
      [b, a],
    ]) {
      for (const [other, edge] of this.edgesOf(near)) {
        const rival = this.weight[edge];
        if (other !== far && rival > 0 && rival > weight - RIVAL_WITHIN && this.contradicts(far, other))
          odds += 2 ** rival;
      }
    }
    return odds > 0 && weight - Math.log2(1 + odds) <= 0;
  }

  private contradicts(x: number, y: number): boolean {
    if (this.decided.apart(this.membersOf(x), this.membersOf(y))) return true;
    const edge = this.edgesOf(x).get(y);
    if (edge !== undefined) return this.weight[edge] <= 0 && this.pool.evidence(edge) < CONTRADICTION;
    const trial = this.used++;
    this.addCrossPairs(trial, this.membersOf(x), this.membersOf(y));
    const evidence = this.pool.evidence(trial);
    return evidence < CONTRADICTION;
  }

  private addCrossPairs(edge: number, xs: readonly number[], ys: readonly number[]): void {
    if (xs.length * ys.length > MOST_CROSS_PAIRS) return;
    for (const i of xs) for (const j of ys) this.pool.addPair(edge, i, j);
  }

  /** Merges b into a; a < b. */
  private merge(a: number, b: number, edge: number, weight: number, decided: boolean): void {
    const mine = this.edgesOf(a);
    const theirs = this.edgesOf(b);
    mine.delete(b);
    theirs.delete(a);
    this.drop(edge);
    const ours = this.membersOf(a);
    const others = this.membersOf(b);
    for (const [neighbour, edgeB] of theirs) this.takeOver(a, b, neighbour, edgeB, ours);
    for (const [neighbour, edgeA] of mine) {
      if (!theirs.has(neighbour)) this.addCrossPairs(edgeA, others, this.membersOf(neighbour));
    }
    this.merges.push({ a: ours[0], b: others[0], weight, decided });
    for (const entity of others) ours.push(entity);
    ours.sort((x, y) => x - y);
    this.members[b] = undefined;
    this.edges[b] = undefined;
    for (const [neighbour, edgeA] of mine) {
      this.weigh(edgeA, a, neighbour);
      if (this.weight[edgeA] >= HOPELESS) continue;
      mine.delete(neighbour);
      this.edgesOf(neighbour).delete(a);
      this.drop(edgeA);
    }
  }

  private takeOver(a: number, b: number, neighbour: number, edgeB: number, ours: readonly number[]): void {
    const around = this.edgesOf(neighbour);
    around.delete(b);
    const edgeA = this.edgesOf(a).get(neighbour);
    if (edgeA === undefined) {
      this.connect(a, neighbour, edgeB);
      this.addCrossPairs(edgeB, ours, this.membersOf(neighbour));
    } else {
      this.pool.addEdge(edgeA, edgeB);
      this.drop(edgeB);
    }
  }

  private clusterOfEntities(): Int32Array {
    const cluster = new Int32Array(this.input.count);
    for (const members of this.members)
      if (members !== undefined) for (const entity of members) cluster[entity] = members[0];
    return cluster;
  }
}

function rootOf(mergedInto: ReadonlyMap<number, number>, entity: number): number {
  let at = entity;
  for (let next = mergedInto.get(at); next !== undefined; next = mergedInto.get(at)) at = next;
  return at;
}
