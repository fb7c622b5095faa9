import { textOf } from '../domain/byte-text.ts';
import { type ValueMemory, ValueTable } from '../domain/column.ts';
import { longer } from '../domain/golden.ts';
import { isOneEdit, isOneEditOfBytes } from '../domain/one-edit.ts';

/** Of the key of a value that is missing. */
export const NO_KEY = 0;

/** Texts remembered at most: some ten megabytes. They are forgotten between two customers only. */
const MOST_TEXTS = 1 << 18;

/** Values of a run whose codes are keys: that of code c is `first` + c. */
interface Told {
  readonly first: number;
  readonly memory: ValueMemory;
}

/**
 * The keys by which values of a unit are compared, as numbers: those of one field are equal when their texts are. Match
 * values are numbered by their codes; whatever else is compared is numbered here when it is first met.
 */
export class KeyTexts {
  /** Counts how often texts were forgotten: numbers kept elsewhere are then worth nothing. */
  generation = 0;
  /** Where the text lies that was located last. */
  bytes: Uint8Array = new Uint8Array(0);
  from = 0;
  to = 0;
  private readonly told: Told[] = [];
  /** Keys from here on are those of texts that are no match values, by their places in the table. */
  private firstMet = 1;
  private table = emptyTable();
  private marks = new Int32Array(256);
  private mark = 0;
  private smallest = new Int32Array(256);

  /** All keys are smaller. */
  get count(): number {
    return this.firstMet + this.table.size;
  }

  /** The first key of these values; to be told before any text is numbered. */
  tell(values: ValueTable): number {
    const first = this.firstMet;
    this.told.push({ first, memory: values.memory });
    this.firstMet += values.size;
    return first;
  }

  /** Whether a key is that of a match value, by its code. */
  isTold(key: number): boolean {
    return key < this.firstMet;
  }

  numberOf(text: string): number {
    return this.met(this.table.intern(text));
  }

  /** As numberOf, for a text that lies somewhere as UTF-8. */
  numberOfBytes(bytes: Uint8Array, from: number, to: number): number {
    return this.met(this.table.internBytes(bytes, from, to));
  }

  text(key: number): string {
    this.locate(key);
    return textOf(this.bytes, this.from, this.to);
  }

  /** Tells `bytes`, `from` and `to` of a key. */
  locate(key: number): void {
    if (key === NO_KEY) {
      this.from = 0;
      this.to = 0;
      return;
    }
    let at = this.told.length - 1;
    while (at >= 0 && key < this.told[at].first) at--;
    const isTold = at >= 0 && key < this.firstMet;
    const code = key - (isTold ? this.told[at].first : this.firstMet);
    const { bytes, starts } = isTold ? this.told[at].memory : this.table.memory;
    this.bytes = bytes;
    this.from = starts[code];
    this.to = starts[code + 1];
  }

  /** Whether two keys, of whatever fields, are those of one text. */
  areSame(a: number, b: number): boolean {
    if (a === b) return true;
    this.locate(a);
    const { bytes, from, to } = this;
    this.locate(b);
    if (to - from !== this.to - this.from) return false;
    for (let at = from, other = this.from; at < to; at++, other++) if (bytes[at] !== this.bytes[other]) return false;
    return true;
  }

  /** See isOneEdit, of the texts of two keys. */
  areOneEditApart(a: number, b: number): boolean {
    this.locate(a);
    const { bytes, from, to } = this;
    this.locate(b);
    return isOneEditOfBytes(bytes, from, to, this.bytes, this.from, this.to) ?? isOneEdit(this.text(a), this.text(b));
  }

  /** To be called between two customers. */
  forgetMany(): void {
    if (this.table.size < MOST_TEXTS) return;
    this.table = emptyTable();
    this.generation++;
  }

  /** Starts a set of readings, in which none stands; up to `coming` of those told to it may be of new texts. */
  startSet(coming: number): void {
    const most = this.table.size + coming;
    if (this.marks.length < most) this.marks = longer(this.marks, most);
    if (this.smallest.length < this.marks.length) this.smallest = longer(this.smallest, this.marks.length);
    this.mark++;
  }

  /** Of keys that belong to texts that read the same the smallest, in the set that was started; told one by one. */
  tellSmallest(reading: number, key: number): void {
    const place = this.placeOf(reading);
    const isFirst = this.marks[place] !== this.mark;
    this.marks[place] = this.mark;
    if (isFirst || (key !== this.smallest[place] && this.text(key) < this.text(this.smallest[place])))
      this.smallest[place] = key;
  }

  smallestOf(reading: number): number {
    return this.smallest[this.placeOf(reading)];
  }

  /** In the table. */
  private placeOf(reading: number): number {
    return reading === NO_KEY ? 0 : reading - this.firstMet;
  }

  private met(place: number): number {
    return place === 0 ? NO_KEY : this.firstMet + place;
  }
}

/** In which the missing key has its number already. */
function emptyTable(): ValueTable {
  const table = new ValueTable();
  table.intern('');
  return table;
}
