import { type ValueMemory, ValueTable } from '../domain/column.ts';
import { longer } from '../domain/golden.ts';

/** Of the key of a value that is missing. */
export const NO_KEY = 0;

/** Texts remembered at most: some ten megabytes. They are forgotten between two customers only. */
const MOST_TEXTS = 1 << 18;

/**
 * The keys by which values of a unit are compared, as numbers: equal when the texts are. What follows from a text alone
 * is asked once a text by whoever counts along (see NameKeys).
 */
export class KeyTexts {
  /** Counts how often texts were forgotten: numbers kept elsewhere are then worth nothing. */
  generation = 0;
  private table = emptyTable();
  private marks = new Int32Array(256);
  private mark = 0;
  private smallest = new Int32Array(256);

  get count(): number {
    return this.table.size;
  }

  numberOf(text: string): number {
    return this.table.intern(text);
  }

  /** As numberOf, for a text that lies somewhere as UTF-8. */
  numberOfBytes(bytes: Uint8Array, from: number, to: number): number {
    return this.table.internBytes(bytes, from, to);
  }

  text(key: number): string {
    return this.table.text(key);
  }

  /** All texts as UTF-8, see ValueMemory; stale after the next new one. */
  get memory(): ValueMemory {
    return this.table.memory;
  }

  /** To be called between two customers. */
  forgetMany(): void {
    if (this.table.size < MOST_TEXTS) return;
    this.table = emptyTable();
    this.generation++;
  }

  /** Starts a set of keys, in which none stands; up to `coming` of those told to it may be of new texts. */
  startSet(coming = 0): void {
    const most = this.table.size + coming;
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
    const isFirst = this.addToSet(reading);
    if (isFirst || (key !== this.smallest[reading] && this.text(key) < this.text(this.smallest[reading])))
      this.smallest[reading] = key;
  }

  smallestOf(reading: number): number {
    return this.smallest[reading];
  }
}

/** In which the missing key has its number already. */
function emptyTable(): ValueTable {
  const table = new ValueTable();
  table.intern('');
  return table;
}
