import type { Quoting } from './quoted-row.ts';

const LF = 0x0a;
const CR = 0x0d;
const TAB = 0x09;
const BACKSLASH = 0x5c;
const BLANK = 0x20;
/** U+00A0 in UTF-8. */
const NO_BREAK_SPACE = [0xc2, 0xa0] as const;

/** Cells beyond the columns of the table that are still looked at: commas at the end of every row are common. */
const SURPLUS = 64;

/** What scan answers where a row is not written by the rules, or not as this scanner knows them. */
export const UNKNOWN = -1;

/**
 * Where the cells of one row stand in bytes of UTF-8. Knows what the many files are made of: cells without
 * quotes, and cells in quotes, doubled inside, line ends included. Where a backslash escapes quotes, it knows
 * the rows without one.
 */
export class ByteRow {
  /** Bounds of each cell, its quotes not included; and 1 where quotes inside are doubled. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly doubled: Uint8Array;
  width = 0;
  /** Line ends, the one of the row itself included. */
  lines = 0;
  private readonly most: number;
  private readonly delimiter: number;
  private readonly quote: number;
  private readonly doubles: boolean;
  /** 1 for bytes that end a cell without quotes; and for those that matter between quotes. */
  private readonly ending = new Uint8Array(256);
  private readonly quoted = new Uint8Array(256);

  constructor(columns: number, quoting: Quoting) {
    this.most = columns + SURPLUS;
    this.starts = new Int32Array(this.most);
    this.ends = new Int32Array(this.most);
    this.doubled = new Uint8Array(this.most);
    this.delimiter = quoting.delimiter.charCodeAt(0);
    this.quote = quoting.quote.charCodeAt(0);
    this.doubles = quoting.escape === 'double';
    this.ending[this.delimiter] = this.ending[LF] = 1;
    this.quoted[this.quote] = this.quoted[LF] = 1;
    if (!this.doubles) this.quoted[BACKSLASH] = 1;
  }

  /**
   * Finds the cells of the row at `from`; gives the position of the line feed that ends it, or UNKNOWN. Never
   * asks where the bytes end: a line feed, a quote and a line feed must stand behind the last one.
   */
  scan(bytes: Uint8Array, from: number): number {
    const { most, starts, ends, doubled, ending, delimiter, quote } = this;
    let at = from;
    this.lines = 1;
    for (let column = 0; column < most; column++, at++) {
      starts[column] = at;
      doubled[column] = 0;
      if (bytes[at] === quote) {
        at = this.closingQuote(bytes, at + 1, column);
        if (at === UNKNOWN) return UNKNOWN;
      } else {
        if (this.startsBlank(bytes, at)) return UNKNOWN;
        while (ending[bytes[at]] === 0) at++;
        ends[column] = at;
      }
      if (bytes[at] === delimiter) continue;
      this.width = column + 1;
      if (bytes[at - 1] === CR && ends[column] === at && at > starts[column]) ends[column] = at - 1;
      return at;
    }
    return UNKNOWN;
  }

  /** Where the delimiter or line feed after a quoted cell stands, whose content starts at `from`. */
  private closingQuote(bytes: Uint8Array, from: number, column: number): number {
    const { quote, quoted } = this;
    this.starts[column] = from;
    let at = from;
    for (;;) {
      while (quoted[bytes[at]] === 0) at++;
      if (bytes[at] === LF) this.lines++;
      else if (bytes[at] === quote && bytes[at + 1] !== quote) break;
      else if (!this.doubles) return UNKNOWN;
      else {
        this.doubled[column] = 1;
        at++;
      }
      at++;
    }
    this.ends[column] = at++;
    if (bytes[at] === this.delimiter) return at;
    if (bytes[at] === CR) at++;
    return bytes[at] === LF ? at : UNKNOWN;
  }

  /** Blanks before a quote: whether they belong to the cell is for others to say. */
  private startsBlank(bytes: Uint8Array, from: number): boolean {
    let at = from;
    for (;;) {
      const byte = bytes[at];
      if (byte === BLANK || (byte === TAB && this.delimiter !== TAB)) at++;
      else if (byte === NO_BREAK_SPACE[0] && bytes[at + 1] === NO_BREAK_SPACE[1]) at += 2;
      else return at > from && byte === this.quote;
    }
  }
}
