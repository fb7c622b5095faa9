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

const UNREAD = -1;
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
  /** By key: where its words begin, how many they are, its points and what signs it has. */
  private starts = new Int32Array(0);
  private lengths = new Int32Array(0);
  private points = new Int32Array(0);
  private signs = new Int32Array(0);
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
    return (this.signs[given] | this.signs[family]) === HAS_LETTER ? 1 : 0;
  }

  /** Two points a word, one an initial; none for what is too long to be a name, so that junk cannot win by length. */
  completeness(given: number, family: number): number {
    this.read(given);
    this.read(family);
    const [a, b] = [this.points[given], this.points[family]];
    return a === TOO_LONG || b === TOO_LONG ? 0 : a + b;
  }

  /** Whether every word of a part stands in another one, written out or as its initial. */
  isWithin(part: number, longerPart: number): boolean {
    if (part === longerPart || part === NO_KEY) return true;
    this.read(part);
    this.read(longerPart);
    const end = this.starts[part] + this.lengths[part];
    for (let k = this.starts[part]; k < end; k++) if (!this.holds(longerPart, this.words[k], true)) return false;
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
    const end = this.starts[part] + this.lengths[part];
    for (let k = this.starts[part]; k < end; k++) {
      const word = this.words[k];
      if (!this.holds(other, word, false)) least = Math.min(least, this.counted.count(this.wordTexts.text(word)));
    }
    return least;
  }

  private holds(part: number, word: number, orInitial: boolean): boolean {
    const isInitial = orInitial && this.initials[word] === word;
    const end = this.starts[part] + this.lengths[part];
    for (let k = this.starts[part]; k < end; k++) {
      const own = this.words[k];
      if (own === word || (isInitial && this.initials[own] === word)) return true;
    }
    return false;
  }

  private read(key: number): void {
    if (this.generation !== this.keys.generation) this.forget();
    if (key >= this.starts.length) this.makeRoom(key);
    if (this.starts[key] !== UNREAD) return;
    const { bytes, starts } = this.keys.memory;
    const end = starts[key + 1];
    let points = 0;
    this.starts[key] = this.used;
    // A blank at the end has a word without letters behind it, as splitting would tell.
    for (let from = starts[key]; key !== NO_KEY && from <= end; ) {
      let to = from;
      while (to < end && bytes[to] !== BLANK) to++;
      points += this.addWord(bytes, from, to);
      from = to + 1;
    }
    this.lengths[key] = this.used - this.starts[key];
    this.points[key] = this.lengths[key] > MOST_WORDS ? TOO_LONG : points;
    this.signs[key] = this.signsOf(key, bytes, starts[key], end);
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

  private makeRoom(key: number): void {
    const before = this.starts.length;
    const least = Math.max(key + 1, this.keys.count, 256);
    this.starts = longer(this.starts, least).fill(UNREAD, before);
    this.lengths = longer(this.lengths, least);
    this.points = longer(this.points, least);
    this.signs = longer(this.signs, least);
  }

  private forget(): void {
    this.starts.fill(UNREAD);
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
