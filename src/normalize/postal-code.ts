import { fold } from '../domain/fold.ts';
import { type Issues, NO_ISSUES } from '../domain/issue.ts';

/** A postal code to show and to compare (letters and digits). */
export interface PostalCode {
  readonly display: string;
  readonly match: string;
  readonly issues: Issues;
}

/** Countries whose codes are all digits and may start with 0, and how many digits those are (Universal Postal Union). */
const DIGITS: Readonly<Record<string, number>> = {
  ES: 5,
  MX: 5,
  US: 5,
  PR: 5,
  PE: 5,
  DE: 5,
  FR: 5,
  IT: 5,
  UY: 5,
  CR: 5,
  GT: 5,
  CO: 6,
  EC: 6,
  BR: 8,
  CL: 7,
};

const NOTHING: PostalCode = { display: '', match: '', issues: NO_ISSUES };
const PLACEHOLDER = /^(?:0+|9+|x+|12345)$/;
const LONGEST = 12;

/**
 * One postal code. A spreadsheet takes the leading zero of `08001`: put back where the country has one length for
 * all and exactly one digit lacks. The nine digits of a US code are compared by their first five.
 */
export function normalizePostalCode(text: string, country: string | undefined): PostalCode {
  const shown = text.trim().replace(/\.0$/, '').toUpperCase();
  const code = fold(shown).replace(/[^a-z0-9]/g, '');
  if (code === '' || PLACEHOLDER.test(code)) return NOTHING;
  if (code.length > LONGEST) return { display: shown, match: '', issues: NO_ISSUES };
  const digits = country === undefined ? undefined : DIGITS[country];
  if (digits !== undefined && /^\d+$/.test(code) && code.length === digits - 1 && code.length === shown.length)
    return { display: `0${code}`, match: `0${code}`, issues: ['id_zero_restored'] };
  const match = country === 'US' && /^\d{9}$/.test(code) ? code.slice(0, 5) : code.toUpperCase();
  return { display: shown, match, issues: NO_ISSUES };
}
