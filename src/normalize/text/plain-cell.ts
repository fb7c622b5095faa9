import { isNullWord, NULL_WORDS } from './null-words.ts';

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const EQUALS = 0x3d;
const DELETE = 0x7f;
/** Behind this byte stand the letters from À to ÿ. */
const LATIN_1_LETTERS = 0xc3;
const FIRST_CONTINUATION = 0x80;
/** Behind this byte stand the signs of Latin-1, among them º and ª. */
const LATIN_1_SIGNS = 0xc2;
const MASCULINE = 0xba;
const FEMININE = 0xaa;
/** Second bytes of capitals end here. */
const LAST_CAPITAL = 0x9e;

/** What plainKind says. */
export const NOT_PLAIN = 0;
const PLAIN = 1;
export const PLAIN_WITH_COLON = 2;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** By the first two bytes in lower case (the second 0 when there is none), whether a null word begins so. */
const NULL_BEGINNINGS = beginnings(NULL_WORDS);
const LONGEST_NULL_WORD = Math.max(...[...NULL_WORDS].map((word) => encoder.encode(word).length));

/**
 * Whether cleanCell would give these UTF-8 bytes (`from` up to, not including, `to`) back as they are, and find
 * nothing: printable ASCII, letters from À to ÿ, º and ª behind a digit (`8º D`), single blanks inside, nothing to
 * unwrap, no capital with an accent behind a small letter (`JosÉ`), which may be a misread one. False = cleanCell has to
 * tell.
 */
export function isPlainCell(bytes: Uint8Array, from: number, to: number): boolean {
  return slowKind(bytes, from, to) !== NOT_PLAIN;
}

/** What plainKind says, byte by byte. */
function slowKind(bytes: Uint8Array, from: number, to: number): number {
  const first = bytes[from];
  if (to <= from || first === SPACE || first === APOSTROPHE || first === EQUALS || bytes[to - 1] === SPACE)
    return NOT_PLAIN;
  let blank = false;
  let small = false;
  let colon = false;
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte < FIRST_CONTINUATION) {
      if (byte < SPACE || byte === DELETE || (byte === SPACE && blank)) return NOT_PLAIN;
      blank = byte === SPACE;
      small = byte >= 0x61 && byte <= 0x7a;
      if (byte === COLON) colon = true;
      continue;
    }
    blank = false;
    if (byte === LATIN_1_SIGNS) {
      if (!isOrdinal(bytes, from, at++, to)) return NOT_PLAIN;
      small = false;
      continue;
    }
    const second = byte === LATIN_1_LETTERS && at + 1 < to ? bytes[++at] : 0;
    const capital = second <= LAST_CAPITAL;
    if (second < FIRST_CONTINUATION || isDoubtful(second) || (capital && small)) return NOT_PLAIN;
    small = !capital;
  }
  if (isNull(bytes, from, to)) return NOT_PLAIN;
  return colon ? PLAIN_WITH_COLON : PLAIN;
}

/** Second bytes of Ã, which may be half of a misread letter, and of × and ÷, which are none. */
function isDoubtful(second: number): boolean {
  return second === 0x83 || second === 0x97 || second === 0xb7;
}

/** Whether the sign at a place is º or ª behind a digit: behind anything else it may be half of a misread letter. */
function isOrdinal(bytes: Uint8Array, from: number, at: number, to: number): boolean {
  if (at === from || at + 1 === to || (bytes[at + 1] !== MASCULINE && bytes[at + 1] !== FEMININE)) return false;
  const before = bytes[at - 1];
  return before >= 0x30 && before <= 0x39;
}

const HIGH_BITS = 0x80808080 | 0;
const LOW_BITS = 0x7f7f7f7f;
const ONES = 0x01010101;
const SPACES = 0x20202020;
const COLONS = 0x3a3a3a3a;
const COLON = 0x3a;

/** See isPlainCell; and whether a colon is in it. Almost all cells are ASCII, of which four bytes are looked at together. */
export function plainKind(bytes: Uint8Array, words: DataView, from: number, to: number): number {
  const last = to - 4;
  if (last < from) return slowKind(bytes, from, to);
  let colons = 0;
  for (let at = from; ; at = Math.min(at + 4, last)) {
    const word = words.getInt32(at, true);
    if (((word | (word - SPACES) | (word + ONES)) & HIGH_BITS) !== 0) return slowKind(bytes, from, to);
    // A byte of the sum is below 0x80 where the one looked for stood.
    const spaces = ~((word ^ SPACES) + LOW_BITS) & HIGH_BITS;
    if (spaces !== 0) {
      if ((spaces & (spaces << 8)) !== 0) return NOT_PLAIN;
      if ((spaces & 0x80) !== 0 && (at === from || bytes[at - 1] === SPACE)) return NOT_PLAIN;
    }
    colons |= ~((word ^ COLONS) + LOW_BITS) & HIGH_BITS;
    if (at === last) break;
  }
  const first = bytes[from];
  if (first === APOSTROPHE || first === EQUALS || bytes[to - 1] === SPACE || isNull(bytes, from, to)) return NOT_PLAIN;
  return colons === 0 ? PLAIN : PLAIN_WITH_COLON;
}

function isNull(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from > LONGEST_NULL_WORD) return false;
  if (NULL_BEGINNINGS[beginning(bytes[from], to - from > 1 ? bytes[from + 1] : 0)] === 0) return false;
  return isNullWord(decoder.decode(bytes.slice(from, to)));
}

function beginnings(words: ReadonlySet<string>): Uint8Array {
  const known = new Uint8Array(1 << 16);
  for (const word of words) {
    const [first, second = 0] = encoder.encode(word);
    known[beginning(first, second)] = 1;
  }
  return known;
}

function beginning(first: number, second: number): number {
  return (lower(first) << 8) | lower(second);
}

function lower(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}
