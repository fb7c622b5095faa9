/** No reading yet. */
export const UNREAD = -1;

/**
 * Which reading belongs to a value of a column in a context: a country, an order. The same text means another phone in
 * another country, but most values stand in one context only: that one lies in an array, the others in a map.
 */
export class ReadingIndex {
  private readonly size: number;
  private readonly readings: Int32Array;
  private readonly contexts: Int32Array;
  private readonly others = new Map<number, number>();

  /** For codes below `size`. */
  constructor(size: number) {
    this.size = size;
    this.readings = new Int32Array(size).fill(UNREAD);
    this.contexts = new Int32Array(size);
  }

  /** The reading of a code in a context (a whole number from 0), or UNREAD. */
  get(code: number, context: number): number {
    const reading = this.readings[code];
    if (reading === UNREAD || this.contexts[code] === context) return reading;
    return this.others.get(context * this.size + code) ?? UNREAD;
  }

  set(code: number, context: number, reading: number): void {
    if (this.readings[code] === UNREAD) {
      this.readings[code] = reading;
      this.contexts[code] = context;
    } else this.others.set(context * this.size + code, reading);
  }
}
