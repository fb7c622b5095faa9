/** Not a date in one of the forms of a key. */
export const NO_KEY = -1;

const ZERO = 0x30;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const PLUS = 0x2b;
const BLANK = 0x20;
const LETTER_T = 0x54;
const LETTER_Z = 0x5a;

const DATE_LENGTH = 10;
/** `5/2/2024`. */
const SHORTEST = 8;
/** `T08:35`, the shortest time. */
const TIME_LENGTH = 6;
/** Longer cells are notes, not dates. */
const LONGEST = 64;

/** What a key says first: the year stands in front, else the mark between day, month and year. */
const YEAR_FIRST = 3;
const FORMS = 4;

/**
 * A number for the date at the start of a cell (UTF-8): the same for the same date in one form, different for different
 * ones. NO_KEY unless the cell is `2024-02-25`, `25/02/2024`, `25.02.2024` or `25-02-2024`, alone or with a time of day
 * behind it that withoutTime takes off, or `5/2/2024` alone.
 */
export function dateKey(bytes: Uint8Array, from: number, to: number): number {
  const length = to - from;
  if (length < DATE_LENGTH) return length < SHORTEST ? NO_KEY : shortKey(bytes, from, to);
  if (length > LONGEST) return NO_KEY;
  if (length > DATE_LENGTH && !isTime(bytes, from + DATE_LENGTH, to)) return NO_KEY;
  const isYearFirst = bytes[from + 4] === HYPHEN;
  const first = from + (isYearFirst ? 4 : 2);
  const second = from + (isYearFirst ? 7 : 5);
  const mark = bytes[first];
  if (bytes[second] !== mark || mark < HYPHEN || mark > SLASH) return NO_KEY;
  let digits = 0;
  for (let at = from; at < from + DATE_LENGTH; at++) {
    if (at === first || at === second) continue;
    const digit = bytes[at] - ZERO;
    if (digit < 0 || digit > 9) return NO_KEY;
    digits = digits * 10 + digit;
  }
  return digits * FORMS + (isYearFirst ? YEAR_FIRST : mark - HYPHEN);
}

/** The key of a date with day or month of one digit, the year behind them. */
function shortKey(bytes: Uint8Array, from: number, to: number): number {
  const first = from + (isDigit(bytes[from + 1]) ? 2 : 1);
  const second = to - 5;
  const mark = bytes[first];
  if (bytes[second] !== mark || mark < HYPHEN || mark > SLASH || second - first < 2 || second - first > 3)
    return NO_KEY;
  let digits = 0;
  for (let at = from; at < to; at++) {
    if (at === first || at === second) continue;
    if (!isDigit(bytes[at])) return NO_KEY;
    // A number of one digit has a zero in front.
    if ((at === from && first === from + 1) || (at === first + 1 && second === at + 1)) digits *= 10;
    digits = digits * 10 + bytes[at] - ZERO;
  }
  return digits * FORMS + mark - HYPHEN;
}

/** Whether the year stands first in the date of a key. */
export function isYearFirst(key: number): boolean {
  return key % FORMS === YEAR_FIRST;
}

/** The numbers of a date of a key, from left to right, where its year stands first. */
export function yearMonthDay(key: number): readonly [number, number, number] {
  const digits = Math.floor(key / FORMS);
  return [Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100];
}

/** The year of a date of a key, where it stands last. */
export function lastYear(key: number): number {
  return Math.floor(key / FORMS) % 10_000;
}

/** The first and the second number of a date of a key whose year stands last. */
export function firstTwo(key: number): readonly [number, number] {
  const digits = Math.floor(key / FORMS);
  return [Math.floor(digits / 1_000_000), Math.floor(digits / 10_000) % 100];
}

/** The time that withoutTime knows, from `from` up to, not including, `to`. */
function isTime(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < TIME_LENGTH || (bytes[from] !== LETTER_T && bytes[from] !== BLANK)) return false;
  if (!isDigit(bytes[from + 1]) || !isDigit(bytes[from + 2]) || bytes[from + 3] !== COLON) return false;
  if (!isDigit(bytes[from + 4]) || !isDigit(bytes[from + 5])) return false;
  for (let at = from + TIME_LENGTH; at < to; at++) {
    const byte = bytes[at];
    // Digits and the colon stand side by side.
    if (byte >= ZERO && byte <= COLON) continue;
    if (byte !== DOT && byte !== PLUS && byte !== LETTER_Z && byte !== BLANK && byte !== HYPHEN) return false;
  }
  return true;
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= ZERO + 9;
}
