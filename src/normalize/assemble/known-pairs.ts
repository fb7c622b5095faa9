/** Numbers a slot: two tokens, each one more than it is, and two places for what they became. */
const WIDTH = 4;
/** Where in a slot those places are. */
const FOUND = 2;

const FEWEST = 1 << 10;

/** Of a single token. */
export const NO_SECOND = -1;

/**
 * What one or two tokens became, see ColumnBatch. Halves of names are mostly such, and most come again in other cells:
 * their tokens are looked up in one slot, where their letters would be joined, hashed and compared twice, for what is
 * shown and for what is compared.
 */
export class KnownPairs {
  /** What tokens became stands from `placeOf` on, twice; others fill it in. Worth nothing after `grow`. */
  memory: Int32Array = new Int32Array(WIDTH * FEWEST);
  private count = 0;

  /** Whether there is no room for a further pair: to be asked before placeOf. */
  get isFull(): boolean {
    return 2 * WIDTH * this.count >= this.memory.length;
  }

  /** Where in the memory stands what two tokens became; 0 twice where they are new. */
  placeOf(first: number, second: number): number {
    const at = placeIn(this.memory, first + 1, second + 1);
    if (this.memory[at] === 0) {
      this.memory[at] = first + 1;
      this.memory[at + 1] = second + 1;
      this.count++;
    }
    return at + FOUND;
  }

  /** Makes room for as many again; nobody may still fill in what he was asked. */
  grow(): void {
    const { memory } = this;
    const larger = new Int32Array(2 * memory.length);
    for (let at = 0; at < memory.length; at += WIDTH) {
      if (memory[at] === 0) continue;
      const to = placeIn(larger, memory[at], memory[at + 1]);
      for (let k = 0; k < WIDTH; k++) larger[to + k] = memory[at + k];
    }
    this.memory = larger;
  }
}

/** The slot of a pair, or the free one where it belongs. */
function placeIn(memory: Int32Array, first: number, second: number): number {
  const mask = memory.length / WIDTH - 1;
  let hash = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
  hash ^= hash >>> 15;
  let slot = hash & mask;
  while (memory[WIDTH * slot] !== 0 && (memory[WIDTH * slot] !== first || memory[WIDTH * slot + 1] !== second))
    slot = (slot + 1) & mask;
  return WIDTH * slot;
}
