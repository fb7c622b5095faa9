/**
 * Seeded chance. Every person and every row draws from a stream of its own, so that any of them can be made
 * again without those before it: that is what lets ten million rows be written without being held.
 */

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, a period of 2^32, far more than one row draws. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  /** 0 <= x < 1 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let x = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number, 0 <= x < limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(values: ArrayLike<T>): T {
    return values[this.below(values.length)];
  }
}

/**
 * The seed of a stream: murmur3's final mix over the parts.
 */
export function streamOf(seed: number, stream: number, index: number): Random {
  return new Random(mix(mix(mix(seed) ^ stream) ^ index));
}

function mix(value: number): number {
  let x = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) + 0x9e3779b9;
}

/** Draws ranks by Zipf's law: rank k is drawn in proportion to 1 / (k + 1)^exponent. */
export class Zipf {
  private readonly upTo: Float64Array;

  constructor(count: number, exponent: number) {
    this.upTo = new Float64Array(count);
    let sum = 0;
    for (let k = 0; k < count; k++) {
      sum += (k + 1) ** -exponent;
      this.upTo[k] = sum;
    }
  }

  /** A rank from 0. */
  draw(random: Random): number {
    const { upTo } = this;
    const goal = random.next() * upTo[upTo.length - 1];
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle] > goal) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** A prime that shares no factor with any capacity below, so that multiples of it visit every number once. */
const STRIDE = 61_803_419;

/**
 * The index-th number of a scattered walk over 0 … capacity - 1 that repeats none before it has seen all;
 * `capacity` is no multiple of STRIDE.
 */
export function scattered(index: number, capacity: number): number {
  return ((index % capacity) * STRIDE) % capacity;
}
