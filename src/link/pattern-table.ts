import { sharedFloat64, sharedUint8 } from '../domain/shared-arrays.ts';

/** A pattern as two numbers in mixed radix, the first fields in one, the others in the second; each below 2^31. */
export interface PatternShape {
  /** Number of levels by field. */
  readonly levels: readonly number[];
  /** How many fields are in the first number. */
  readonly split: number;
}

export function patternShape(levels: readonly number[]): PatternShape {
  let split = 0;
  for (let product = 1; split < levels.length && product * levels[split] < 2 ** 31; split++) product *= levels[split];
  return { levels, split };
}

/** Integers of a slot, a quarter of a line of the processor's cache: the two numbers, one more than that of the pattern, how often it was seen. */
const SLOT = 4;

/** Distinct patterns and how often each was seen, numbered in the order they were first seen. */
export class PatternTable {
  size = 0;
  private slots = new Int32Array(SLOT << 10);

  /** Two integers a pattern. */
  get keys(): Int32Array {
    const keys = new Int32Array(2 * this.size);
    const { slots } = this;
    for (let at = 0; at < slots.length; at += SLOT) {
      if (slots[at + 2] === 0) continue;
      keys[2 * slots[at + 2] - 2] = slots[at];
      keys[2 * slots[at + 2] - 1] = slots[at + 1];
    }
    return keys;
  }

  get counts(): Float64Array {
    const counts = sharedFloat64(this.size);
    const { slots } = this;
    for (let at = 0; at < slots.length; at += SLOT) if (slots[at + 2] !== 0) counts[slots[at + 2] - 1] = slots[at + 3];
    return counts;
  }

  /** Counts a pattern; returns its number. */
  add(first: number, second: number, times: number): number {
    const { slots } = this;
    const last = slots.length - SLOT;
    let at = (hash(first, second) * SLOT) & last;
    for (let pattern = slots[at + 2]; pattern !== 0; pattern = slots[at + 2]) {
      if (slots[at] === first && slots[at + 1] === second) {
        slots[at + 3] += times;
        return pattern - 1;
      }
      at = (at + SLOT) & last;
    }
    slots[at] = first;
    slots[at + 1] = second;
    slots[at + 2] = ++this.size;
    slots[at + 3] = times;
    if (2 * SLOT * this.size > slots.length) this.grow();
    return this.size - 1;
  }

  /** Levels of all patterns, one pattern after the other, in shared memory. */
  levels({ levels, split }: PatternShape): Uint8Array {
    const { keys } = this;
    const rows = sharedUint8(this.size * levels.length);
    for (let p = 0; p < this.size; p++) {
      let [rest, second] = [keys[2 * p], keys[2 * p + 1]];
      for (let f = split - 1; f >= 0; f--) {
        rows[p * levels.length + f] = rest % levels[f];
        rest = Math.floor(rest / levels[f]);
      }
      for (let f = levels.length - 1; f >= split; f--) {
        rows[p * levels.length + f] = second % levels[f];
        second = Math.floor(second / levels[f]);
      }
    }
    return rows;
  }

  private grow(): void {
    const old = this.slots;
    const slots = new Int32Array(2 * old.length);
    const last = slots.length - SLOT;
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + 2] === 0) continue;
      let at = (hash(old[from], old[from + 1]) * SLOT) & last;
      while (slots[at + 2] !== 0) at = (at + SLOT) & last;
      for (let k = 0; k < SLOT; k++) slots[at + k] = old[from + k];
    }
    this.slots = slots;
  }
}

function hash(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & 0xfffffff;
}
