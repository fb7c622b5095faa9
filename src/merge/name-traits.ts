import { textOf } from '../domain/byte-text.ts';

const DIGIT_OR_SIGN = /[\p{N}@]/u;
const LETTER = /\p{L}/u;
/** Of what there is in a part of a name, the lowest two bits of its traits. */
export const HAS_LETTER = 1;
const HAS_DIGIT = 2;
export const SIGNS = HAS_LETTER | HAS_DIGIT;
/** Behind them its points: two a word, one an initial. */
export const POINTS = 2;

/** More words than this in one part are a note or two persons; the longest real ones of the study have three and four. */
const MOST_WORDS = 4;
/** Points of a part that is too long to be a name; no other has as many. */
export const TOO_LONG = 15;

const BLANK = 0x20;
const ASCII_SIGNS = Uint8Array.from({ length: 0x80 }, (_, code) => signsOfText(String.fromCharCode(code)));

/**
 * What follows from a part of a name by itself, in six bits: whether it has letters, digits or signs that no name has,
 * and how many words. The part is folded words, joined by one blank, from `from` up to, not including, `to`.
 */
export function traitsAt(bytes: Uint8Array, from: number, to: number): number {
  return signsAt(bytes, from, to) | (pointsAt(bytes, from, to) << POINTS);
}

function signsAt(bytes: Uint8Array, from: number, to: number): number {
  let signs = 0;
  for (let at = from; at < to; at++) {
    if (bytes[at] >= 0x80) return signsOfText(textOf(bytes, from, to));
    signs |= ASCII_SIGNS[bytes[at]];
  }
  return signs;
}

function signsOfText(text: string): number {
  return (LETTER.test(text) ? HAS_LETTER : 0) | (DIGIT_OR_SIGN.test(text) ? HAS_DIGIT : 0);
}

function pointsAt(bytes: Uint8Array, start: number, to: number): number {
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

/** Where the word ends that begins at `from`: at a blank or at `to`. */
export function wordEnd(bytes: Uint8Array, from: number, to: number): number {
  let end = from;
  while (end < to && bytes[end] !== BLANK) end++;
  return end;
}

/** Whether a word is one character. */
export function isInitial(bytes: Uint8Array, from: number, to: number): boolean {
  return from < to && from + characterLength(bytes[from]) === to;
}

/** Bytes of a character by the first of them; 0 where it is none, or half of what JavaScript takes for a character. */
export function characterLength(first: number): number {
  if (first >= 0xf0) return 0;
  return first < 0x80 ? 1 : first < 0xe0 ? 2 : 3;
}
