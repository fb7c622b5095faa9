import type { DecimalMark } from '../domain/mapping.ts';

const COMMA = 0x2c;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;

/** A whole number of so many digits, and ten to that power, are exact: one over the other is what Number makes of the text. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, k) => 10 ** k);

/**
 * As normalizeAmount, of the bytes from `from` up to, not including, `to`: digits with marks between them, without a mark
 * where the decimal mark of the column does not show. NaN = for normalizeAmount.
 */
export function plainAmount(bytes: Uint8Array, from: number, to: number, decimal: DecimalMark | undefined): number {
  if (from === to || !isDigit(bytes[from]) || !isDigit(bytes[to - 1])) return Number.NaN;
  const mark = decimal === ',' ? COMMA : POINT;
  let value = 0;
  let digits = 0;
  let marks = 0;
  let behind = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (isDigit(byte)) {
      value = value * 10 + byte - ZERO;
      digits++;
      behind++;
    } else if (decimal === undefined || (byte !== POINT && byte !== COMMA)) return Number.NaN;
    else if (byte === mark) {
      marks++;
      behind = 0;
    }
  }
  if (digits > MOST_DIGITS) return Number.NaN;
  // A mark that comes twice separates thousands whatever the column says.
  return marks === 1 ? value / POWERS[behind] : value;
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE;
}
