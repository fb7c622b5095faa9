import { wordsOf } from '../domain/byte-words.ts';
import { ValueTable } from '../domain/column.ts';
import { ENDS_PART, LATIN_1_LETTERS, NOT_PLAIN, ORDINALS, SIGNS_OR_FOLDED } from './address-bytes.ts';
import { AddressWords, CAPITALS, SMALL_LETTERS } from './address-words.ts';
import { IntList } from './int-list.ts';
import { wordCase } from './text-case.ts';

const SPACE = 0x20;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const SEMICOLON = 0x3b;
const ORDINAL_SIGNS: ReadonlySet<number> = new Set([0xaa, 0xb0, 0xba]);

/** Longer addresses are left to normalizeAddress, which cuts them. */
const LONGEST = 120;

const UNKNOWN = -1;

/**
 * Addresses read by their bytes: words of ASCII and Latin-1, single blanks and signs between them; almost all are such.
 * What is compared is put together in one pass over the bytes; an address in capitals or in small letters is shown in
 * name case, word by word as each of them was put the first time. It says what normalizeAddress does.
 */
export class ByteAddresses {
  /** What is shown, where it is another text than the cell. */
  readonly shown = new Uint8Array(LONGEST * 4);
  readonly shownWords = wordsOf(this.shown);
  /** Its length; 0 where the cell is shown, up to `shownTo`. */
  shownCount = 0;
  shownTo = 0;
  /** What is compared. */
  readonly words = new AddressWords();
  private readonly tokens = new ValueTable();
  private readonly cased = new ValueTable();
  /** By token, its code in `cased`: behind other words, then in front. */
  private readonly casedCodes = new IntList();

  /** Reads the cell from `from` up to, not including, `to`; false when it is for normalizeAddress. */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    const end = withoutMarks(bytes, from, to);
    if (end - from > LONGEST || end === from || bytes[from] === SPACE || !this.compare(bytes, from, end)) return false;
    this.shownTo = end;
    this.shownCount = 0;
    const cases = this.words.writtenIn & (CAPITALS | SMALL_LETTERS);
    if (cases === CAPITALS || cases === SMALL_LETTERS) this.show(bytes, from, end);
    return true;
  }

  /** Finds what is compared; false when there are other signs than a plain address has. */
  private compare(bytes: Uint8Array, from: number, to: number): boolean {
    const { words } = this;
    words.begin();
    for (let at = from; at < to; ) {
      const kind = SIGNS_OR_FOLDED[bytes[at]];
      if (kind >= ZERO || kind === LATIN_1_LETTERS) {
        at = words.add(bytes, at, to);
        if (at < 0) return false;
        continue;
      }
      if (kind === ENDS_PART) words.endPart();
      else if (kind === NOT_PLAIN || (kind === ORDINALS && !ORDINAL_SIGNS.has(bytes[++at]))) return false;
      else if (bytes[at] === SPACE && bytes[at + 1] === SPACE) return false;
      at++;
    }
    words.endPart();
    return true;
  }

  /** Shows an address in name case. */
  private show(bytes: Uint8Array, from: number, to: number): void {
    for (let start = from; start < to; ) {
      let end = start;
      while (end < to && bytes[end] !== SPACE) end++;
      if (start > from) this.shown[this.shownCount++] = SPACE;
      const cased = this.casedOf(this.tokens.internBytes(bytes, start, end), start === from);
      this.shownCount = this.cased.copy(cased, this.shownWords, this.shownCount);
      start = end + 1;
    }
  }

  private casedOf(token: number, isFirst: boolean): number {
    const at = 2 * token + (isFirst ? 1 : 0);
    while (this.casedCodes.length <= at) this.casedCodes.push(UNKNOWN);
    if (this.casedCodes.at(at) === UNKNOWN)
      this.casedCodes.set(at, this.cased.intern(wordCase(this.tokens.text(token), isFirst)));
    return this.casedCodes.at(at);
  }
}

/** Where a text ends without the marks and blanks behind it, see normalizeAddress. */
function withoutMarks(bytes: Uint8Array, from: number, to: number): number {
  let end = to;
  while (end > from && isMark(bytes[end - 1])) end--;
  return end;
}

function isMark(byte: number): boolean {
  return byte === SPACE || byte === COMMA || byte === DOT || byte === HYPHEN || byte === SEMICOLON;
}
