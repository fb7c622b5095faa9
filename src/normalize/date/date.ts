import { NO_DAY } from '../../domain/column.ts';
import { type IssueKind, type Issues, NO_ISSUES } from '../../domain/issue.ts';
import type { DateOrder } from '../../domain/mapping.ts';
import { withoutWeekday } from '../../domain/weekday.ts';
import { dayNumber, isCalendarDay } from './calendar.ts';
import { type DateParts, isPlausibleYear, partsOfKey, readDateParts } from './date-parts.ts';

/** A date in the three forms its readers need; everything empty when the cell holds none. */
export interface NormalDate {
  /** `1984-05-13`, `--05-13` without a year, `1984` without a day; '' when not a possible date. */
  readonly iso: string;
  /** Days since 1970-01-01, NO_DAY when partial. */
  readonly day: number;
  /** yyyymmdd, year 0000 when unknown; '' for a year alone, which half a generation shares. */
  readonly match: string;
  readonly issues: Issues;
}

/** Longer cells are notes, not dates. */
const LONGEST = 64;

/** What systems write for no date: zero dates, the epochs of Excel, SQL Server and .NET, and "never". */
const PLACEHOLDERS =
  /^(?:0{4}-0{2}-0{2}|0{2}[/.-]0{2}[/.-]0{4}|0{8}|1900-01-0[01]|1899-12-3[01]|(?:0001|1753)-01-01|9999-12-31|2099-12-31)(?!\d)/;
/** Dates that nobody is believed to be born on: the starting point of Excel's and of Unix' calendar. */
const PLACEHOLDER_DATES: ReadonlySet<string> = new Set(['1900-01-01', '2099-12-31']);
const PLACEHOLDER_BIRTHS: ReadonlySet<string> = new Set([...PLACEHOLDER_DATES, '1970-01-01']);

const DATE_LENGTH = 10;
const WITH_TIME = /^(?:\d{4}-\d{2}-\d{2}|\d{2}([/.-])\d{2}\1\d{4})[T ]\d{2}:\d{2}[\d:.+Z -]*$/;

const NOTHING: NormalDate = { iso: '', day: NO_DAY, match: '', issues: NO_ISSUES };

/**
 * Reads one date cell. The time of day and its zone are dropped: the day is the one that was written down.
 * `order` is the order of the whole column, undefined when its dates fit both; then `otherwise` is taken and
 * every date that could be read both ways carries `date_ambiguous`. Idempotent over `iso`; never throws.
 */
export function normalizeDate(text: string, order: DateOrder | undefined, otherwise: DateOrder = 'dmy'): NormalDate {
  const trimmed = withoutWeekday(text.trim().replace(/[.,;]$/, ''));
  if (trimmed === '') return NOTHING;
  if (trimmed.length > LONGEST) return refused('date_invalid');
  if (PLACEHOLDERS.test(trimmed)) return refused('placeholder');
  const parts = readDateParts(trimmed, order ?? otherwise);
  if (parts === undefined) return refused('date_invalid');
  return fromParts(parts, order === undefined);
}

/** The years between which no placeholder stands. */
const FIRST_YEAR = 1901;
const LAST_YEAR = 2098;

/**
 * As normalizeDate, of a cell that has a key (see dateKey), without its text; undefined in years of placeholders, of
 * which the text has to tell.
 */
export function normalizeKey(key: number, order: DateOrder | undefined, otherwise: DateOrder): NormalDate | undefined {
  const parts = partsOfKey(key, order ?? otherwise);
  return parts.year < FIRST_YEAR || parts.year > LAST_YEAR ? undefined : fromParts(parts, order === undefined);
}

/** A date without the time of day behind it, where normalizeDate reads it as the same; any other text as it is. */
export function withoutTime(text: string): string {
  return text.length > DATE_LENGTH && text.length <= LONGEST && WITH_TIME.test(text)
    ? text.slice(0, DATE_LENGTH)
    : text;
}

/** As normalizeDate, for a date of birth: 1970-01-01 (Unix' day zero) is nobody's birthday there. */
export function normalizeBirthDate(text: string, order: DateOrder | undefined, otherwise?: DateOrder): NormalDate {
  return asBirthDate(normalizeDate(text, order, otherwise));
}

/** What a date is as a date of birth. */
export function asBirthDate(date: NormalDate): NormalDate {
  return PLACEHOLDER_BIRTHS.has(date.iso) ? refused('placeholder') : date;
}

function refused(issue: IssueKind, match = ''): NormalDate {
  return { iso: '', day: NO_DAY, match, issues: [issue] };
}

function fromParts(parts: DateParts, undecided: boolean): NormalDate {
  const { year, month, day } = parts;
  if (month === 0 || day === 0) return yearAlone(year);
  if (year === 0) return withoutYear(month, day, parts.swappable && undecided);
  if (!isPlausibleYear(year)) return refused('date_invalid');
  // A month 13 is one wrong digit of a right date (35 of 5,000 rows of febrl3): no date to show, yet still evidence.
  if (!isCalendarDay(year, month, day)) return refused('date_invalid', digits(year, month, day));
  const iso = `${year}-${two(month)}-${two(day)}`;
  if (PLACEHOLDER_DATES.has(iso)) return refused('placeholder');
  return { iso, day: dayNumber(year, month, day), match: digits(year, month, day), issues: notes(parts, undecided) };
}

function yearAlone(year: number): NormalDate {
  return isPlausibleYear(year)
    ? { iso: String(year), day: NO_DAY, match: '', issues: ['date_partial'] }
    : refused('date_invalid');
}

function withoutYear(month: number, day: number, ambiguous: boolean): NormalDate {
  // 2000 is a leap year: 29 February is a birthday.
  if (!isCalendarDay(2000, month, day)) return refused('date_invalid');
  const issues: IssueKind[] = ambiguous ? ['date_partial', 'date_ambiguous'] : ['date_partial'];
  return { iso: `--${two(month)}-${two(day)}`, day: NO_DAY, match: `0000${two(month)}${two(day)}`, issues };
}

function notes(parts: DateParts, undecided: boolean): Issues {
  const issues: IssueKind[] = [];
  if (parts.note === 'two_digit_year') issues.push('date_two_digit_year');
  if (parts.note === 'serial') issues.push('excel_date_serial');
  if (parts.swappable && undecided) issues.push('date_ambiguous');
  return issues.length === 0 ? NO_ISSUES : issues;
}

function digits(year: number, month: number, day: number): string {
  return `${year}${two(month)}${two(day)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
