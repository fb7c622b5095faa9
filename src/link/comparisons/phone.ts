import { sharedInt32 } from '../../domain/shared-arrays.ts';
import type { ValueMemory } from '../../domain/value-table.ts';
import { digitsSet, isDigits, lastDigits, packDigits } from '../kernels/digits.ts';
import { editsOfStrings } from '../kernels/strings.ts';
import { textAt } from '../kernels/texts.ts';
import { type Comparison, usualPriorM, usualPriorU } from './comparison.ts';

export const phone: Comparison<Phones> = {
  field: 'phone',
  levels: ['missing', 'different', 'one digit off', 'same last eight digits, or another extension', 'same number'],
  exact: 4,
  alike: [],
  priorM: usualPriorM(5, 4),
  priorU: usualPriorU(5, 4, 0.0005),
  tells: 'household',
  frequency: false,
  prepare: (match) => readPhones(match.phone.values.memory),
  lines: ({ plain }) => ({ memory: plain, stride: 3 }),
  level: (phones, x, y) =>
    phones.plain[3 * x] > 0 && phones.plain[3 * y] > 0
      ? plainLevel(phones.plain, x, y)
      : phoneLevel(readPhone(textAt(phones.keys, x)), readPhone(textAt(phones.keys, y))),
};

/**
 * Keys as they are, and for each three integers: 0 how many digits it has, 0 for one with an extension and for one
 * of fewer than seven, 1 its last eight digits, four bits each, 2 the two before.
 */
interface Phones {
  readonly keys: ValueMemory;
  readonly plain: Int32Array;
}

const LEAST_DIGITS = 7;
const MOST_DIGITS = 10;

function readPhones(keys: ValueMemory): Phones {
  const plain = sharedInt32(3 * keys.count);
  for (let code = 0; code < keys.count; code++) {
    const length = keys.starts[code + 1] - keys.starts[code];
    if (length < LEAST_DIGITS || !isDigits(keys.bytes, keys.starts[code], keys.starts[code + 1])) continue;
    plain[3 * code] = length;
    plain[3 * code + 1] = packDigits(keys.bytes, keys.starts[code + 1] - Math.min(8, length), keys.starts[code + 1]);
    if (length > 8)
      plain[3 * code + 2] = packDigits(
        keys.bytes,
        keys.starts[code + 1] - Math.min(10, length),
        keys.starts[code + 1] - 8,
      );
  }
  return { keys, plain };
}

/** phoneLevel of two plain numbers, digits side by side. */
function plainLevel(plain: Int32Array, x: number, y: number): number {
  const digits = Math.min(plain[3 * x], plain[3 * y], MOST_DIGITS);
  const late = (plain[3 * x + 1] ^ plain[3 * y + 1]) & lastDigits(digits);
  const early = (plain[3 * x + 2] ^ plain[3 * y + 2]) & lastDigits(digits - 8);
  const apart = digitsSet(late) + digitsSet(early);
  if (apart === 0) return 4;
  if (digits >= 8 && late === 0) return 3;
  if (apart === 1) return 2;
  return apart === 2 && swappedDigits(plain, x, y, digits) ? 2 : 1;
}

/** Of two numbers that differ in two digits. */
function swappedDigits(plain: Int32Array, x: number, y: number, digits: number): boolean {
  let k = 0;
  while (digitAt(plain, x, k) === digitAt(plain, y, k)) k++;
  const next = k + 1;
  return (
    next < digits &&
    digitAt(plain, x, k) === digitAt(plain, y, next) &&
    digitAt(plain, x, next) === digitAt(plain, y, k)
  );
}

/** The k-th digit from the end. */
function digitAt(plain: Int32Array, phone: number, k: number): number {
  return k < 8 ? (plain[3 * phone + 1] >>> (4 * k)) & 15 : (plain[3 * phone + 2] >>> (4 * (k - 8))) & 15;
}

/** A number with its extension glued on and one with the extension apart have at least so many digits together. */
const GLUED_DIGITS = 12;

interface Phone {
  readonly number: string;
  readonly last8: string;
  /** `x12`, or ''. */
  readonly extension: string;
  /** Number and extension run together. */
  readonly glued: string;
}

function readPhone(key: string): Phone {
  const cut = key.indexOf('x');
  const number = cut < 0 ? key : key.slice(0, cut);
  return { number, last8: number.slice(-8), extension: cut < 0 ? '' : key.slice(cut), glued: key.replace('x', '') };
}

/**
 * Match keys are digits, `x12` for an extension. Country codes may be known on one side only, so up to ten
 * last digits are compared; at least seven must be there.
 */
function phoneLevel(a: Phone, b: Phone): number {
  if ((a.extension === '') !== (b.extension === '')) {
    const glued = gluedLevel(a.glued, b.glued);
    if (glued > 0) return glued;
  }
  const digits = Math.min(a.number.length, b.number.length, 10);
  const both = a.extension !== '' && b.extension !== '';
  if (digits >= 7 && sameEnd(a.number, b.number, digits)) return both && a.extension !== b.extension ? 3 : 4;
  if (digits >= 8 && a.last8 === b.last8) return 3;
  if (both) return oneDigitOff(a.number.slice(-10) + a.extension.slice(1), b.number.slice(-10) + b.extension.slice(1));
  return oneDigitOff(a.number.slice(-digits), b.number.slice(-digits));
}

function sameEnd(a: string, b: string, digits: number): boolean {
  for (let k = 1; k <= digits; k++) if (a.charCodeAt(a.length - k) !== b.charCodeAt(b.length - k)) return false;
  return true;
}

function oneDigitOff(a: string, b: string): number {
  return editsOfStrings(a, b, 1) <= 1 ? 2 : 1;
}

function gluedLevel(a: string, b: string): number {
  if (Math.min(a.length, b.length) < GLUED_DIGITS) return 0;
  if (a === b) return 4;
  return editsOfStrings(a, b, 2) <= 2 ? 2 : 0;
}
