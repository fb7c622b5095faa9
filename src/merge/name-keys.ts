import { ValueTable } from '../domain/column.ts';
import { longer } from '../domain/golden.ts';
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

/** Numbers told of a key: what its bytes say, and one more than where its words begin; 0 where it was not asked yet. */
const TOLD = 2;
const FACTS = 0;
const WORDS = 1;
/** The facts of a key: its signs, HAS_LETTER and HAS_DIGIT, a bit that is always set, and its points above. */
const SIGNS = HAS_LETTER | HAS_DIGIT;
const ASKED = 4;
const POINTS_FROM = 3;
/** Of a word that no initial stands for. */
const NO_INITIAL = -1;
const BLANK = 0x20;
const ASCII_SIGNS = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  return (LETTER.test(character) ? HAS_LETTER : 0) | (DIGIT_OR_SIGN.test(character) ? HAS_DIGIT : 0);
});

/**
 * What follows from a part of a name, by the number of its key: its words, read once however many customers hold it.
 * A key is folded words joined by one space.
 */
export class NameKeys {
  private readonly keys: KeyTexts;
  private readonly counted: NameWords;
  private generation = 0;
  /** By key, see TOLD. */
  private told = new Int32Array(0);
  /** Of a key how many words it has, then their numbers. */
  private words = new Int32Array(256);
  private used = 0;
  private wordTexts = new ValueTable();
  /** By word: the number of its first character as a word of its own, or its own number when it is one. */
  private initials: number[] = [];

  constructor(keys: KeyTexts, counted: NameWords) {
    this.keys = keys;
    this.counted = counted;
  }

  /** A name has letters and no digits: `Juan Perez 2` or an e-mail in the name cell is not believed. */
  proof(given: number, family: number): number {
    return ((this.factsOf(given) | this.factsOf(family)) & SIGNS) === HAS_LETTER ? 1 : 0;
  }

  /** Two points a word, one an initial; none for what is too long to be a name, so that junk cannot win by length. */
  completeness(given: number, family: number): number {
    const a = this.factsOf(given) >> POINTS_FROM;
    const b = this.factsOf(family) >> POINTS_FROM;
    return a === TOO_LONG || b === TOO_LONG ? 0 : a + b;
  }

  /** Whether every word of a part stands in another one, written out or as its initial. */
  isWithin(part: number, longerPart: number): boolean {
    if (part === longerPart || part === NO_KEY) return true;
    const start = this.wordsOf(part);
    const longerStart = this.wordsOf(longerPart);
    for (let k = 1; k <= this.words[start]; k++)
      if (!this.holds(longerStart, this.words[start + k], true)) return false;
    return true;
  }

  /** Whether one part is a slip of another whose words more records of the run write (`Riuz` of `Ruiz`). */
  isSlipOf(part: number, usual: number): boolean {
    return this.keys.areOneEditApart(part, usual) && this.rarest(part, usual) < this.rarest(usual, part);
  }

  /** The count of the least frequent word of one part that the other does not have; infinite when there is none. */
  private rarest(part: number, other: number): number {
    let least = Number.POSITIVE_INFINITY;
    const start = this.wordsOf(part);
    const otherStart = this.wordsOf(other);
    for (let k = 1; k <= this.words[start]; k++) {
      const word = this.words[start + k];
      if (!this.holds(otherStart, word, false)) least = Math.min(least, this.counted.count(this.wordTexts.text(word)));
    }
    return least;
  }

  /** Whether the words that begin at a place have one of them, or one that it is the initial of. */
  private holds(start: number, word: number, orInitial: boolean): boolean {
    const isInitial = orInitial && this.initials[word] === word;
    for (let k = 1; k <= this.words[start]; k++) {
      const own = this.words[start + k];
      if (own === word || (isInitial && this.initials[own] === word)) return true;
    }
    return false;
  }

  /** What the bytes of a key say; see ASKED. */
  private factsOf(key: number): number {
    const at = this.toldOf(key) + FACTS;
    if (this.told[at] === 0) this.told[at] = this.readFacts(key);
    return this.told[at];
  }

  /** Where the words of a key begin: how many they are, then each. */
  private wordsOf(key: number): number {
    const at = this.toldOf(key) + WORDS;
    if (this.told[at] === 0) this.told[at] = this.readWords(key) + 1;
    return this.told[at] - 1;
  }

  private toldOf(key: number): number {
    if (this.generation !== this.keys.generation) this.forget();
    if (TOLD * key >= this.told.length) this.told = longer(this.told, TOLD * Math.max(key + 1, this.keys.count));
    return TOLD * key;
  }

  private readFacts(key: number): number {
    this.keys.locate(key);
    const { bytes, from, to } = this.keys;
    let points = 0;
    let words = 0;
    for (let start = from; key !== NO_KEY && start <= to; words++) {
      const end = wordEnd(bytes, start, to);
      points += isInitial(bytes, start, end) ? 1 : 2;
      start = end + 1;
    }
    return ((words > MOST_WORDS ? TOO_LONG : points) << POINTS_FROM) | ASKED | this.signsOf(key, bytes, from, to);
  }

  private readWords(key: number): number {
    this.keys.locate(key);
    const { bytes, from, to } = this.keys;
    const first = this.used;
    this.append(0);
    // A blank at the end has a word without letters behind it, as splitting would tell.
    for (let start = from; key !== NO_KEY && start <= to; ) {
      const end = wordEnd(bytes, start, to);
      this.append(this.wordNumber(bytes, start, end));
      start = end + 1;
    }
    this.words[first] = this.used - first - 1;
    this.keys.remembered = this.used;
    return first;
  }

  private append(number: number): void {
    if (this.used === this.words.length) this.words = longer(this.words);
    this.words[this.used++] = number;
  }

  private wordNumber(bytes: Uint8Array, from: number, to: number): number {
    const number = this.wordTexts.internBytes(bytes, from, to);
    if (number < this.initials.length) return number;
    this.initials.push(isInitial(bytes, from, to) ? number : NO_INITIAL);
    const first = characterLength(bytes[from]);
    if (first > 0 && from + first < to) this.initials[number] = this.wordNumber(bytes, from, from + first);
    return number;
  }

  private signsOf(key: number, bytes: Uint8Array, from: number, to: number): number {
    let signs = 0;
    for (let at = from; at < to; at++) {
      const byte = bytes[at];
      if (byte >= 0x80) {
        const text = this.keys.text(key);
        return (LETTER.test(text) ? HAS_LETTER : 0) | (DIGIT_OR_SIGN.test(text) ? HAS_DIGIT : 0);
      }
      signs |= ASCII_SIGNS[byte];
    }
    return signs;
  }

  private forget(): void {
    this.told.fill(0);
    this.used = 0;
    this.wordTexts = new ValueTable();
    this.initials = [];
    this.generation = this.keys.generation;
  }
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
function characterLength(first: number | undefined): number {
  if (first === undefined || first >= 0xf0) return 0;
  return first < 0x80 ? 1 : first < 0xe0 ? 2 : 3;
}
