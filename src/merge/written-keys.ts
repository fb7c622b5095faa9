/** Of a value without a match key. */
export const NO_KEY = -1;
/** Keys that are no code of the column of match values are numbered downwards from here. */
const FIRST_WRITTEN = -2;

/** Keys of one customer that are no codes of match values: their texts, and their numbers. */
export class WrittenKeys {
  private texts: string[] = [];
  private numbers: Map<string, number> | undefined;

  /** Forgets all keys, for the next customer. */
  start(): void {
    this.texts = [];
    this.numbers = undefined;
  }

  text(key: number): string {
    return this.texts[FIRST_WRITTEN - key];
  }

  /** The number of a key given as a text: the code of a match value among `known`, told when it is first asked, or one of its own. */
  numberOf(text: string, known: () => Map<string, number>): number {
    this.numbers ??= known();
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = FIRST_WRITTEN - this.texts.length;
      this.texts.push(text);
      this.numbers.set(text, number);
    }
    return number;
  }
}
