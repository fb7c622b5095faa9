/**
 * A heap of possible merges, best first; ties by the smaller cluster numbers, which come from content, so that the
 * order of the input cannot matter. Outdated entries stay inside and are recognised by the stamp of their edge.
 */
export class MergeHeap {
  /** The entry that pop found. */
  weight = 0;
  a = 0;
  b = 0;
  edge = 0;
  stamp = 0;
  private size = 0;
  private weights = new Float64Array(1024);
  /** Four numbers an entry: a, b, edge, stamp. */
  private entries = new Int32Array(4096);

  push(weight: number, a: number, b: number, edge: number, stamp: number): void {
    if (this.size === this.weights.length) this.grow();
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.before(weight, a, b, parent)) break;
      this.copy(parent, at);
      at = parent;
    }
    this.write(at, weight, a, b, edge, stamp);
  }

  /** Takes the best entry into weight, a, b, edge, stamp; false when there is none. */
  pop(): boolean {
    if (this.size === 0) return false;
    this.weight = this.weights[0];
    this.a = this.entries[0];
    this.b = this.entries[1];
    this.edge = this.entries[2];
    this.stamp = this.entries[3];
    const last = --this.size;
    if (last > 0) this.sink(last);
    return true;
  }

  private sink(last: number): void {
    const weight = this.weights[last];
    const a = this.entries[4 * last];
    const b = this.entries[4 * last + 1];
    const edge = this.entries[4 * last + 2];
    const stamp = this.entries[4 * last + 3];
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      if (
        child + 1 < this.size &&
        this.before(this.weights[child + 1], this.entries[4 * child + 4], this.entries[4 * child + 5], child)
      )
        child++;
      if (this.before(weight, a, b, child)) break;
      this.copy(child, at);
      at = child;
    }
    this.write(at, weight, a, b, edge, stamp);
  }

  private before(weight: number, a: number, b: number, at: number): boolean {
    if (weight !== this.weights[at]) return weight > this.weights[at];
    const otherA = this.entries[4 * at];
    return a < otherA || (a === otherA && b < this.entries[4 * at + 1]);
  }

  private copy(from: number, to: number): void {
    this.weights[to] = this.weights[from];
    const { entries } = this;
    for (let k = 0; k < 4; k++) entries[4 * to + k] = entries[4 * from + k];
  }

  private write(at: number, weight: number, a: number, b: number, edge: number, stamp: number): void {
    this.weights[at] = weight;
    this.entries[4 * at] = a;
    this.entries[4 * at + 1] = b;
    this.entries[4 * at + 2] = edge;
    this.entries[4 * at + 3] = stamp;
  }

  private grow(): void {
    const weights = new Float64Array(this.size * 2);
    weights.set(this.weights);
    this.weights = weights;
    const entries = new Int32Array(this.size * 8);
    entries.set(this.entries);
    this.entries = entries;
  }
}
