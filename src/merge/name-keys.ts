import { ValueTable } from '../domain/column.ts';
import { longer } from '../domain/golden.ts';
import { type KeyTexts, NO_KEY } from './key-texts.ts';
import type { NameWords } from './name-words.ts';
import { isOneEdit } from './one-edit.ts';

const DIGIT_OR_SIGN = /[\p{N}@]/u;
const LETTER = /\p{L}/u;
const HAS_LETTER = 1;
const HAS_DIGIT = 2;

/** More words than this in one part are a note or two persons; the longest real ones of the study have three and four. */
const MOST_WORDS = 4;
/** Points of a part that is too long to be a name. */
const TOO_LONG = -1;

/** Numbers told of a key. */
const TOLD = 4;
const LENGTH = 1;
const POINTS = 2;
const SIGNS = 3;
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
  /** By key: one more than where its words begin, how many they are, its points and what signs it has. */
  private told = new Int32Array(0);
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
    this.read(given);
    this.read(family);
    return (this.told[TOLD * given + SIGNS] | this.told[TOLD * family + SIGNS]) === HAS_LETTER ? 1 : 0;
  }

  /** Two points a word, one an initial; none for what is too long to be a name, so that junk cannot win by length. */
  completeness(given: number, family: number): number {
    this.read(given);
    this.read(family);
    const a = this.told[TOLD * given + POINTS];
    const b = this.told[TOLD * family + POINTS];
    return a === TOO_LONG || b === TOO_LONG ? 0 : a + b;
  }

  /** Whether every word of a part stands in another one, written out or as its initial. */
  isWithin(part: number, longerPart: number): boolean {
    if (part === longerPart || part === NO_KEY) return true;
    this.read(part);
    this.read(longerPart);
    const start = this.startOf(part);
    const end = start + this.told[TOLD * part + LENGTH];
    for (let k = start; k < end; k++) if (!this.holds(longerPart, this.words[k], true)) return false;
    return true;
  }

  /** Whether one part is a slip of another whose words more records of the run write (`Riuz` of `Ruiz`). */
  isSlipOf(part: number, usual: number): boolean {
    return (
      isOneEdit(this.keys.text(part), this.keys.text(usual)) && this.rarest(part, usual) < this.rarest(usual, part)
    );
  }

  /** The count of the least frequent word of one part that the other does not have; infinite when there is none. */
  private rarest(part: number, other: number): number {
    this.read(part);
    this.read(other);
    let least = Number.POSITIVE_INFINITY;
    const start = this.startOf(part);
    const end = start + this.told[TOLD * part + LENGTH];
    for (let k = start; k < end; k++) {
      const word = this.words[k];
      if (!this.holds(other, word, false)) least = Math.min(least, this.counted.count(this.wordTexts.text(word)));
    }
    return least;
  }

  private holds(part: number, word: number, orInitial: boolean): boolean {
    const isInitial = orInitial && this.initials[word] === word;
    const start = this.startOf(part);
    const end = start + this.told[TOLD * part + LENGTH];
    for (let k = start; k < end; k++) {
      const own = this.words[k];
      if (own === word || (isInitial && this.initials[own] === word)) return true;
    }
    return false;
  }

  private startOf(key: number): number {
    return this.told[TOLD * key] - 1;
  }

  private read(key: number): void {
    if (this.generation !== this.keys.generation) this.forget();
    if (TOLD * key >= this.told.length) this.told = longer(this.told, TOLD * Math.max(key + 1, this.keys.count));
    if (this.told[TOLD * key] === 0) this.tell(key);
  }

  private tell(key: number): void {
    this.keys.locate(key);
    const { bytes, from: start, to: end } = this.keys;
    const at = TOLD * key;
    const first = this.used;
    let points = 0;
    // A blank at the end has a word without letters behind it, as splitting would tell.
    for (let from = start; key !== NO_KEY && from <= end; ) {
      let to = from;
      while (to < end && bytes[to] !== BLANK) to++;
      points += this.addWord(bytes, from, to);
      from = to + 1;
    }
    const length = this.used - first;
    this.told[at] = first + 1;
    this.told[at + LENGTH] = length;
    this.told[at + POINTS] = length > MOST_WORDS ? TOO_LONG : points;
    this.told[at + SIGNS] = this.signsOf(key, bytes, start, end);
    this.keys.remembered = this.used;
  }

  /** Gives the points of the word. */
  private addWord(bytes: Uint8Array, from: number, to: number): number {
    const word = this.wordNumber(bytes, from, to);
    if (this.used === this.words.length) this.words = longer(this.words);
    this.words[this.used++] = word;
    return this.initials[word] === word ? 1 : 2;
  }

  private wordNumber(bytes: Uint8Array, from: number, to: number): number {
    const number = this.wordTexts.internBytes(bytes, from, to);
    if (number < this.initials.length) return number;
    const first = characterLength(bytes[from]);
    this.initials.push(from + first === to ? number : NO_INITIAL);
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

/** Bytes of a character by the first of them; 0 where it is none, or half of what JavaScript takes for a character. */
function characterLength(first: number | undefined): number {
  if (first === undefined || first >= 0xf0) return 0;
  return first < 0x80 ? 1 : first < 0xe0 ? 2 : 3;
}
