/** Days of each month in a leap year; February is cut in other years. */
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const MILLISECONDS_A_DAY = 86_400_000;

/** Whether the calendar has this day (month 1–12). */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > MONTH_DAYS[month - 1]) return false;
  return month !== 2 || day < 29 || isLeapYear(year);
}

/** Days since 1970-01-01 of a day the calendar has. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY;
}

/** Year, month and day of a number of days since 1970-01-01. */
export function calendarDay(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(days * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
