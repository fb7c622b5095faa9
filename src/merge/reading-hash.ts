import type { ValueMemory } from '../domain/column.ts';
import { fold } from '../domain/fold.ts';

/** Of a text that only folding it can tell of. */
const UNSURE = -1;

const PRIME = 0x01000193;
/** First byte of U+00C0 to U+00FF, the letters of western Europe. */
const LATIN_1 = 0xc3;

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
function readingHash({ bytes, starts }: ValueMemory, code: number): number {
  let hash = 0;
  for (let at = starts[code]; at < starts[code + 1]; at++) {
    const byte = bytes[at];
    if (byte < 0x80) {
      if (FOLDED_ASCII[byte] !== 0) hash = Math.imul(hash ^ FOLDED_ASCII[byte], PRIME);
    } else if (byte === LATIN_1) {
      for (const letter of FOLDED_LATIN_1[bytes[++at] & 0x3f]) hash = Math.imul(hash ^ letter, PRIME);
    } else return UNSURE;
  }
  return hash >>> 1;
}

/** Whether two values may read alike; never no when their folded words are the same. */
export function mayReadAlike(values: ValueMemory, a: number, b: number): boolean {
  const first = readingHash(values, a);
  if (first === UNSURE) return true;
  const second = readingHash(values, b);
  return second === UNSURE || first === second;
}
