/** Numbers from here on cannot be exact: Excel keeps fifteen digits. */
const EXACT = 1e15;

/**
 * A number of a workbook as a person typed it: its own digits where the file has them, an exponent written
 * out where that is exact, binary noise (0.30000000000000004) rounded to Excel's fifteen digits. What lost
 * digits keeps its exponent, so that nobody takes it for an id.
 */
export function numberText(written: string): string {
  if (DIGITS.test(written)) return written;
  const value = Number(written);
  if (!Number.isFinite(value) || Math.abs(value) >= EXACT) return written;
  const rounded = String(Number(value.toPrecision(15)));
  return rounded.includes('e') ? written : rounded;
}

const DIGITS = /^-?\d+$/;

/** A cell of a workbook as text: dates as ISO 8601 (the time only where there is one), booleans as true and false. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return String(value);
  if (Number.isNaN(value.getTime())) return '';
  const text = value.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}
