import { foldedWords } from '../../domain/fold.ts';
import type { DateOrder } from '../../domain/mapping.ts';
import { calendarDay, isCalendarDay } from './calendar.ts';
import { firstTwo, isYearFirst, lastYear, yearMonthDay } from './date-key.ts';
import { monthNamed, romanMonth } from './month-names.ts';

/** A date as it stands in a cell, before anybody asks whether the calendar has it. 0 = not written. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** How the text was understood, where that is worth telling. */
  readonly note: 'plain' | 'two_digit_year' | 'serial';
  /** First and second part could both be the month. */
  readonly swappable: boolean;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** Excel counts days from 1899-12-30 (for every date after February 1900); Unix from 1970-01-01. */
const EXCEL_DAY_OF_1970 = 25_569;

const DIGITS = /^(\d+)(?:[.,]\d+)?$/;
/** Two or three numbers with one kind of mark between them, and a time or nothing after. */
const SEPARATED = /^(\d{1,4})([/.\- ])(\d{1,2}|\d{4})(?:\2(\d{1,4}))?(?!\d)(?:[T ,;].*)?$/;
/** Between day and year only: a letter by itself is a word of its own elsewhere (`i` is "and" in Catalan). */
const ROMAN_MONTH = /^(\d{1,2})[/.\- ]{1,3}([IVX]{1,4})[/.\- ]{1,3}(\d{4}|\d{2})(?!\d)/i;
const YEARLESS = /^--(\d{2})-?(\d{2})$/;
const AROUND_MARKS = / ?([/.-]) ?/g;
/** `12 d'abril`, in Catalan. */
const ELIDED = /\bd['’]/gi;
const CLOCK = /\d{1,2}:\d{2}.*$/;

/**
 * Reads day, month and year from any of the forms in which exports write a date; undefined when it is none.
 * `order` settles `04/12`; a text that contradicts it (`25/12` under mdy) is read the only way it can be.
 */
export function readDateParts(text: string, order: DateOrder): DateParts | undefined {
  const digits = DIGITS.exec(text);
  if (digits !== null) return readDigits(digits[1], text, order);
  const yearless = YEARLESS.exec(text);
  if (yearless !== null) return plain(0, Number(yearless[1]), Number(yearless[2]));
  const separated = SEPARATED.exec(text.replace(AROUND_MARKS, '$1'));
  if (separated !== null) return readSeparated(separated[1], separated[3], separated[4], order);
  return readRoman(text) ?? readWords(text);
}

/** As readDateParts, of a cell that has a key (see dateKey). */
export function partsOfKey(key: number, order: DateOrder): DateParts {
  if (isYearFirst(key)) return plain(...yearMonthDay(key));
  return { ...dayAndMonth(...firstTwo(key), order), year: lastYear(key) };
}

/** Whether a year is one that a customer file can speak of. */
export function isPlausibleYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function plain(year: number, month: number, day: number): DateParts {
  return { year, month, day, note: 'plain', swappable: false };
}

/** A run of digits: a year, `19840513`, an Excel day number, or Unix seconds or milliseconds. */
function readDigits(whole: string, text: string, order: DateOrder): DateParts | undefined {
  const value = Number(whole);
  switch (whole.length) {
    case 4:
      return whole === text ? plain(value, 0, 0) : undefined;
    case 5:
      return { ...fromDays(value - EXCEL_DAY_OF_1970), note: 'serial' };
    case 8:
      return readCompact(whole, order);
    case 9:
    case 10:
      return fromDays(Math.floor(value / 86_400));
    case 12:
      return startsWithDay(whole) ? readCompact(whole.slice(0, 8), order) : fromDays(Math.floor(value / 86_400_000));
    case 13:
      return fromDays(Math.floor(value / 86_400_000));
    case 14:
      return readCompact(whole.slice(0, 8), order);
    default:
      return undefined;
  }
}

function fromDays(days: number): DateParts {
  const { year, month, day } = calendarDay(days);
  return plain(year, month, day);
}

function startsWithDay(digits: string): boolean {
  const { year, month, day } = yearFirst(digits);
  return isPlausibleYear(year) && isCalendarDay(year, month, day);
}

/** Eight digits: the year stands first unless only the other end makes a date (`13051984`). */
function readCompact(digits: string, order: DateOrder): DateParts {
  const first = yearFirst(digits);
  if (startsWithDay(digits)) return first;
  const last = readSeparated(digits.slice(0, 2), digits.slice(2, 4), digits.slice(4), order);
  return last !== undefined && isPlausibleYear(last.year) && isCalendarDay(last.year, last.month, last.day)
    ? last
    : first;
}

function yearFirst(digits: string): DateParts {
  return plain(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8)));
}

