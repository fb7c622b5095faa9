import { fold } from '../domain/fold.ts';

/**
 * A hash of 64 bits in two lanes of 32, for ids that depend on content alone. Not for security: an id only
 * has to be the same for the same content and, among millions of customers, different for different content.
 *
 * Terms are added to the lanes, so that the order in which they come makes no difference; `seed` keeps the same word in
 * two fields apart. Each lane is a multiplicative hash over UTF-16 units with its own odd factor; both end in the
 * avalanche of MurmurHash3 (Appleby, public domain). Texts are read as the UTF-8 they lie in memory as: to make strings
 * of them cost five times what hashing them does.
 */
export class ContentHash {
  private high = 0;
  private low = 0;
  private units = 0;

  /** Adds the hash of a text to lanes[at] and lanes[at + 1]. */
  addText(lanes: Uint32Array, at: number, text: string, seed: number): void {
    this.start(seed);
    for (let i = 0; i < text.length; i++) this.step(text.charCodeAt(i));
    this.finish(lanes, at);
  }

  /** As addText, for the UTF-8 in bytes[from] … bytes[to - 1]. */
  addBytes(lanes: Uint32Array, at: number, bytes: Uint8Array, from: number, to: number, seed: number): void {
    this.start(seed);
    for (let i = from; i < to; ) {
      const lead = bytes[i];
      if (lead < 0x80) {
        this.step(lead);
        i++;
      } else if (lead < 0xe0) {
        this.step(((lead & 0x1f) << 6) | (bytes[i + 1] & 0x3f));
        i += 2;
      } else if (lead < 0xf0) {
        this.step(((lead & 0xf) << 12) | ((bytes[i + 1] & 0x3f) << 6) | (bytes[i + 2] & 0x3f));
        i += 3;
      } else {
        const high = ((lead & 7) << 18) | ((bytes[i + 1] & 0x3f) << 12);
        this.stepBeyond(high | ((bytes[i + 2] & 0x3f) << 6) | (bytes[i + 3] & 0x3f));
        i += 4;
      }
    }
    this.finish(lanes, at);
  }

  /**
   * Adds the hash of every folded word (foldedWords) of a text in UTF-8. False where a letter is not Latin: then
   * nothing was added, and its words must be made as strings.
   */
  addWords(lanes: Uint32Array, at: number, bytes: Uint8Array, from: number, to: number, seed: number): boolean {
    if (!isLatin(bytes, from, to)) return false;
    this.start(seed);
    for (let i = from; i < to; i++) {
      const letters = bytes[i] < 0x80 ? ASCII[bytes[i]] : LATIN[((bytes[i] & 0x1f) << 6) | (bytes[++i] & 0x3f)];
      if (letters === CLOSES) continue;
      if (letters !== BREAKS) {
        this.step(letters & 0xff);
        if (letters > 0xff) this.step(letters >>> 8);
      } else if (this.units > 0) {
        this.finish(lanes, at);
        this.start(seed);
      }
    }
    if (this.units > 0) this.finish(lanes, at);
    return true;
  }

  private start(seed: number): void {
    this.high = 0x9e3779b1 ^ seed;
    this.low = 0x85ebca77 ^ Math.imul(seed, 0x27d4eb2f);
    this.units = 0;
  }

  private step(unit: number): void {
    const high = Math.imul(this.high ^ unit, 0x9e3779b1);
    const low = Math.imul(this.low ^ unit, 0x5f356495);
    this.high = high ^ (high >>> 15);
    this.low = low ^ (low >>> 13);
    this.units++;
  }

  /** A letter beyond the basic plane is two units. */
  private stepBeyond(point: number): void {
    this.step(0xd800 + ((point - 0x10000) >> 10));
    this.step(0xdc00 + ((point - 0x10000) & 0x3ff));
  }

  private finish(lanes: Uint32Array, at: number): void {
    lanes[at] += avalanche(this.high ^ this.units);
    lanes[at + 1] += avalanche(this.low + Math.imul(this.high, 0x2c1b3c6d));
  }
}

/** What a letter is in a folded word: one or two letters (the second in the upper byte), an end of the word, or nothing. */
const BREAKS = 0;
const CLOSES = 1;
const UNKNOWN = 2;

const ASCII = Uint16Array.from({ length: 0x80 }, (_, unit) => {
  const folded = fold(String.fromCharCode(unit));
  if (folded === "'" || folded === '`') return CLOSES;
  return /^[a-z\d]$/.test(folded) ? folded.charCodeAt(0) : BREAKS;
});

/** Latin letters with accents, U+00C0 to U+017F, which UTF-8 writes in two bytes. The rest is left to strings. */
const LATIN = Uint16Array.from({ length: 0x800 }, (_, unit) => {
  const folded = unit >= 0xc0 && unit < 0x180 ? fold(String.fromCharCode(unit)) : '';
  return /^[a-z]{1,2}$/.test(folded)
    ? folded.charCodeAt(0) | (folded.length > 1 ? folded.charCodeAt(1) << 8 : 0)
    : UNKNOWN;
});

function isLatin(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (bytes[i] < 0x80) continue;
    if (bytes[i] >= 0xe0 || LATIN[((bytes[i] & 0x1f) << 6) | (bytes[++i] & 0x3f)] === UNKNOWN) return false;
  }
  return true;
}

/** The finalizer of MurmurHash3: every input bit reaches every output bit. */
export function avalanche(hash: number): number {
  let bits = hash;
  bits ^= bits >>> 16;
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
