import { longer } from '../domain/golden.ts';

/** So many are looked through one by one; more are found by their hash. */
const FEW = 12;

/**
 * Numbers the different tuples of integers of one customer in the order they are met. The memory is used again for the
 * next customer: one object a step, no object a tuple.
 */
export class Tuples {
  /** Tuple t is values[t * width] … values[(t + 1) * width - 1]. */
  values = new Int32Array(256);
  count = 0;
  private width = 1;
  /** Places of tuples plus one by hash, 0 = free; in use from FEW tuples on. */
  private slots = new Int32Array(64);
  private mask = 0;

  start(width: number): void {
    this.count = 0;
    this.width = width;
    this.mask = 0;
    this.makeRoom();
  }

  /** The number of the tuple that was written at the end of `values`, behind those that have one. */
  number(): number {
    const { count, width, values } = this;
    const at = count * width;
    if (count < FEW) {
      for (let known = 0; known < count; known++) if (this.same(known * width, at)) return known;
    } else {
      const slot = this.slotOf(at);
      if (this.slots[slot] !== 0) return this.slots[slot] - 1;
      this.slots[slot] = count + 1;
    }
    this.count++;
    if (values.length < (count + 2) * width) this.makeRoom();
    if (this.count >= FEW && this.count * 2 > this.mask) this.rehash();
    return count;
  }

  /** Whether a pair of numbers is met for the first time; in width 2. */
  isNewPair(a: number, b: number): boolean {
    const { count, values } = this;
    values[2 * count] = a;
    values[2 * count + 1] = b;
    return this.number() === count;
  }

  private makeRoom(): void {
    const least = (this.count + 1) * this.width;
    if (this.values.length < least) this.values = longer(this.values, least);
  }

  private same(a: number, b: number): boolean {
    const { values, width } = this;
    for (let k = 0; k < width; k++) if (values[a + k] !== values[b + k]) return false;
    return true;
  }

  private slotOf(at: number): number {
    const { slots, mask, values, width } = this;
    let hash = 0;
    for (let k = 0; k < width; k++) {
      hash = Math.imul(hash ^ values[at + k], 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    let slot = hash & mask;
    while (slots[slot] !== 0 && !this.same((slots[slot] - 1) * width, at)) slot = (slot + 1) & mask;
    return slot;
  }

  private rehash(): void {
    const length = Math.max(64, 2 * (this.mask + 1));
    if (this.slots.length < length) this.slots = new Int32Array(length);
    else this.slots.fill(0, 0, length);
    this.mask = length - 1;
    for (let tuple = 0; tuple < this.count; tuple++) this.slots[this.slotOf(tuple * this.width)] = tuple + 1;
  }
}
