import { averageEvidence, cautiousWeight } from '../domain/average-evidence.ts';
import { type PairScorer, softPlus, weightOfNothing } from '../domain/pair-scorer.ts';

/** An edge whose evidence stands in the pool. */
const READ = -1;

/**
 * The summed evidence between pairs of clusters, one slot an edge: the clipped weights of all cross pairs and, per
 * comparison, the bits, the household bits and the number of pairs that fill it. Sums only, so that a merge is one addition.
 */
export class EvidencePool {
  /** Cross pairs scored so far. */
  scored = 0;
  private readonly scorer: PairScorer;
  private readonly stride: number;
  /** The weight of a pair without any evidence. */
  private readonly nothing: number;
  private sums: Float32Array;
  /** Per edge: of which of the ScoredPairs its evidence is to be read once it is asked for, as that of half the edges never is; READ otherwise. */
  private unread: Int32Array;

  constructor(scorer: PairScorer, edges = 16) {
    this.scorer = scorer;
    this.stride = 1 + 3 * scorer.fields;
    this.nothing = weightOfNothing(scorer);
    this.sums = new Float32Array(edges * this.stride);
    this.unread = new Int32Array(edges).fill(READ);
  }

  /** Room for so many edges; what their slots hold is lost. */
  reserve(edges: number): void {
    if (edges <= this.unread.length) return;
    this.sums = new Float32Array(2 * edges * this.stride);
    this.unread = new Int32Array(2 * edges).fill(READ);
  }

  /** An edge without evidence. */
  clear(edge: number): void {
    const { sums } = this;
    this.unread[edge] = READ;
    for (let k = edge * this.stride, end = k + this.stride; k < end; k++) sums[k] = 0;
  }

  /** An edge with the evidence of the k-th of the ScoredPairs, i < j; returns its linkage. */
  setPair(edge: number, k: number, i: number, j: number): number {
    const { weighed } = this.scorer;
    if (weighed === undefined) {
      this.clear(edge);
      this.addPair(edge, i, j);
      return this.linkage(edge, 1);
    }
    this.scored++;
    this.unread[edge] = k;
    return weighed.linkage[k];
  }

  /** Adds the evidence of one cross pair. */
  addPair(edge: number, i: number, j: number): void {
    this.read(edge);
    const at = edge * this.stride;
    this.scored++;
    const weight = i < j ? this.scorer.add(i, j, this.sums, at + 1) : this.scorer.add(j, i, this.sums, at + 1);
    this.sums[at] += cautiousWeight(weight, this.nothing);
  }

  private read(edge: number): void {
    const k = this.unread[edge];
    if (k === READ) return;
    this.clear(edge);
    const at = edge * this.stride;
    this.sums[at] = this.scorer.weighed?.add(k, this.sums, at + 1) as number;
  }

  addEdge(to: number, from: number): void {
    this.read(to);
    this.read(from);
    const { sums, stride } = this;
    const target = to * stride;
    const source = from * stride;
    for (let k = 0; k < stride; k++) sums[target + k] += sums[source + k];
  }

  /** Average evidence of an edge of `pairs` cross pairs, in bits. */
  linkage(edge: number, pairs: number): number {
    this.read(edge);
    const { sums, stride, scorer } = this;
    const at = edge * stride;
    let s = scorer.prior;
    let t = scorer.householdPrior;
    for (let k = at + 1; k < at + stride; k += 3) {
      const filled = sums[k + 2];
      if (filled === 0) continue;
      s += sums[k] / filled;
      t += sums[k + 1] / filled;
    }
    return averageEvidence(sums[at] / pairs, scorer.household ? s - softPlus(t) : s);
  }

  /** Mean evidence without the prior: negative when the two contradict each other. */
  evidence(edge: number): number {
    this.read(edge);
    const at = edge * this.stride;
    let s = 0;
    for (let k = at + 1; k < at + this.stride; k += 3) if (this.sums[k + 2] > 0) s += this.sums[k] / this.sums[k + 2];
    return s;
  }
}
