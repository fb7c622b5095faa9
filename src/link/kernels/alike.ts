import { editsUpTo } from './edits.ts';
import { commonPrefix, jaroWinkler } from './jaro-winkler.ts';
import type { Texts } from './texts.ts';

/**
 * Bounds that can never be wrong, before what is costly: a string distance takes 60 to 200 ns, the bound 5 ns, and
 * nine different pairs in ten end there.
 */

/**
 * Letters that the two texts do not share, counted on both sides; the bags see a letter twice at most and take some
 * for one, so there may be more. A typing error changes it by two at most, a letter that Jaro–Winkler pairs lowers
 * both sides.
 */
export function lettersApart(marks: Int32Array, x: number, y: number): number {
  return bitsOfBoth(marks[8 * x + 2] ^ marks[8 * y + 2], marks[8 * x + 3] ^ marks[8 * y + 3]);
}

/** Whether at most so many typing errors make one of the other. */
export function withinEdits({ units, marks }: Texts, x: number, y: number, most: number): boolean {
  if (lettersApart(marks, x, y) > 2 * most) return false;
  return editsUpTo(units, marks[8 * x], marks[8 * x + 1], marks[8 * y], marks[8 * y + 1], most) <= most;
}

/** Whether Jaro–Winkler reaches `least`; never for empty texts. */
export function alike({ units, marks }: Texts, x: number, y: number, least: number): boolean {
  const la = marks[8 * x + 1];
  const lb = marks[8 * y + 1];
  const apart = lettersApart(marks, x, y);
  if (!mayReach(la, lb, apart, 5 * least - 3)) return false;
  const a = marks[8 * x];
  const b = marks[8 * y];
  const lift = 0.1 * commonPrefix(units, a, la, b, lb);
  if (!mayReach(la, lb, apart, (3 * (least - lift)) / (1 - lift) - 1)) return false;
  return jaroWinkler(units, a, la, b, lb) >= least;
}

/**
 * jaro = (m/|a| + m/|b| + 1)/3 at best, with m no more than half of the letters that are not apart, and a common
 * prefix of p lifts it by .1 p (1 − jaro); so m/|a| + m/|b| must reach 3 (least − .1 p)/(1 − .1 p) − 1, which is
 * 5 least − 3 for the longest prefix.
 */
function mayReach(la: number, lb: number, apart: number, shares: number): boolean {
  const shared = la + lb - Math.max(apart, la - lb, lb - la);
  return shared > 0 && shared * (la + lb) >= 2 * shares * la * lb - 1e-6;
}

/** Bits set in two integers. */
function bitsOfBoth(a: number, b: number): number {
  const x = a - ((a >>> 1) & 0x55555555);
  const y = b - ((b >>> 1) & 0x55555555);
  const z = (x & 0x33333333) + ((x >>> 2) & 0x33333333) + (y & 0x33333333) + ((y >>> 2) & 0x33333333);
  return Math.imul((z & 0x0f0f0f0f) + ((z >>> 4) & 0x0f0f0f0f), 0x01010101) >>> 24;
}
