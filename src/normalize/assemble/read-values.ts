import { putText } from '../../domain/byte-text.ts';
import { copyBytes, sameBytes, wordsOf } from '../../domain/byte-words.ts';
import type { ValueTable } from '../../domain/column.ts';
import { type Issues, NO_ISSUES } from '../../domain/issue.ts';
import { IssueSets } from './issue-sets.ts';

const PLUS = 0x2b;
/** Any large odd number. */
const END_FACTOR = 0x85ebca6b;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** One value that a cell holds. */
export interface ReadValue {
  readonly display: string;
  /** '' = no evidence. */
  readonly match: string;
  readonly issues: Issues;
}

/** One phone, see BytePhones. */
interface PhoneDigits {
  /** In ASCII. */
  readonly digits: Uint8Array;
  readonly count: number;
  readonly callingCode: number;
  readonly skipped: number;
  readonly valid: boolean;
  readonly issues: Issues;
}

/**
 * What cells of a field of many values were read as. A reading is what one cell holds: any number of values and what
 * was found on the way. Everything lies in arrays, the texts in one arena: no object is kept for a value.
 */
export class ReadValues {
  /** What was found in the cell as a whole, by reading, and in each value. */
  private readonly sets = new IssueSets();
  /** Two numbers a reading: its first value, and what was found in the cell. The last value stands before the next first. */
  private cells: Int32Array = new Int32Array(1 << 8);
  /** Four numbers a value: where it begins, where what is shown ends, where what is compared begins, what was found. */
  private places: Int32Array = new Int32Array(1 << 9);
  /** How many readings and values there are; behind the last ones stands where the next ones begin. */
  readings = 0;
  values = 0;
  private bytes = new Uint8Array(1 << 12);
  private used = 0;
  /** The bytes of all values. */
  words = wordsOf(this.bytes);

  /** Adds what a cell holds; tells the number of the reading. */
  add(values: readonly ReadValue[], issues: Issues): number {
    for (let k = 0; k < values.length; k++) this.addValue(values[k]);
    return this.addReading(issues);
  }

  /** Adds a cell that holds one phone, by its digits. */
  addPhone({ digits, count, callingCode, skipped, valid, issues }: PhoneDigits): number {
    this.makeRoom(count * 2 + 1);
    const { bytes } = this;
    const from = this.used;
    let at = from;
    if (valid) bytes[at++] = PLUS;
    let keyFrom = at;
    for (let i = 0; i < count; i++) bytes[at++] = digits[i];
    const shownTo = at;
    if (skipped > 0) {
      keyFrom = at;
      for (let i = 0; i < count; i++) if (i < callingCode || i >= callingCode + skipped) bytes[at++] = digits[i];
    }
    this.used = at;
    this.addPlaces(shownTo, keyFrom, issues);
    return this.addReading(issues);
  }

  /**
   * Adds a cell that holds one value: the first `length` bytes are shown, the first `count` of `key` compared, or, where
   * `count` is 0, what is shown.
   */
  addBytes(shown: DataView, length: number, key: DataView, count: number, issues: Issues = NO_ISSUES): number {
    this.makeRoom(length + count);
    const { words, used } = this;
    const shownTo = used + length;
    copyBytes(shown, 0, length, words, used);
    copyBytes(key, 0, count, words, shownTo);
    this.used = shownTo + count;
    this.addPlaces(shownTo, count === 0 ? used : shownTo, issues);
    return this.addReading(issues);
  }

  /** Adds a cell that holds one value of others, with what was found in this one. */
  addFrom(other: ReadValues, value: number, issues: Issues): number {
    const from = other.shownFrom(value);
    const length = other.keyTo(value) - from;
    this.makeRoom(length);
    const start = this.used;
    copyBytes(other.words, from, from + length, this.words, start);
    this.used = start + length;
    this.addPlaces(start + other.shownTo(value) - from, start + other.keyFrom(value) - from, issues);
    return this.addReading(issues);
  }

  issuesOf(reading: number): Issues {
    return this.sets.of(this.cells[2 * reading + 1]);
  }

  first(reading: number): number {
    return this.cells[2 * reading];
  }

  /** The value behind the last one of a reading. */
  end(reading: number): number {
    return this.cells[2 * reading + 2];
  }

