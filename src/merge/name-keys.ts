import { type KeyTexts, NO_KEY } from './key-texts.ts';
import type { NameWords } from './name-words.ts';

const DIGIT_OR_SIGN = /[\p{N}@]/u;
const LETTER = /\p{L}/u;
const HAS_LETTER = 1;
const HAS_DIGIT = 2;

/** More words than this in one part are a note or two persons; the longest real ones of the study have three and four. */
const MOST_WORDS = 4;
/** Points of a part that is too long to be a name. */
const TOO_LONG = -1;

const BLANK = 0x20;
const ASCII_SIGNS = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  return (LETTER.test(character) ? HAS_LETTER : 0) | (DIGIT_OR_SIGN.test(character) ? HAS_DIGIT : 0);
});

/** Where a text lies in its memory. */
interface Place {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/**
 * What follows from a part of a name, by the number of its key: folded words joined by one space. All is told from
 * bytes when it is asked for: to number the words of a name costs more than to compare them.
 */
export class NameKeys {
  private readonly keys: KeyTexts;
  private readonly counted: NameWords;

  constructor(keys: KeyTexts, counted: NameWords) {
    this.keys = keys;
    this.counted = counted;
  }

  /** A name has letters and no digits: `Juan Perez 2` or an e-mail in the name cell is not believed. */
  proof(given: number, family: number): number {
    return (this.signsOf(given) | this.signsOf(family)) === HAS_LETTER ? 1 : 0;
  }

  /** Two points a word, one an initial; none for what is too long to be a name, so that junk cannot win by length. */
  completeness(given: number, family: number): number {
    const a = this.pointsOf(given);
    const b = this.pointsOf(family);
    return a === TOO_LONG || b === TOO_LONG ? 0 : a + b;
  }

  /** Whether every word of a part stands in another one, written out or as its initial. */
  isWithin(part: number, longerPart: number): boolean {
    if (part === longerPart || part === NO_KEY) return true;
    if (longerPart === NO_KEY) return false;
    const own = this.placeOf(part);
    const other = this.placeOf(longerPart);
    for (let from = own.from, end = from; from <= own.to; from = end + 1) {
      end = wordEnd(own.bytes, from, own.to);
      if (!holds(other, own.bytes, from, end, true)) return false;
    }
    return true;
  }

  /** Whether one part is a slip of another whose words more records of the run write (`Riuz` of `Ruiz`). */
  isSlipOf(part: number, usual: number): boolean {
    return this.keys.areOneEditApart(part, usual) && this.rarest(part, usual) < this.rarest(usual, part);
  }

  /** The count of the least frequent word of one part that the other does not have; infinite when there is none. */
  private rarest(part: number, other: number): number {
    const { bytes, from: start, to } = this.placeOf(part);
    const place = this.placeOf(other);
    let least = Number.POSITIVE_INFINITY;
    for (let from = start, end = from; part !== NO_KEY && from <= to; from = end + 1) {
      end = wordEnd(bytes, from, to);
      if (!holds(place, bytes, from, end, false)) least = Math.min(least, this.counted.count(bytes, from, end));
    }
    return least;
  }

  private placeOf(key: number): Place {
    this.keys.locate(key);
    const { bytes, from, to } = this.keys;
    return { bytes, from, to };
  }

  private pointsOf(key: number): number {
    if (key === NO_KEY) return 0;
    this.keys.locate(key);
    const { bytes, from: start, to } = this.keys;
    let points = 0;
    let words = 0;
    // A blank at the end has a word without letters behind it, as splitting would tell.
    for (let from = start, end = from; from <= to; from = end + 1) {
      end = wordEnd(bytes, from, to);
      points += isInitial(bytes, from, end) ? 1 : 2;
      words++;
    }
    return words > MOST_WORDS ? TOO_LONG : points;
  }

  private signsOf(key: number): number {
    this.keys.locate(key);
    const { bytes, from, to } = this.keys;
    let signs = 0;
    for (let at = from; at < to; at++) {
      if (bytes[at] >= 0x80) return signsOfText(this.keys.text(key));
      signs |= ASCII_SIGNS[bytes[at]];
    }
    return signs;
  }
}

function signsOfText(text: string): number {
  return (LETTER.test(text) ? HAS_LETTER : 0) | (DIGIT_OR_SIGN.test(text) ? HAS_DIGIT : 0);
}

/** Whether words have one of them, or, if it may stand for one as its initial, one that it is the first character of. */
function holds({ bytes, from: start, to }: Place, word: Uint8Array, first: number, last: number, orInitial: boolean) {
  const mayBegin = orInitial && isInitial(word, first, last);
  const length = last - first;
  for (let from = start, end = from; from <= to; from = end + 1) {
    end = wordEnd(bytes, from, to);
    const isLong = end - from > length;
    if (end - from < length || (isLong && !mayBegin) || !begins(bytes, from, word, first, last)) continue;
    // A longer word has the initial for its first character unless more bytes belong to that.
    if (!isLong || characterLength(bytes[from]) === length) return true;
  }
  return false;
}

/** Whether a word stands at a place. */
function begins(bytes: Uint8Array, from: number, word: Uint8Array, first: number, last: number): boolean {
  for (let at = first, other = from; at < last; at++, other++) if (word[at] !== bytes[other]) return false;
  return true;
}

/** Where the word ends that begins at `from`: at a blank or at `to`. */
function wordEnd(bytes: Uint8Array, from: number, to: number): number {
  let end = from;
  while (end < to && bytes[end] !== BLANK) end++;
  return end;
}

/** Whether a word is one character. */
function isInitial(bytes: Uint8Array, from: number, to: number): boolean {
  return from < to && from + characterLength(bytes[from]) === to;
}

/** Bytes of a character by the first of them; 0 where it is none, or half of what JavaScript takes for a character. */
function characterLength(first: number): number {
  if (first >= 0xf0) return 0;
  return first < 0x80 ? 1 : first < 0xe0 ? 2 : 3;
}
