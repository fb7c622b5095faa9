import { type Issues, NO_ISSUES } from '../domain/issue.ts';
import type { DecimalMark } from '../domain/mapping.ts';

/** A number; NaN when the cell holds none. */
export interface Amount {
  readonly value: number;
  readonly issues: Issues;
}

const NOTHING: Amount = { value: Number.NaN, issues: NO_ISSUES };
const REFUSED: Amount = { value: Number.NaN, issues: ['number_invalid'] };

/** Longer cells are notes, not numbers. */
const LONGEST = 48;

/** Currency signs and blanks; any other sign between digits makes it no number. */
const DECORATION = /[\p{Sc}\s]/gu;
/** Digits and marks between them: nothing to take off. */
const BARE = /^\d(?:[\d.,]*\d)?$/;
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d+)?e[+-]?\d{1,2}$/i;
const NUMBER = /^(\(?)([+\-−]?)(\d[\d.,']*|[.,]\d+)([-−]?)(\)?)$/;

/**
 * Reads money or a count: `$1.223,38`, `S/ 899`, `1 234.50 COP`, `(12.00)`, `1.5E+06`. `decimal` is the decimal mark
 * of the whole column; undefined when it does not show, and then a mark before exactly three digits
 * (`1.234`) separates thousands: amounts with three decimals are rarer than amounts over a thousand.
 */
export function normalizeAmount(text: string, decimal: DecimalMark | undefined): Amount {
  const trimmed = text.trim();
  if (trimmed === '') return NOTHING;
  if (trimmed.length > LONGEST) return REFUSED;
  if (BARE.test(trimmed)) return amountOf(Number(plainDigits(trimmed, decimal)));
  const compact = trimmed.replace(/\s/g, '');
  if (SCIENTIFIC.test(compact)) return { value: Number(compact.replace(',', '.')), issues: NO_ISSUES };
  const match = NUMBER.exec(bareNumber(trimmed));
  if (match === null) return REFUSED;
  const value = Number(plainDigits(match[3].replaceAll("'", ''), decimal));
  if (!Number.isFinite(value)) return REFUSED;
  const [, opening, sign, , minus, closing] = match;
  const negative = sign === '-' || sign === '−' || minus !== '' || (opening !== '' && closing !== '');
  return { value: negative && value !== 0 ? -value : value, issues: NO_ISSUES };
}

function amountOf(value: number): Amount {
  return Number.isFinite(value) ? { value, issues: NO_ISSUES } : REFUSED;
}

/** The decimal mark that a column's amounts prove, or undefined when all are whole or could be read both ways. */
export function decideDecimalMark(texts: Iterable<string>): DecimalMark | undefined {
  let commas = 0;
  let points = 0;
  for (const text of texts) {
    const mark = provenDecimalMark(text);
    if (mark === ',') commas++;
    else if (mark === '.') points++;
  }
  return commas === points ? undefined : commas > points ? ',' : '.';
}

function provenDecimalMark(text: string): DecimalMark | undefined {
  if (text.length > LONGEST) return undefined;
  const number = bareNumber(text);
  const point = number.lastIndexOf('.');
  const comma = number.lastIndexOf(',');
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
  const mark = point >= 0 ? '.' : ',';
  const at = Math.max(point, comma);
  if (at < 0) return undefined;
  if (number.indexOf(mark) !== at) return mark === '.' ? ',' : '.';
  const after = number.length - at - 1;
  return after === 3 || after === 0 ? undefined : mark;
}

/** Without currency; a point that belongs to `Rs.` or `S/.` or ends the cell goes too, as does the dash of `12,-`. */
function bareNumber(text: string): string {
  if (BARE.test(text)) return text;
  const letters = /\p{L}/u.test(text) ? text.replace(/\p{L}+[./]*/gu, ' ') : text;
  return letters
    .replace(DECORATION, '')
    .replace(/[.,]-$/, '')
    .replace(/[.,']$/, '');
}

function plainDigits(number: string, decimal: DecimalMark | undefined): string {
  const mark = decimal ?? provenDecimalMark(number);
  if (mark === undefined) return number.replace(/[.,]/g, '');
  const thousands = mark === '.' ? ',' : '.';
  const joined = number.replaceAll(thousands, '');
  const last = joined.lastIndexOf(mark);
  // A mark that comes twice separates thousands whatever the column says.
  if (joined.indexOf(mark) !== last) return joined.replaceAll(mark, '');
  return joined.replace(mark, '.');
}
