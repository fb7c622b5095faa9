import { editsUpTo } from './edits.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { RECORD, type Texts } from './texts.ts';

/**
 * Bounds that can never be wrong, before what is costly: a string distance takes 60 to 200 ns, a bound 5 ns, and nine
 * different pairs in ten end there. Two records of marks are given by where they start.
 */

/**
 * Letters that the two texts do not share, counted on both sides; the bags see a letter twice at most and take some
 * for one, so there may be more. A typing error changes it by two at most.
 */
export function lettersApart(a: Int32Array, at: number, b: Int32Array, bt: number): number {
  return bitsOfBoth(a[at + 2] ^ b[bt + 2], a[at + 3] ^ b[bt + 3]);
}

/** Whether at most so many typing errors make one of the other. */
export function withinEdits({ units, marks }: Texts, x: number, y: number, most: number): boolean {
  const at = RECORD * x;
  const bt = RECORD * y;
  if (lettersApart(marks, at, marks, bt) > 2 * most) return false;
  return editsUpTo(units, marks[at], marks[at + 1], marks[bt], marks[bt + 1], most) <= most;
}

/** A Jaro–Winkler similarity and what it asks of two texts, by the length of their common beginning. */
export interface Likeness {
  readonly least: number;
  readonly shares: Float64Array;
}

/**
 * jaro = (m/|a| + m/|b| + 1)/3 at best, m letters paired, and a common beginning of p lifts it by .1 p (1 − jaro):
 * m/|a| + m/|b| must reach 3 (least − .1 p)/(1 − .1 p) − 1.
 */
export function likeness(least: number): Likeness {
  const shares = Float64Array.from([0, 1, 2, 3, 4], (p) => (3 * (least - 0.1 * p)) / (1 - 0.1 * p) - 1);
  return { least, shares };
}

/** Whether two texts are so like each other; never for empty texts. */
export function alike({ units, marks }: Texts, x: number, y: number, wanted: Likeness): boolean {
  const at = RECORD * x;
  const bt = RECORD * y;
  const apart = lettersApart(marks, at, marks, bt);
  if (!mayBeAlike(marks, at, marks, bt, apart, wanted)) return false;
  return jaroWinkler(units, marks[at], marks[at + 1], marks[bt], marks[bt + 1], wanted.least) >= wanted.least;
}

/** At most half of the letters that are not apart can be paired. */
export function mayBeAlike(
  a: Int32Array,
  at: number,
  b: Int32Array,
  bt: number,
  apart: number,
  { shares }: Likeness,
): boolean {
  const la = a[at + 1];
  const lb = b[bt + 1];
  const shared = la + lb - Math.max(apart, la - lb, lb - la);
  const prefix = beginningsShared(a[at + 4] ^ b[bt + 4]);
  return enoughShared(shared, shares[prefix], la, lb);
}

/** The same for texts of these lengths: how many letters they may be apart at most, −1 where they never are so alike. */
export function mayPair(prefix: number, la: number, lb: number, { shares }: Likeness): number {
  if (la === 0 || lb === 0) return -1;
  let shared = Math.max(1, Math.floor((2 * shares[prefix] * la * lb) / (la + lb)));
  while (!enoughShared(shared, shares[prefix], la, lb)) shared++;
  const apart = la + lb - shared;
  return apart < Math.abs(la - lb) ? -1 : apart;
}

/** Rounding is taken off, for a bound must not be wrong. */
function enoughShared(shared: number, share: number, la: number, lb: number): boolean {
  return shared > 0 && shared * (la + lb) >= 2 * share * la * lb - 1e-6;
}

/** How many of the first four letters may be the same, given what two beginnings differ in. */
export function beginningsShared(apart: number): number {
  return (32 - Math.clz32(~apart & (apart - 1))) >> 3;
}

/** Bits set in two integers. */
export function bitsOfBoth(a: number, b: number): number {
  const x = a - ((a >>> 1) & 0x55555555);
  const y = b - ((b >>> 1) & 0x55555555);
  const z = (x & 0x33333333) + ((x >>> 2) & 0x33333333) + (y & 0x33333333) + ((y >>> 2) & 0x33333333);
  return Math.imul((z & 0x0f0f0f0f) + ((z >>> 4) & 0x0f0f0f0f), 0x01010101) >>> 24;
}
