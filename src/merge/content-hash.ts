import { fold } from '../domain/fold.ts';

/*
 * A hash of 64 bits in two lanes of 32, for ids that depend on content alone. Not for security: an id only
 * has to be the same for the same content and, among millions of customers, different for different content.
 *
 * Terms are added to the lanes, so that the order in which they come makes no difference; `seed` keeps the same word in
 * two fields apart. Each lane is a multiplicative hash over UTF-16 units with its own odd factor; both end in the
 * avalanche of MurmurHash3 (Appleby, public domain). Texts are read as the UTF-8 they lie in memory as: to make strings
 * of them costs five times what hashing them does. Both states stay in registers, a unit waits for nothing else.
 */

/** Adds the hash of a text to lanes[at] and lanes[at + 1]. */
export function addText(lanes: Uint32Array, at: number, text: string, seed: number): void {
  let high = firstHigh(seed);
  let low = firstLow(seed);
  for (let i = 0; i < text.length; i++) {
    high = nextHigh(high, text.charCodeAt(i));
    low = nextLow(low, text.charCodeAt(i));
  }
  lanes[at] += lastHigh(high, text.length);
  lanes[at + 1] += lastLow(high, low);
}

/** As addText, for the UTF-8 in bytes[from] … bytes[to - 1]. */
export function addBytes(
  lanes: Uint32Array,
  at: number,
  bytes: Uint8Array,
  from: number,
  to: number,
  seed: number,
): void {
  let high = firstHigh(seed);
  let low = firstLow(seed);
  let units = 0;
  for (let i = from; i < to; units++) {
    let unit = bytes[i++];
    if (unit >= 0xf0) {
      // A letter beyond the basic plane is two units.
      const upper = ((unit & 7) << 18) | ((bytes[i] & 0x3f) << 12);
      const beyond = (upper | ((bytes[i + 1] & 0x3f) << 6) | (bytes[i + 2] & 0x3f)) - 0x10000;
      i += 3;
      high = nextHigh(high, 0xd800 + (beyond >> 10));
      low = nextLow(low, 0xd800 + (beyond >> 10));
      units++;
      unit = 0xdc00 + (beyond & 0x3ff);
    } else if (unit >= 0xe0) {
      unit = ((unit & 0xf) << 12) | ((bytes[i] & 0x3f) << 6) | (bytes[i + 1] & 0x3f);
      i += 2;
    } else if (unit >= 0x80) unit = ((unit & 0x1f) << 6) | (bytes[i++] & 0x3f);
    high = nextHigh(high, unit);
    low = nextLow(low, unit);
  }
  lanes[at] += lastHigh(high, units);
  lanes[at + 1] += lastLow(high, low);
}

/**
 * Adds the hash of every folded word (foldedWords) of a text in UTF-8. False where a letter is not Latin: then
 * nothing was added, and its words must be made as strings.
 */
export function addWords(
  lanes: Uint32Array,
  at: number,
  bytes: Uint8Array,
  from: number,
  to: number,
  seed: number,
): boolean {
  let high = firstHigh(seed);
  let low = firstLow(seed);
  let units = 0;
  let highSum = 0;
  let lowSum = 0;
  // One step further: the end breaks the last word.
  for (let i = from; i <= to; i++) {
    const letters = i === to ? BREAKS : bytes[i] < 0x80 ? ASCII[bytes[i]] : latin(bytes[i], bytes[++i]);
    if (letters === UNKNOWN) return false;
    if (letters > UNKNOWN) {
      high = nextHigh(high, letters & 0xff);
      low = nextLow(low, letters & 0xff);
      units++;
      if (letters <= 0xff) continue;
      high = nextHigh(high, letters >>> 8);
      low = nextLow(low, letters >>> 8);
      units++;
    } else if (letters === BREAKS && units > 0) {
      highSum += lastHigh(high, units);
      lowSum += lastLow(high, low);
      high = firstHigh(seed);
      low = firstLow(seed);
      units = 0;
    }
  }
  lanes[at] += highSum;
  lanes[at + 1] += lowSum;
  return true;
}

function firstHigh(seed: number): number {
  return 0x9e3779b1 ^ seed;
}

function firstLow(seed: number): number {
  return 0x85ebca77 ^ Math.imul(seed, 0x27d4eb2f);
}

function nextHigh(before: number, unit: number): number {
  const high = Math.imul(before ^ unit, 0x9e3779b1);
  return high ^ (high >>> 15);
}

function nextLow(before: number, unit: number): number {
  const low = Math.imul(before ^ unit, 0x5f356495);
  return low ^ (low >>> 13);
}

function lastHigh(high: number, units: number): number {
  return avalanche(high ^ units);
}

function lastLow(high: number, low: number): number {
  return avalanche(low + Math.imul(high, 0x2c1b3c6d));
}

/** What a letter is in a folded word: an end of the word, nothing, not known, or one or two letters (the second in the upper byte). */
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

/** A letter of two bytes; the first of more is UNKNOWN. */
function latin(lead: number, next: number): number {
  return lead >= 0xe0 ? UNKNOWN : LATIN[((lead & 0x1f) << 6) | (next & 0x3f)];
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
