import { type KeyTexts, NO_KEY } from './key-texts.ts';
import { characterLength, HAS_LETTER, isInitial, POINTS, SIGNS, TOO_LONG, traitsAt, wordEnd } from './name-traits.ts';
import type { NameWords } from './name-words.ts';

/** Where a text lies in its memory. */
interface Place {
  bytes: Uint8Array;
  from: number;
  to: number;
}

/** By so many times the records of a usual spelling outnumber those of its slips. */
const CLEARLY = 5;

/** That of the first given name: those of NAME_COLUMNS are the first columns that KeyTexts are told of, in their order. */
const FIRST_KEY = NO_KEY + 1;

/**
 * What follows from a part of a name, by the number of its key: folded words joined by one space. All is told from
 * bytes when it is asked for: to number the words of a name costs more than to compare them.
 */
export class NameKeys {
  private readonly keys: KeyTexts;
  private readonly counted: NameWords;
  private readonly toldTraits: readonly Uint8Array[];
  /** Of the two parts that are compared. */
  private readonly own: Place = { bytes: new Uint8Array(0), from: 0, to: 0 };
  private readonly other: Place = { bytes: new Uint8Array(0), from: 0, to: 0 };

  constructor(keys: KeyTexts, counted: NameWords) {
    this.keys = keys;
    this.counted = counted;
    this.toldTraits = counted.traits;
  }

  /** A name has letters and no digits: `Juan Perez 2` or an e-mail in the name cell is not believed. */
  proof(given: number, family: number): number {
    return ((this.traitsOf(given) | this.traitsOf(family)) & SIGNS) === HAS_LETTER ? 1 : 0;
  }

  /** Two points a word, one an initial; none for what is too long to be a name, so that junk cannot win by length. */
  completeness(given: number, family: number): number {
    const a = this.traitsOf(given) >> POINTS;
    const b = this.traitsOf(family) >> POINTS;
    return a === TOO_LONG || b === TOO_LONG ? 0 : a + b;
  }

  /** Whether every word of a part stands in another one, written out or as its initial. */
  isWithin(part: number, longerPart: number): boolean {
    if (part === longerPart || part === NO_KEY) return true;
    if (longerPart === NO_KEY) return false;
    const own = this.locate(part, this.own);
    const other = this.locate(longerPart, this.other);
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

  /** Whether so many more write the other that nobody means the one: `Jofe` of `José`, not `Jhon` of `John`. */
  isClearSlipOf(part: number, usual: number): boolean {
    if (!this.keys.areOneEditApart(part, usual)) return false;
    return CLEARLY * this.rarest(part, usual) <= this.rarest(usual, part);
  }

  /** The count of the least frequent word of one part that the other does not have; infinite when there is none. */
  rarest(part: number, other: number): number {
    const { bytes, from: start, to } = this.locate(part, this.own);
    const place = this.locate(other, this.other);
    let least = Number.POSITIVE_INFINITY;
    for (let from = start, end = from; part !== NO_KEY && from <= to; from = end + 1) {
      end = wordEnd(bytes, from, to);
      if (!holds(place, bytes, from, end, false)) least = Math.min(least, this.counted.count(bytes, from, end));
    }
    return least;
  }

  private locate(key: number, place: Place): Place {
    this.keys.locate(key);
    place.bytes = this.keys.bytes;
    place.from = this.keys.from;
    place.to = this.keys.to;
    return place;
  }

  /** See traitsAt: of match values as they are told, for the bytes of each are waited for. */
  private traitsOf(key: number): number {
    if (key === NO_KEY) return 0;
    const { toldTraits } = this;
    let code = key - FIRST_KEY;
    for (let k = 0; k < toldTraits.length; k++) {
      if (code < toldTraits[k].length) return toldTraits[k][code];
      code -= toldTraits[k].length;
    }
    this.keys.locate(key);
    return traitsAt(this.keys.bytes, this.keys.from, this.keys.to);
  }
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
