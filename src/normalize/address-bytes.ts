import { foldedWords } from '../domain/fold.ts';

/** Before the letters from À to ÿ, of which the second byte tells which. */
const LATIN_1_LEAD = 0xc3;
/** Before ª, ° and º. */
const ORDINAL_LEAD = 0xc2;
const FIRST_SIGN = 0x20;
const DELETE = 0x7f;
const FIRST_LATIN_1 = 0xc0;

/**
 * What a byte is in an address when it is no letter of ASCII and no digit: parts words, stands between letters of one,
 * ends a part, begins a letter of Latin-1 or an ordinal, or is in no plain address. All are less than a digit is.
 */
const PARTS_WORDS = 0;
export const CLOSED_UP = 1;
export const ENDS_PART = 2;
export const LATIN_1_LETTERS = 3;
export const ORDINALS = 4;
export const NOT_PLAIN = 5;

/** By byte, one of these, or the small letter or digit that it is. */
export const SIGNS_OR_FOLDED = Uint8Array.from({ length: 256 }, (_, byte) => signOrFolded(byte));

/** By the lower six bits of the second byte of a letter of Latin-1, the letter of ASCII that it folds to; 0 = none. */
export const LATIN_1_FOLDED = Uint8Array.from({ length: 64 }, (_, k) => {
  const folded = foldedWords(String.fromCharCode(FIRST_LATIN_1 + k)).join('');
  return /^[a-z]$/.test(folded) ? folded.charCodeAt(0) : 0;
});

function signOrFolded(byte: number): number {
  if (byte === LATIN_1_LEAD) return LATIN_1_LETTERS;
  if (byte === ORDINAL_LEAD) return ORDINALS;
  if (byte < FIRST_SIGN || byte >= DELETE) return NOT_PLAIN;
  const sign = String.fromCharCode(byte);
  if (/[0-9a-z]/i.test(sign)) return sign.toLowerCase().charCodeAt(0);
  if (sign === ',' || sign === ';') return ENDS_PART;
  return sign === "'" || sign === '`' ? CLOSED_UP : PARTS_WORDS;
}
