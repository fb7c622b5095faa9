/**
 * A hash of 64 bits in two lanes of 32, for ids that depend on content alone. Not for security: an id only
 * has to be the same for the same content and, among millions of customers, different for different content.
 */

/** Crockford's base 32: digits and letters without I, L, O and U, so that an id survives being read aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Adds the hash of `text` to lanes[at] and lanes[at + 1]. Terms are added, so that the order in which they come
 * makes no difference; `seed` keeps the same word in two fields apart. Each lane is a multiplicative hash over
 * UTF-16 units with its own odd factor; both end in the avalanche of MurmurHash3 (Appleby, public domain).
 */
export function addHash(lanes: Uint32Array, at: number, text: string, seed: number): void {
  let high = 0x9e3779b1 ^ seed;
  let low = 0x85ebca77 ^ Math.imul(seed, 0x27d4eb2f);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    high ^= high >>> 15;
    low = Math.imul(low ^ unit, 0x5f356495);
    low ^= low >>> 13;
  }
  lanes[at] += avalanche(high ^ text.length) >>> 0;
  lanes[at + 1] += avalanche(low + Math.imul(high, 0x2c1b3c6d)) >>> 0;
}

/** 60 bits of two lanes as twelve characters; `occurrence` tells apart customers whose content is the same. */
export function idText(high: number, low: number, occurrence: number): string {
  const first = avalanche(high ^ Math.imul(low, 0x9e3779b1) ^ Math.imul(occurrence, 0x7feb352d)) >>> 2;
  const second = avalanche(low ^ Math.imul(occurrence, 0x846ca68b)) >>> 2;
  return `C-${sixCharacters(first)}${sixCharacters(second)}`;
}

/** 30 bits as six characters. */
function sixCharacters(bits: number): string {
  let text = '';
  for (let shift = 25; shift >= 0; shift -= 5) text += ALPHABET[(bits >>> shift) & 31];
  return text;
}

/** The finalizer of MurmurHash3: every input bit reaches every output bit. */
function avalanche(hash: number): number {
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
