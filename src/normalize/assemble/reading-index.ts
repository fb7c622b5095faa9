/** No reading yet. */
export const UNREAD = -1;

/** Values and contexts up to which every context that is met has an array of its own: a map costs ten times as much a look. */
const MOST_VALUES = 1 << 16;
const MOST_CONTEXTS = 16;

/**
 * Which reading belongs to a value of a column in a context: a country, an order. The same text means another phone in
 * another country, but most values stand in one context only: that one lies in an array, the others in a map.
 */
export class ReadingIndex {
  private readonly size: number;
  private readonly readings: Int32Array;
  private readonly contexts: Int32Array;
  private readonly others = new Map<number, number>();
  /** By context, the readings of few values; nothing where the context was not met beside another one. */
  private readonly byContext: (Int32Array | undefined)[] = [];

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
    if (!this.isDense(context)) return this.others.get(context * this.size + code) ?? UNREAD;
    const readings = this.byContext[context];
    return readings === undefined ? UNREAD : readings[code];
  }

  set(code: number, context: number, reading: number): void {
    if (this.readings[code] === UNREAD) {
      this.readings[code] = reading;
      this.contexts[code] = context;
    } else if (this.isDense(context)) {
      this.byContext[context] ??= new Int32Array(this.size).fill(UNREAD);
      this.byContext[context][code] = reading;
    } else this.others.set(context * this.size + code, reading);
  }

  private isDense(context: number): boolean {
    return this.size <= MOST_VALUES && context < MOST_CONTEXTS;
  }
}
