import type { DoubtReason } from '../domain/customers.ts';
import type { MergeRules } from './agglomeration.ts';
import { ComponentGraph } from './component-graph.ts';
import type { Components } from './components.ts';
import { type DecidedEntities, NOTHING_DECIDED } from './decisions.ts';
import { EdgeWeights } from './edge-weights.ts';
import { EvidencePool } from './evidence-pool.ts';
import { MergeLog } from './merge-log.ts';
import { clusterPair, isNearMiss, isPair, vetoOf } from './pair-component.ts';

/** An edge of so little average evidence never comes back. */
const HOPELESS = -12;
/** Beyond so many cross pairs the missing ones of a merge are not scored on demand. */
export const MOST_CROSS_PAIRS = 4000;
/** Above this much evidence no rival is looked for; a rival is as near as this many bits, and contradicts the partner by so many. */
const RIVALS_UP_TO = 12;
const RIVAL_WITHIN = 6;
const CONTRADICTION = -1;
const NO_EDGE = -1;

/** Clusters one component after the other, in memory that is used again. Entities and clusters are places in the component. */
export class ComponentClusterer {
  private readonly rules: MergeRules;
  private readonly decided: DecidedEntities;
  private readonly components: Components;
  /** Where what happens is written down. */
  log = new MergeLog(0);
  private readonly pool: EvidencePool;
  private readonly edgeWeights: EdgeWeights;
  private readonly graph = new ComponentGraph();
  /** Place of the component's first entity among all. */
  private first = 0;
  /** Edges in use, and the slot of evidence beyond them that is free for trials. */
  private edges = 0;
  private trial = 0;
  /** Per cluster: its edge to the cluster looked at; NO_EDGE everywhere between two looks. */
  private edgeTo = new Int32Array(0);
  /** Per cluster: whether the cluster that is taken over had an edge to it. */
  private isTheirs = new Uint8Array(0);

  constructor(rules: MergeRules, components: Components) {
    this.rules = rules;
    this.decided = rules.decided ?? NOTHING_DECIDED;
    this.components = components;
    this.pool = new EvidencePool(rules.scorer);
    this.edgeWeights = new EdgeWeights(this.pool, rules.threshold);
  }

  get scored(): number {
    return this.pool.scored;
  }

  /** Clusters a component and writes down the cluster of each of its entities. */
  run(component: number, cluster: Int32Array): void {
    const { components, pool, rules, log } = this;
    if (isPair(components, component)) clusterPair(components, component, pool, rules, log, cluster);
    else this.runGraph(component, cluster);
  }

  private runGraph(component: number, cluster: Int32Array): void {
    this.open(component);
    this.obey(component);
    this.log.startComponent();
    while (this.edgeWeights.next()) {
      const { weight, a, b, edge } = this.edgeWeights.best;
      this.log.place(weight, this.entity(a));
      const reason = this.objection(a, b, weight);
      if (reason === undefined) this.merge(a, b, edge, weight, false);
      else this.log.hold({ a: this.group(a), b: this.group(b), weight, reason });
    }
    this.finish(cluster);
  }

  private open(component: number): void {
    const { starts, edges, decided } = this.components;
    const entities = starts[component + 1] - starts[component];
    const from = edges.starts[component];
    const count = edges.starts[component + 1] - from;
    this.first = starts[component];
    this.edges = count;
    this.makeRoom(entities, count + decided.starts[component + 1] - decided.starts[component]);
    for (let edge = 0; edge < count; edge++) {
      const a = edges.a[from + edge];
      const b = edges.b[from + edge];
      this.graph.connect(edge, a, b);
      const weight = this.pool.setPair(edge, edges.pair[from + edge], this.entity(a), this.entity(b));
      this.edgeWeights.put(edge, a, b, weight);
    }
  }

  private makeRoom(entities: number, edges: number): void {
    this.graph.reset(entities, edges);
    this.trial = edges;
    this.pool.reserve(edges + 1);
    this.edgeWeights.reset(edges);
    if (entities <= this.edgeTo.length) return;
    this.edgeTo = new Int32Array(2 * entities).fill(NO_EDGE);
    this.isTheirs = new Uint8Array(2 * entities);
  }

  /** Makes one what a person called one, whatever the evidence. */
  private obey(component: number): void {
    const { starts, a, b, pair } = this.components.decided;
    for (let k = starts[component]; k < starts[component + 1]; k++) {
      const [x, y] = [this.graph.clusterOf(a[k]), this.graph.clusterOf(b[k])];
      if (x === y) continue;
      const [small, great] = [Math.min(x, y), Math.max(x, y)];
      this.log.placeDecided(pair[k]);
      const edge = this.edgeBetween(small, great);
      this.merge(small, great, edge, this.edgeWeights.weight[edge], true);
    }
  }

  private edgeBetween(x: number, y: number): number {
    const { first, next, target } = this.graph;
    for (let half = first[x]; half >= 0; half = next[half]) if (target[half] === y) return half >> 1;
    const edge = this.edges++;
    this.pool.clear(edge);
    this.addCrossPairs(edge, x, y);
    this.graph.connect(edge, x, y);
    this.weigh(edge, x, y);
    return edge;
  }

  private weigh(edge: number, x: number, y: number): number {
    const { size } = this.graph;
    return this.edgeWeights.weigh(edge, x, y, size[x] * size[y]);
  }

