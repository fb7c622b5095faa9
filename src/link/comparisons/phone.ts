import { editsUpTo } from '../kernels/edits.ts';
import { type Comparison, compareSets, usualPriorM, usualPriorU } from './comparison.ts';

export const phone: Comparison = {
  field: 'phone',
  levels: ['missing', 'different', 'one digit off', 'same last eight digits, or another extension', 'same number'],
  exact: 4,
  alike: [],
  priorM: usualPriorM(5, 4),
  priorU: usualPriorU(5, 4, 0.0005),
  tells: 'household',
  frequency: false,
  prepare: (entities) => compareSets(entities.match.phone, 4, readPhone, phoneLevel),
};

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
  return editsUpTo(a, b, 1) <= 1 ? 2 : 1;
}

function gluedLevel(a: string, b: string): number {
  if (Math.min(a.length, b.length) < GLUED_DIGITS) return 0;
  if (a === b) return 4;
  return editsUpTo(a, b, 2) <= 2 ? 2 : 0;
}
