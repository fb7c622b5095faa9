/** The best few partners, by sum, ties by the smaller number: a binary heap with the worst on top. */
export class TopPartners {
  readonly partner: Int32Array;
  size = 0;
  private readonly value: Float64Array;

  constructor(most: number) {
    this.partner = new Int32Array(most);
    this.value = new Float64Array(most);
  }

  clear(): void {
    this.size = 0;
  }

  offer(partner: number, value: number): void {
    if (this.size < this.partner.length) {
      let at = this.size++;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!this.worse(value, partner, parent)) break;
        this.move(parent, at);
        at = parent;
      }
      this.put(at, partner, value);
    } else if (!this.worse(value, partner, 0)) {
      this.replaceWorst(partner, value);
    }
  }

  private replaceWorst(partner: number, value: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.worse(this.value[child + 1], this.partner[child + 1], child)) child++;
      if (this.worse(value, partner, child)) break;
      this.move(child, at);
      at = child;
    }
    this.put(at, partner, value);
  }

  private worse(value: number, partner: number, at: number): boolean {
    return value < this.value[at] || (value === this.value[at] && partner > this.partner[at]);
  }

  private move(from: number, to: number): void {
    this.partner[to] = this.partner[from];
    this.value[to] = this.value[from];
  }

  private put(at: number, partner: number, value: number): void {
    this.partner[at] = partner;
    this.value[at] = value;
  }
}
