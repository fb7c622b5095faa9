import { wordsOf } from '../domain/byte-words.ts';
import { ValueTable } from '../domain/column.ts';
import { foldedWords } from '../domain/fold.ts';
import { AddressWords } from './address-words.ts';
import { IntList } from './int-list.ts';
import { wordCase } from './text-case.ts';

const SPACE = 0x20;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const SEMICOLON = 0x3b;
const DELETE = 0x7f;
/** Before ª, ° and º; and before the letters from À to ÿ. */
const ORDINAL_LEAD = 0xc2;
const LETTER_LEAD = 0xc3;
const ORDINAL_SIGNS: ReadonlySet<number> = new Set([0xaa, 0xb0, 0xba]);

/** Longer addresses are left to normalizeAddress, which cuts them. */
const LONGEST = 120;
const MOST_TOKENS = 40;

const HAS_LOWER = /\p{Ll}/u;
const HAS_UPPER = /\p{Lu}/u;
const ORDINALS = /[ºª°]/g;
const PART_INSIDE = /[,;].|;/;

/** Bits of a token. */
const LOWER = 1;
const UPPER = 2;
const UNREADABLE = 4;
const ENDS_PART = 8;

/** How a token stands in an address: in mixed case it stays, else it is put in name case, the first one otherwise. */
const AS_TYPED = 0;
const CASED_FIRST = 1;
const CASED = 2;
const WAYS = 3;

const UNKNOWN = -1;

/**
 * Addresses read by their bytes: words of ASCII and Latin-1 between single blanks, commas behind words; almost all are
 * such. Each word is looked at once, and an address put together of what was found. It says what normalizeAddress does.
 */
export class ByteAddresses {
  /** What is shown, where it is another text than the cell, and what is compared, in UTF-8. */
  readonly shown = new Uint8Array(LONGEST * 4);
  readonly shownWords = wordsOf(this.shown);
  /** Its length; 0 where the cell is shown, up to `shownTo`. */
  shownCount = 0;
  shownTo = 0;
  private readonly tokens = new ValueTable();
  private readonly bits = new IntList();
  /** By token and way: what is shown, and its folded words: how many, and where they stand in `wordsOfTokens`. */
  private readonly cased = new ValueTable();
  private readonly casedCodes = new IntList();
  private readonly wordFrom = new IntList();
  private readonly wordTo = new IntList();
  private readonly wordsOfTokens = new IntList();
  private readonly found = new Int32Array(MOST_TOKENS);
  readonly words = new AddressWords();

  /** Reads the cell from `from` up to, not including, `to`; false when it is for normalizeAddress. */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    const end = withoutMarks(bytes, from, to);
    if (end - from > LONGEST || end === from) return false;
    let count = 0;
    let all = 0;
    for (let start = from; start < end; ) {
      const stop = tokenEnd(bytes, start, end);
      if (stop <= start || count === MOST_TOKENS) return false;
      const token = this.tokens.internBytes(bytes, start, stop);
      if (token === this.bits.length) this.learn(this.tokens.text(token));
      all |= this.bits.at(token);
      this.found[count++] = token;
      start = stop + 1;
    }
    if ((all & UNREADABLE) !== 0) return false;
    this.shownTo = end;
    this.putTogether(count, (all & LOWER) !== 0 && (all & UPPER) !== 0);
    return true;
  }

  private putTogether(count: number, isMixed: boolean): void {
    const { words } = this;
    this.shownCount = 0;
    words.begin();
    for (let k = 0; k < count; k++) {
      const token = this.found[k];
      const at = this.wayOf(token, isMixed ? AS_TYPED : k === 0 ? CASED_FIRST : CASED);
      if (!isMixed) this.show(this.casedCodes.at(at), k > 0);
      for (let word = this.wordFrom.at(at); word < this.wordTo.at(at); word++) words.add(this.wordsOfTokens.at(word));
      if ((this.bits.at(token) & ENDS_PART) !== 0) words.endPart();
    }
    words.endPart();
  }

  private show(cased: number, isBehind: boolean): void {
    if (isBehind) this.shown[this.shownCount++] = SPACE;
    this.shownCount = this.cased.copy(cased, this.shownWords, this.shownCount);
  }

  private learn(token: string): void {
    const isUnreadable = PART_INSIDE.test(token);
    const lower = HAS_LOWER.test(token) ? LOWER : 0;
    const upper = HAS_UPPER.test(token) ? UPPER : 0;
    this.bits.push(lower | upper | (isUnreadable ? UNREADABLE : 0) | (token.endsWith(',') ? ENDS_PART : 0));
    for (let way = 0; way < WAYS; way++) {
      this.casedCodes.push(UNKNOWN);
      this.wordFrom.push(0);
      this.wordTo.push(0);
    }
  }

  /** Where it stands what a token is in a way. */
  private wayOf(token: number, way: number): number {
    const at = token * WAYS + way;
    if (this.casedCodes.at(at) !== UNKNOWN) return at;
    const text = this.tokens.text(token);
    const shown = way === AS_TYPED ? text : wordCase(text, way === CASED_FIRST);
    this.casedCodes.set(at, this.cased.intern(shown));
    this.wordFrom.set(at, this.wordsOfTokens.length);
    for (const word of foldedWords(shown.replace(ORDINALS, ' '))) this.wordsOfTokens.push(this.words.learn(word));
    this.wordTo.set(at, this.wordsOfTokens.length);
    return at;
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

/** Where the token at a place ends, at a blank or at `to`; -1 when it holds other signs than a plain address has. */
function tokenEnd(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte === SPACE) return at;
    if (byte > SPACE && byte < DELETE) continue;
    const second = bytes[++at];
    const isLetter = byte === LETTER_LEAD && second >= 0x80;
    if (!isLetter && !(byte === ORDINAL_LEAD && ORDINAL_SIGNS.has(second))) return -1;
  }
  return to;
}
