import { editsUpTo } from '../kernels/edits.ts';
import { type Comparison, compareSets, usualPriorM } from './comparison.ts';

export const phone: Comparison = {
  field: 'phone',
  levels: ['missing', 'different', 'one digit off', 'same last eight digits, or another extension', 'same number'],
  exact: 4,
  alike: [],
  priorM: usualPriorM(5, 4),
  tells: 'household',
  frequency: false,
  prepare: (entities) => compareSets(entities.match.phone, 4, phoneLevel),
};

/** A number with its extension glued on and one with the extension apart have at least so many digits together. */
const GLUED_DIGITS = 12;

/**
 * Match keys are digits, `x12` for an extension. Country codes may be known on one side only, so up to ten
 * last digits are compared; at least seven must be there.
 */
function phoneLevel(a: string, b: string): number {
  const cutA = a.indexOf('x');
  const cutB = b.indexOf('x');
  const numberA = cutA < 0 ? a : a.slice(0, cutA);
  const numberB = cutB < 0 ? b : b.slice(0, cutB);
  if (cutA < 0 !== cutB < 0) {
    const glued = gluedLevel(a.replace('x', ''), b.replace('x', ''));
    if (glued > 0) return glued;
  }
  const digits = Math.min(numberA.length, numberB.length, 10);
  if (digits >= 7 && numberA.slice(-digits) === numberB.slice(-digits)) {
    return cutA >= 0 && cutB >= 0 && a.slice(cutA) !== b.slice(cutB) ? 3 : 4;
  }
  if (digits >= 8 && numberA.slice(-8) === numberB.slice(-8)) return 3;
  if (cutA >= 0 && cutB >= 0) {
    return editsUpTo(numberA.slice(-10) + a.slice(cutA + 1), numberB.slice(-10) + b.slice(cutB + 1), 1) <= 1 ? 2 : 1;
  }
  return editsUpTo(numberA.slice(-digits), numberB.slice(-digits), 1) <= 1 ? 2 : 1;
}

function gluedLevel(a: string, b: string): number {
  if (Math.min(a.length, b.length) < GLUED_DIGITS) return 0;
  if (a === b) return 4;
  return editsUpTo(a, b, 2) <= 2 ? 2 : 0;
}
