import { isDigitRun } from '../phone/digit-runs.ts';
import type { IdText } from './reading.ts';

/**
 * Ids given to customers without one: Mexico's public (XAXX, XEXX and what cashiers make of them), Ecuador's
 * final consumer with a branch. Runs and one repeated digit (Colombia's 222222222222, Chile's 66666666-6 and
 * 55555555-5, Peru's 00000000, Ecuador's 9999999999999) need no list. Many of these pass their check digit.
 */
const GENERIC = /^(?:X[AE]XX0101010?|XX[X0]{2,}|9{9,10}001$|(?:10){4,}$|(?:123){2,}$|CF$)/;
/** The prefix and check digit of an Argentine CUIT around the DNI. */
const CUIT = /^2[03-7]\d{9}$/;

/** Whether the id stands for anybody: a known generic number, a run, or a word without any digit. */
export function isPlaceholderId({ plain }: IdText, key: string): boolean {
  if (!/\d/.test(plain) || GENERIC.test(plain)) return true;
  if (key === '') return true;
  const digits = onlyDigits(key) ? key : key.replace(/\D/g, '');
  // Letters beside the digits (NIE, RFC, passports) make a number of a run: X1111111 is somebody's.
  if (digits.length !== key.length && digits.length < 9) return false;
  return isRunOrZero(digits) || (onlyDigits(plain) && isRunOrZero(CUIT.test(plain) ? plain.slice(2, 10) : plain));
}

function isRunOrZero(digits: string): boolean {
  return digits.length < 2 ? digits !== '' : isDigitRun(digits);
}

function onlyDigits(text: string): boolean {
  return /^\d+$/.test(text);
}
