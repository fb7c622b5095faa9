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

const FREE = -1;

/** Distinct patterns and how often each was seen, numbered in the order they were first seen. */
export class PatternTable {
  /** Two integers a pattern. */
  keys = new Int32Array(1 << 9);
  counts = new Float64Array(1 << 8);
  size = 0;
  private slots = new Int32Array(1 << 10).fill(FREE);

  /** Counts a pattern; returns its number. */
  add(first: number, second: number, times: number): number {
    if (this.size === this.counts.length) this.grow();
    const { keys, slots } = this;
    const mask = slots.length - 1;
    let slot = hash(first, second) & mask;
    while (slots[slot] !== FREE) {
      const pattern = slots[slot];
      if (keys[2 * pattern] === first && keys[2 * pattern + 1] === second) {
        this.counts[pattern] += times;
        return pattern;
      }
      slot = (slot + 1) & mask;
    }
    const pattern = this.size++;
    slots[slot] = pattern;
    keys[2 * pattern] = first;
    keys[2 * pattern + 1] = second;
    this.counts[pattern] = times;
    return pattern;
  }

  /** Levels of all patterns, one pattern after the other. */
  levels({ levels, split }: PatternShape): Uint8Array {
    const rows = new Uint8Array(this.size * levels.length);
    for (let p = 0; p < this.size; p++) {
      let [rest, second] = [this.keys[2 * p], this.keys[2 * p + 1]];
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
    const { keys, counts } = this;
    this.keys = new Int32Array(2 * keys.length);
    this.keys.set(keys);
    this.counts = new Float64Array(2 * counts.length);
    this.counts.set(counts);
    this.slots = new Int32Array(2 * this.slots.length).fill(FREE);
    const mask = this.slots.length - 1;
    for (let p = 0; p < this.size; p++) {
      let slot = hash(keys[2 * p], keys[2 * p + 1]) & mask;
      while (this.slots[slot] !== FREE) slot = (slot + 1) & mask;
      this.slots[slot] = p;
    }
  }
}

function hash(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
