/**
 * Some words as bits by their hashes: of nearly every other word it is told at once that it is none of them, and nobody
 * has to look. As many bytes as a power of two.
 */
export class WordSieve {
  private readonly bits: Uint8Array;
  private readonly mask: number;

  /** `words` in ASCII. */
  constructor(words: Iterable<string>, bytes: number) {
    this.bits = new Uint8Array(bytes);
    this.mask = (bytes << 3) - 1;
    for (const word of words) {
      const letters = encoder.encode(word);
      const place = this.placeOf(hashOf(letters, letters.length));
      this.bits[place >> 3] |= 1 << (place & 7);
    }
  }

  /** Whether the word of a hash may be one of these. */
  mayHold(hash: number): boolean {
    const place = this.placeOf(hash);
    return ((this.bits[place >> 3] >> (place & 7)) & 1) === 1;
  }

  private placeOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & this.mask;
  }
}

const encoder = new TextEncoder();

/** FNV-1a of no letters, and of a letter more. */
export const NO_LETTERS = 0x811c9dc5 | 0;
export function hashedWith(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

/** Of the first `count` letters. */
export function hashOf(letters: Uint8Array, count: number): number {
  let hash = NO_LETTERS;
  for (let i = 0; i < count; i++) hash = hashedWith(hash, letters[i]);
  return hash;
}
