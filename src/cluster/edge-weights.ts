import type { EvidencePool } from './evidence-pool.ts';
import { MergeHeap } from './merge-heap.ts';

/** The average evidence of the edges of one component, and the merges it allows, best first. */
export class EdgeWeights {
  /** Per edge. */
  weight = new Float64Array(0);
  /** The merge that next found. */
  readonly best = new MergeHeap();
  /** Per edge, how often its weight changed: merges by an older one are out of date. */
  private stamp = new Int32Array(0);
  private readonly pool: EvidencePool;
  private readonly threshold: number;

  constructor(pool: EvidencePool, threshold: number) {
    this.pool = pool;
    this.threshold = threshold;
  }

  reset(edges: number): void {
    if (edges > this.weight.length) {
      this.weight = new Float64Array(2 * edges);
      this.stamp = new Int32Array(2 * edges);
    }
    const { stamp } = this;
    for (let edge = 0; edge < edges; edge++) stamp[edge] = 0;
  }

  /** Weighs an edge of so many cross pairs between clusters x and y anew. */
  weigh(edge: number, x: number, y: number, pairs: number): number {
    const weight = this.pool.linkage(edge, pairs);
    this.put(edge, x, y, weight);
    return weight;
  }

  /** What an edge between clusters x and y weighs now. */
  put(edge: number, x: number, y: number, weight: number): void {
    const stamp = ++this.stamp[edge];
    this.weight[edge] = weight;
    if (weight > this.threshold) this.best.push(weight, Math.min(x, y), Math.max(x, y), edge, stamp);
  }

  /** The edge is no more. */
  drop(edge: number): void {
    this.stamp[edge]++;
  }

  /** Looks for the best merge; false when there is none left. */
  next(): boolean {
    while (this.best.pop()) if (this.stamp[this.best.edge] === this.best.stamp) return true;
    return false;
  }
}