  private objection(a: number, b: number, weight: number): DoubtReason | undefined {
    const reason = vetoOf(this.rules, this.group(a), this.group(b));
    if (reason !== undefined) return reason;
    if (weight > RIVALS_UP_TO) return undefined;
    const odds = this.oddsWithRivals(this.oddsWithRivals(0, a, b, weight), b, a, weight);
    return odds > 0 && weight - Math.log2(1 + odds) <= 0 ? 'rivals' : undefined;
  }

  /** Adds the odds of third clusters about as near to one of the two, which contradict the other: the merge would be a coin toss. */
  private oddsWithRivals(odds: number, near: number, far: number, weight: number): number {
    const { first, next, target } = this.graph;
    let sum = odds;
    this.look(far);
    for (let half = first[near]; half >= 0; half = next[half]) {
      const other = target[half];
      const rival = this.edgeWeights.weight[half >> 1];
      if (other !== far && rival > 0 && rival > weight - RIVAL_WITHIN && this.contradicts(far, other))
        sum += 2 ** rival;
    }
    this.lookAway(far);
    return sum;
  }

  /** Whether the cluster looked at speaks against another one. */
  private contradicts(x: number, y: number): boolean {
    if (this.decided.different.length > 0 && this.decided.apart(this.group(x), this.group(y))) return true;
    const edge = this.edgeTo[y];
    if (edge !== NO_EDGE) return this.edgeWeights.weight[edge] <= 0 && this.pool.evidence(edge) < CONTRADICTION;
    this.pool.clear(this.trial);
    this.addCrossPairs(this.trial, x, y);
    return this.pool.evidence(this.trial) < CONTRADICTION;
  }

  private look(cluster: number): void {
    const { first, next, target } = this.graph;
    for (let half = first[cluster]; half >= 0; half = next[half]) this.edgeTo[target[half]] = half >> 1;
  }

  private lookAway(cluster: number): void {
    const { first, next, target } = this.graph;
    for (let half = first[cluster]; half >= 0; half = next[half]) this.edgeTo[target[half]] = NO_EDGE;
  }

  private addCrossPairs(edge: number, x: number, y: number): void {
    const { size, nextMember } = this.graph;
    if (size[x] * size[y] > MOST_CROSS_PAIRS) return;
    for (let i = x; i >= 0; i = nextMember[i]) {
      for (let j = y; j >= 0; j = nextMember[j]) this.pool.addPair(edge, this.entity(i), this.entity(j));
    }
  }

  /** Merges b into a; a < b. */
  private merge(a: number, b: number, edge: number, weight: number, decided: boolean): void {
    const { graph } = this;
    const { next, target } = graph;
    this.log.merge({ a: this.entity(a), b: this.entity(b), weight, decided });
    graph.disconnect(edge);
    this.edgeWeights.drop(edge);
    this.look(a);
    for (let half = graph.first[b], after = 0; half >= 0; half = after) {
      after = next[half];
      this.takeOver(half, a);
    }
    this.lookAway(a);
    for (let half = graph.first[a]; half >= 0; half = next[half]) {
      if (this.isTheirs[target[half]] === 0) this.addCrossPairs(half >> 1, b, target[half]);
      this.isTheirs[target[half]] = 0;
    }
    graph.absorb(a, b);
    this.weighAll(a);
  }

  /** An edge of the cluster that goes into a becomes an edge of a. */
  private takeOver(half: number, a: number): void {
    const neighbour = this.graph.target[half];
    const mine = this.edgeTo[neighbour];
    this.isTheirs[neighbour] = 1;
    if (mine === NO_EDGE) {
      this.graph.handOver(half, a);
      this.addCrossPairs(half >> 1, a, neighbour);
    } else {
      this.pool.addEdge(mine, half >> 1);
      this.graph.unlink(half ^ 1, neighbour);
      this.edgeWeights.drop(half >> 1);
    }
  }

  private weighAll(cluster: number): void {
    const { first, next, target } = this.graph;
    for (let half = first[cluster]; half >= 0; half = next[half]) {
      const edge = half >> 1;
      if (this.weigh(edge, cluster, target[half]) >= HOPELESS) continue;
      this.graph.disconnect(edge);
      this.edgeWeights.drop(edge);
    }
  }

  /** What is left just below the threshold. Held pairs whose clusters met after all by another way are no longer in doubt. */
  private finish(cluster: Int32Array): void {
    const { entities, size, first, next, target, nextMember } = this.graph;
    for (let a = 0; a < entities; a++) {
      if (size[a] === 0) continue;
      for (let i = a; i >= 0; i = nextMember[i]) cluster[this.entity(i)] = this.entity(a);
      for (let half = first[a]; half >= 0; half = next[half]) {
        const weight = this.edgeWeights.weight[half >> 1];
        const b = target[half];
        if (a > b || !isNearMiss(weight, this.rules)) continue;
        this.log.nearMiss({ a: this.group(a), b: this.group(b), weight, reason: 'near_even_odds' });
      }
    }
  }

  private entity(place: number): number {
    return this.components.entities[this.first + place];
  }

  /** The entities of a cluster, ascending. */
  private group(cluster: number): number[] {
    return this.graph.group(cluster, this.components.entities, this.first);
  }
}