function readSeparated(a: string, b: string, c: string | undefined, order: DateOrder): DateParts | undefined {
  if (c === undefined) return readTwo(a, b, order);
  if (b.length > 2) return undefined;
  if (a.length > 2) return a.length === 4 && c.length <= 2 ? plain(Number(a), Number(b), Number(c)) : undefined;
  if (c.length === 4) return { ...dayAndMonth(Number(a), Number(b), order), year: Number(c) };
  if (c.length !== 2) return undefined;
  return order === 'ymd'
    ? { ...plain(fullYear(a), Number(b), Number(c)), note: 'two_digit_year' }
    : { ...dayAndMonth(Number(a), Number(b), order), year: fullYear(c), note: 'two_digit_year' };
}

/** `13/05`, or month and year (`05/1984`, `1984-05`), of which only the year is used. */
function readTwo(a: string, b: string, order: DateOrder): DateParts | undefined {
  if (a.length === 4 && b.length <= 2) return plain(Number(a), Number(b), 0);
  if (b.length === 4 && a.length <= 2) return plain(Number(b), Number(a), 0);
  return a.length <= 2 && b.length <= 2 ? dayAndMonth(Number(a), Number(b), order) : undefined;
}

function dayAndMonth(a: number, b: number, order: DateOrder): DateParts {
  const monthFirst = order === 'dmy' ? a <= 12 && b > 12 : a <= 12 || b > 12;
  const parts = monthFirst ? plain(0, a, b) : plain(0, b, a);
  return { ...parts, swappable: a <= 12 && b <= 12 && a !== b };
}

/** Excel's rule for two digits: 00–29 are 2000–2029, 30–99 are 1930–1999. */
function fullYear(twoDigits: string): number {
  const year = Number(twoDigits);
  return year < 30 ? 2000 + year : 1900 + year;
}

/** `12-XII-1975`, `12.xii.75`. */
function readRoman(text: string): DateParts | undefined {
  const found = ROMAN_MONTH.exec(text);
  const month = found === null ? undefined : romanMonth(found[2].toUpperCase());
  return found === null || month === undefined ? undefined : besideMonth(month, [found[1], found[3]]);
}

/** `12 de marzo de 2025`, `Mar 12, 2025`, `12-mar-25`, `Wed, 12 Mar 2025 10:00:00 GMT`. */
function readWords(text: string): DateParts | undefined {
  let month = 0;
  const numbers: string[] = [];
  for (const word of foldedWords(text.replace(CLOCK, '').replace(ELIDED, ''))) {
    const named = monthNamed(word);
    if (named !== undefined && month === 0) month = named;
    else if (/^\d{1,4}(?:st|nd|rd|th|o|a|er)?$/.test(word)) numbers.push(word.replace(/\D/g, ''));
  }
  return month === 0 ? undefined : besideMonth(month, numbers);
}

function besideMonth(month: number, numbers: readonly string[]): DateParts | undefined {
  if (numbers.length === 0 || numbers.length > 2) return undefined;
  const [a, b] = numbers;
  if (b === undefined) return a.length === 4 ? plain(Number(a), month, 0) : plain(0, month, Number(a));
  if (a.length === 4) return plain(Number(a), month, Number(b));
  if (b.length === 4) return plain(Number(b), month, Number(a));
  return b.length === 2 ? { ...plain(fullYear(b), month, Number(a)), note: 'two_digit_year' } : undefined;
}
