import { wordsOf } from '../domain/byte-words.ts';
import { ValueTable } from '../domain/column.ts';
import { addressWord, type NextWord, NUMBER_ENDINGS, NUMBER_SIGNS } from './address.ts';
import { CLOSED_UP, LATIN_1_FOLDED, LATIN_1_LETTERS, SIGNS_OR_FOLDED } from './address-bytes.ts';
import { IntList } from './int-list.ts';
import { STREET_WRITINGS } from './street-words.ts';
import { hashedWith, NO_LETTERS, WordSieve } from './word-sieve.ts';

const SPACE = 0x20;
const ZERO = 0x30;
const NINE = 0x39;
/** The last of the letters that numbers end in, see isNumberLetter. */
const SMALL_H = 0x68;
const FIRST_CONTINUATION = 0x80;
/** The last second byte of a capital. */
const LAST_CAPITAL = 0x9e;

/** Bits for what a word is written in: an ASCII byte without its lowest five bits says it. */
const DIGITS = 1 << 1;
export const CAPITALS = 1 << 2;
export const SMALL_LETTERS = 1 << 3;

/** Words of the longest address: no word grows to more than four times its bytes and the blank behind it. */
const ROOM = 1024;

const NEXTS: readonly NextWord[] = ['none', 'number', 'word'];
const NONE = 0;
const NUMBER = 1;
const WORD = 2;
/** By what stands behind it and whether it stands first, what a word is compared as. */
const PLACES = 6;
const UNKNOWN = -1;
const LEFT_OUT = -2;

/** A bit for each hash of a word that is compared as another one in some place. */
const SUSPECTS = new WordSieve([...STREET_WRITINGS, ...NUMBER_SIGNS], 1 << 12);
/** Endings of numbers, two letters as one number. */
const ENDINGS: ReadonlySet<number> = new Set(
  NUMBER_ENDINGS.map((ending) => (ending.charCodeAt(0) << 8) | ending.charCodeAt(1)),
);

/**
 * What an address is compared by, put together word by word. Almost every word is compared as it is folded; the few that
 * may be compared as others (`Cra.`, `no`) are told by a hash, and each of them is looked at once for every place in
 * which it stands.
 */
export class AddressWords {
  /** What is compared, in ASCII, and its length. */
  readonly bytes = new Uint8Array(ROOM);
  readonly words = wordsOf(this.bytes);
  count = 0;
  /** What the words are written in: bits. */
  writtenIn = 0;
  private endsWithNumber = false;
  private isFirst = true;
  /** Where the last word stands, with the blank before it, as long as the one behind it decides what it is; else -1. */
  private open = -1;
  private openIsFirst = false;
  private readonly known = new ValueTable();
  private readonly written = new ValueTable();
  private readonly codes = new IntList();

  /** Begins an address. */
  begin(): void {
    this.count = 0;
    this.writtenIn = 0;
    this.endsWithNumber = false;
    this.isFirst = true;
    this.open = -1;
  }

  /**
   * Adds the word that begins with the letter or digit at `from` and ends before `to`; gives the place behind it, -1 when
   * a letter of it is none of ASCII when folded.
   */
  add(source: Uint8Array, from: number, to: number): number {
    if (this.open >= 0) this.close(source[from] <= NINE ? NUMBER : WORD);
    const { bytes } = this;
    const start = this.count === 0 ? 0 : this.count + 1;
    let end = start;
    let writtenIn = 0;
    let hash = NO_LETTERS;
    let at = from;
    for (; at < to; at++) {
      let byte = source[at];
      let letter = SIGNS_OR_FOLDED[byte];
      if (letter >= ZERO) writtenIn |= 1 << (byte >> 5);
      else if (letter === LATIN_1_LETTERS) {
        byte = source[++at];
        letter = byte < FIRST_CONTINUATION ? 0 : LATIN_1_FOLDED[byte & 0x3f];
        if (letter === 0) return -1;
        writtenIn |= byte <= LAST_CAPITAL ? CAPITALS : SMALL_LETTERS;
      } else if (letter === CLOSED_UP) continue;
      else break;
      bytes[end++] = letter;
      hash = hashedWith(hash, letter);
    }
    this.end(start, end, writtenIn, hash);
    return at;
  }

  /** Ends what a comma or the end of the cell ends. */
  endPart(): void {
    if (this.open >= 0) this.close(NONE);
    this.isFirst = true;
  }

  /** Ends a word whose letters stand from `start` to `end`. */
  private end(start: number, end: number, writtenIn: number, hash: number): void {
    const { bytes, isFirst } = this;
    this.writtenIn |= writtenIn;
    this.isFirst = false;
    if (writtenIn === DIGITS) this.keep(end, true);
    else if (bytes[start] <= NINE) {
      const bare = isOrdinal(bytes, start, end) ? end - 2 : end;
      this.keep(bare, bare < end);
    } else if (end - start === 1 && this.endsWithNumber && bytes[start] <= SMALL_H) {
      bytes[this.count++] = bytes[start];
      this.endsWithNumber = false;
    } else if (SUSPECTS.mayHold(hash)) {
      this.open = this.count;
      this.openIsFirst = isFirst;
      this.count = end;
    } else this.keep(end, false);
  }

  private keep(end: number, isNumber: boolean): void {
    if (this.count > 0) this.bytes[this.count] = SPACE;
    this.count = end;
    this.endsWithNumber = isNumber;
  }

  /** Writes the last word as it is compared before such a word or none. */
  private close(next: number): void {
    const from = this.open;
    const start = from === 0 ? 0 : from + 1;
    const word = this.known.internBytes(this.bytes, start, this.count);
    while (this.codes.length <= word * PLACES) for (let k = 0; k < PLACES; k++) this.codes.push(UNKNOWN);
    const at = word * PLACES + next * 2 + (this.openIsFirst ? 1 : 0);
    if (this.codes.at(at) === UNKNOWN) this.codes.set(at, this.learn(this.known.text(word), NEXTS[next]));
    const code = this.codes.at(at);
    this.open = -1;
    this.count = from;
    if (code === LEFT_OUT) return;
    this.keep(this.written.copy(code, this.words, start), false);
  }

  private learn(word: string, next: NextWord): number {
    if (next === 'number' && NUMBER_SIGNS.has(word)) return LEFT_OUT;
    return this.written.intern(addressWord(word, next, this.openIsFirst));
  }
}

/** Whether a word is a number and one of its endings. */
function isOrdinal(bytes: Uint8Array, from: number, to: number): boolean {
  const end = to - 2;
  if (end <= from || !ENDINGS.has((bytes[end] << 8) | bytes[end + 1])) return false;
  for (let at = from; at < end; at++) if (bytes[at] > NINE) return false;
  return true;
}
