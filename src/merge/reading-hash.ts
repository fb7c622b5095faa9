import type { ValueMemory } from '../domain/column.ts';
import { fold } from '../domain/fold.ts';

/** Of a text that only folding it can tell of. */
export const UNSURE = -1;
/** Of a text without letters and digits, or of none. */
export const NOTHING_READ = 0;

const PRIME = 0x01000193;
/** First byte of U+00C0 to U+00FF, the letters of western Europe. */
const LATIN_1 = 0xc3;
/** First byte of U+0080 to U+00BF; of those the two that stand behind numbers of storeys and doors are known here. */
const SIGNS = 0xc2;
const FEMININE = 0xaa;
const MASCULINE = 0xba;

const SMALL_A = 0x61;
const SMALL_O = 0x6f;

/** What an ASCII character is in folded words: a small letter, a digit, or 0 for what only parts words. */
const FOLDED_ASCII = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const folded = fold(String.fromCharCode(code));
  return /^[a-z0-9]$/.test(folded) ? folded.charCodeAt(0) : 0;
});
/** What the letters from U+00C0 on are, by the low bits of their second byte. */
const FOLDED_LATIN_1 = Array.from({ length: 0x40 }, (_, k) =>
  Array.from(fold(String.fromCharCode(0xc0 + k)).match(/[\p{L}\p{N}]/gu) ?? [], (letter) => letter.charCodeAt(0)),
);

/**
 * A number made of the folded letters and digits of a text, straight from its bytes: texts of different numbers read
 * differently. Folding both costs ten times as much, and nearly all names of one person that differ read differently.
 */
export function readingHash({ bytes, starts }: ValueMemory, code: number): number {
  let hash = NOTHING_READ;
  for (let at = starts[code]; at < starts[code + 1]; at++) {
    const byte = bytes[at];
    if (byte < 0x80) {
      if (FOLDED_ASCII[byte] !== 0) hash = Math.imul(hash ^ FOLDED_ASCII[byte], PRIME);
    } else if (byte === LATIN_1) {
      for (const letter of FOLDED_LATIN_1[bytes[++at] & 0x3f]) hash = Math.imul(hash ^ letter, PRIME);
    } else if (byte === SIGNS && (bytes[at + 1] === MASCULINE || bytes[at + 1] === FEMININE)) {
      hash = Math.imul(hash ^ (bytes[++at] === MASCULINE ? SMALL_O : SMALL_A), PRIME);
    } else return UNSURE;
  }
  return hash >>> 1;
}