  /** Whether a value is a placeholder, and so no evidence. */
  isPlaceholder(value: number): boolean {
    return this.sets.isPlaceholder(this.places[4 * value + 3]);
  }

  issuesOfValue(value: number): Issues {
    return this.sets.of(this.places[4 * value + 3]);
  }

  display(value: number): string {
    return decoder.decode(this.bytes.subarray(this.shownFrom(value), this.shownTo(value)));
  }

  match(value: number): string {
    return decoder.decode(this.bytes.subarray(this.keyFrom(value), this.keyTo(value)));
  }

  value(value: number): ReadValue {
    return { display: this.display(value), match: this.match(value), issues: this.issuesOfValue(value) };
  }

  /** Where in `words` what is shown begins. */
  shownFrom(value: number): number {
    return this.places[4 * value];
  }

  shownTo(value: number): number {
    return this.places[4 * value + 1];
  }

  /** Where what is compared begins; where it ends when there is nothing to compare. */
  keyFrom(value: number): number {
    return this.places[4 * value + 2];
  }

  keyTo(value: number): number {
    return this.places[4 * value + 4];
  }

  hasMatch(value: number): boolean {
    return this.keyFrom(value) < this.keyTo(value);
  }

  /** A number of the last eight bytes of what is compared, which is no shorter. */
  keyEnd(value: number): number {
    const to = this.keyTo(value);
    return Math.imul(this.words.getInt32(to - 8, true), END_FACTOR) ^ this.words.getInt32(to - 4, true);
  }

  /** The code that what is compared has in a table from place `skipped` on; EMPTY where the table lacks it. */
  findKey(value: number, table: ValueTable, skipped = 0): number {
    return table.findBytes(this.bytes, this.keyFrom(value) + skipped, this.keyTo(value));
  }

  /** The code that what is compared has in a table, a new one where it lacks it. */
  internKey(value: number, table: ValueTable): number {
    return table.internBytes(this.bytes, this.keyFrom(value), this.keyTo(value));
  }

  /** Whether what is compared is the same as of a value of others. */
  hasKeyOf(value: number, other: ReadValues, otherValue: number): boolean {
    const from = this.keyFrom(value);
    const to = this.keyTo(value);
    const start = other.keyFrom(otherValue);
    return other.keyTo(otherValue) - start === to - from && sameBytes(this.words, from, to, other.words, start);
  }

  private addValue({ display, match, issues }: ReadValue): void {
    this.makeRoom((display.length + match.length) * 3);
    const from = this.used;
    this.used = from + putText(display, this.bytes, from);
    const shownTo = this.used;
    // The key is mostly the display, or what stands behind its plus.
    const isAscii = shownTo - from === display.length;
    const isTail = match === display || (isAscii && match !== '' && display.endsWith(match));
    const keyFrom = match === display ? from : isTail ? shownTo - match.length : shownTo;
    if (!isTail) this.used = shownTo + putText(match, this.bytes, shownTo);
    this.addPlaces(shownTo, keyFrom, issues);
  }

  /** Of a value that lies in the arena: its key ends where the arena does. */
  private addPlaces(shownTo: number, keyFrom: number, issues: Issues): void {
    const at = 4 * this.values++;
    if (at + 4 === this.places.length) this.places = doubled(this.places);
    this.places[at + 1] = shownTo;
    this.places[at + 2] = keyFrom;
    this.places[at + 3] = this.sets.numberOf(issues);
    this.places[at + 4] = this.used;
  }

  /** Of a cell whose values were added; tells the number of the reading. */
  private addReading(issues: Issues): number {
    const at = 2 * this.readings;
    if (at + 2 === this.cells.length) this.cells = doubled(this.cells);
    this.cells[at + 1] = this.sets.numberOf(issues);
    this.cells[at + 2] = this.values;
    return this.readings++;
  }

  private makeRoom(length: number): void {
    if (this.used + length <= this.bytes.length) return;
    const bytes = new Uint8Array((this.used + length) * 2);
    bytes.set(this.bytes);
    this.bytes = bytes;
    this.words = wordsOf(bytes);
  }
}

function doubled(numbers: Int32Array): Int32Array {
  const room = new Int32Array(numbers.length * 2);
  room.set(numbers);
  return room;
}
