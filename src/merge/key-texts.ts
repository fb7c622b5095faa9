import { longer } from '../domain/golden.ts';

/** Of the key of a value that is missing. */
export const NO_KEY = 0;

/** Texts remembered at most: some fifteen megabytes. They are forgotten between two customers only. */
const MOST_TEXTS = 1 << 17;

/**
 * The keys by which values of a unit are compared, as numbers: equal when the texts are. What follows from a text alone
 * is asked once a text by whoever counts along (see NameKeys).
 */
export class KeyTexts {
  readonly texts: string[] = [''];
  /** Counts how often texts were forgotten: numbers kept elsewhere are then worth nothing. */
  generation = 0;
  private readonly numbers = new Map<string, number>([['', NO_KEY]]);
  private marks = new Int32Array(256);
  private mark = 0;
  private smallest = new Int32Array(256);

  numberOf(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.texts.length;
      this.texts.push(text);
      this.numbers.set(text, number);
    }
    return number;
  }

  /** To be called between two customers. */
  forgetMany(): void {
    if (this.texts.length < MOST_TEXTS) return;
    this.texts.length = 1;
    this.numbers.clear();
    this.numbers.set('', NO_KEY);
    this.generation++;
  }

  /** Starts a set of keys, in which none stands; up to `coming` of those told to it may be of new texts. */
  startSet(coming = 0): void {
    const most = this.texts.length + coming;
    if (this.marks.length < most) this.marks = longer(this.marks, most);
    this.mark++;
  }

  /** Whether the key is new to the set; it stands in it then. */
  addToSet(key: number): boolean {
    if (this.marks[key] === this.mark) return false;
    this.marks[key] = this.mark;
    return true;
  }

  /** Of keys that belong to texts that read the same the smallest, in the set that was started; told one by one. */
  tellSmallest(reading: number, key: number): void {
    if (this.smallest.length < this.marks.length) this.smallest = longer(this.smallest, this.marks.length);
    if (this.addToSet(reading) || this.texts[key] < this.texts[this.smallest[reading]]) this.smallest[reading] = key;
  }

  smallestOf(reading: number): number {
    return this.smallest[reading];
  }
}
