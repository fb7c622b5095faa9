/** Values asked for again soon; a power of two. What recurs (cities, given names) stays, what is unique passes by. */
const SLOTS = 1 << 12;

/** What was made of the last few thousand codes of a column, so that memory stays flat however many there are. */
export class CodeCache<T> {
  private readonly make: (code: number) => T;
  private readonly codes = new Int32Array(SLOTS).fill(-1);
  private readonly made: T[] = [];

  constructor(make: (code: number) => T) {
    this.make = make;
  }

  /** `code` is that of a value, never EMPTY. */
  get(code: number): T {
    const slot = code & (SLOTS - 1);
    if (this.codes[slot] === code) return this.made[slot];
    const made = this.make(code);
    this.made[slot] = made;
    this.codes[slot] = code;
    return made;
  }
}
