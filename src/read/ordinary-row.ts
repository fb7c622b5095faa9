import type { ByteRow } from './byte-row.ts';
import { isNotice } from './footer.ts';
import type { Layout } from './header.ts';
import { LONGEST_QUOTED_ROW, MOST_COLUMNS } from './limits.ts';
import { cleanCell } from './raw-row.ts';

/**
 * Tells rows that are data beyond doubt: not empty, no footer, no header said again, as many cells as a row may
 * have. Says no when in doubt, and DataRows, who knows, is asked.
 */
export class OrdinaryRows {
  private readonly columns: number;
  /** Cells of the header as written, 0 without one; the longest of them and its bytes. */
  private readonly headerWidth: number;
  private readonly sign: number;
  private readonly signBytes: Uint8Array;

  constructor({ header, written }: Layout) {
    this.columns = header.length;
    this.headerWidth = written.length;
    this.sign = written.reduce((best, cell, column) => (cell.length > written[best].length ? column : best), 0);
    this.signBytes = Buffer.from(written[this.sign] ?? '');
  }

  /** For the row from `from` to its line feed at `to`; `longest`: bytes a row of several lines may have. */
  includes(bytes: Buffer, row: ByteRow, from: number, to: number, longest: number): boolean {
    const length = to - from;
    if (length > LONGEST_QUOTED_ROW || !this.hasItsCells(row)) return false;
    // Another row may be in a row of several lines, where one quote is missing; then the number of cells is wrong.
    if (row.lines > 1 && (length > longest || (row.width !== this.columns && this.columns > 1))) return false;
    const first = firstFilled(row);
    if (first === row.width || !isSureStart(bytes[row.starts[first]])) return false;
    return !startsNotice(bytes, row, first) && !this.mayBeHeader(bytes, row);
  }

  private hasItsCells({ width, starts, ends }: ByteRow): boolean {
    if (width < Math.min(2, this.columns) || width > MOST_COLUMNS) return false;
    for (let column = this.columns; column < width; column++) if (ends[column] > starts[column]) return false;
    return true;
  }

  /** One look at the longest name tells most rows from the header. */
  private mayBeHeader(bytes: Buffer, row: ByteRow): boolean {
    if (row.width !== this.headerWidth) return false;
    const { sign, signBytes } = this;
    const start = row.starts[sign];
    const end = start + signBytes.length;
    if (end > row.ends[sign]) return false;
    if (!isSureStart(bytes[start]) || row.doubled[sign] === 1) return true;
    for (let k = 0; k < signBytes.length; k++) if (bytes[start + k] !== signBytes[k]) return false;
    return end === row.ends[sign] || !isSureStart(bytes[end]);
  }
}

/** A byte that starts a character which is no white space and no control: ASCII, and UTF-8 but for a few blocks. */
function isSureStart(byte: number): boolean {
  return (byte > 0x20 && byte < 0x7f) || (byte >= 0xc3 && byte <= 0xe0) || (byte >= 0xe4 && byte !== 0xef);
}

/** The first cell that is not empty, or the number of cells. */
function firstFilled({ width, starts, ends }: ByteRow): number {
  let column = 0;
  while (column < width && ends[column] === starts[column]) column++;
  return column;
}

/** By two letters whether the first filled cell may be a notice, and only then by reading it. */
function startsNotice(bytes: Buffer, row: ByteRow, first: number): boolean {
  const start = row.starts[first];
  const end = row.ends[first];
  const letter = bytes[start] | 0x20;
  const second = SECOND[letter];
  if (second === 0) return false;
  if (second === DIGIT) {
    let at = start;
    while (at < end && bytes[at] >= 0x30 && bytes[at] <= 0x39) at++;
    if (bytes[at] !== 0x20) return false;
  } else if (second !== ANY && (bytes[start + 1] | 0x20) !== second) return false;
  // Doubled quotes may stand in it as they are: no notice holds a quote.
  return isNotice(cleanCell(bytes.toString('utf8', start, end)));
}

const ANY = 1;
const DIGIT = 2;

/** The letter after the first one in the notices of footer.ts, by the first one; small letters. */
const SECOND = new Uint8Array(256);
for (const two of ['gr', 'su', 'to', 'co', 'en', 'fi']) SECOND[two.charCodeAt(0)] = two.charCodeAt(1);
SECOND['('.charCodeAt(0)] = ANY;
for (let digit = 0x30; digit <= 0x39; digit++) SECOND[digit] = DIGIT;
