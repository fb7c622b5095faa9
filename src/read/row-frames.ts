import { LONGEST_LINE, LONGEST_QUOTED_ROW, SHORTER_QUOTED_ROW } from './limits.ts';
import type { Quoting } from './quoted-row.ts';
import { countCells, scanQuotedRow } from './quoted-row.ts';

/** One row as it stands in the file, not yet cut into cells. */
export interface Frame {
  readonly text: string;
  /** Physical line where it starts, from 1. */
  readonly line: number;
  /**
   * How it is to be cut: `plain` by the rules; `padded` has blanks around a quoted cell; `backslash` escapes
   * quotes so; `broken` has a quote where none belongs: its first line alone, to be mended or rejected.
   */
  readonly mode: 'plain' | 'padded' | 'backslash' | 'broken';
  /** A blank line stands before it. */
  readonly afterBlank: boolean;
}

/**
 * Looking far ahead for the end of a quote is allowed as long as it mostly finds one: in a hostile file never.
 * Allowed at once are 32 rows that find none, then one more every thousand lines.
 */
const PATIENCE = 32 * LONGEST_QUOTED_ROW;
const PATIENCE_PER_LINE = LONGEST_QUOTED_ROW / 1024;

/** A line that is longer than any row may be, thrown by the framer and told to the user by who knows the path. */
export class LineTooLong extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`line ${line} is too long`);
    this.line = line;
  }
}

/**
 * Cuts text into rows: where each starts and ends, quotes considered, in one pass and bounded time whatever
 * the text. A quote that does not come to a proper end within its row makes that one line `broken`, and the
 * next line is a row again: one slip of a clerk must not swallow the rest of the file.
 */
export class RowFramer {
  /** Cells a row should have, once that is known; 0 before. */
  columns = 0;
  /** Physical line where the next row starts, from 1; and whether a blank line stands before it. */
  line = 1;
  afterBlank = false;
  private readonly quoting: Quoting;
  private text = '';
  /** Characters looked at for rows that turned out to be none. */
  private wasted = 0;

  constructor(quoting: Quoting) {
    this.quoting = quoting;
  }

  /** Rows that end within the text seen so far, `most` at most; `last` ends the text. Throws LineTooLong. */
  push(piece: string, last: boolean, most = Number.POSITIVE_INFINITY): Frame[] {
    this.text += piece;
    const frames: Frame[] = [];
    let start = 0;
    let nextQuote = this.text.indexOf(this.quoting.quote);
    while (start < this.text.length && frames.length < most) {
      if (nextQuote !== -1 && nextQuote < start) nextQuote = this.text.indexOf(this.quoting.quote, start);
      const newline = this.text.indexOf('\n', start);
      const end = newline === -1 ? this.text.length : newline;
      if (end - start > LONGEST_LINE) throw new LineTooLong(this.line);
      if (newline === -1 && !last) break;
      const quoted = nextQuote !== -1 && nextQuote < end;
      const after = quoted ? this.frameQuoted(frames, start, end, last) : this.framePlain(frames, start, end);
      if (after === -1) break;
      start = after;
    }
    this.text = this.text.slice(start);
    return frames;
  }

  /** The text that no row was made of yet, which is forgotten: the next piece starts with it again or after it. */
  takeRest(): string {
    const rest = this.text;
    this.text = '';
    return rest;
  }

  /** Characters a row over several lines may have here. */
  get longestRow(): number {
    return this.wasted > PATIENCE + PATIENCE_PER_LINE * this.line ? SHORTER_QUOTED_ROW : LONGEST_QUOTED_ROW;
  }

  private framePlain(frames: Frame[], start: number, end: number): number {
    const text = this.text.slice(start, withoutReturn(this.text, start, end));
    if (isBlank(text, this.quoting.delimiter)) this.afterBlank = true;
    else this.add(frames, text, 'plain');
    this.line++;
    return end + 1;
  }

  /** Where the next row starts, or -1 when the end of this one is not in sight yet. */
  private frameQuoted(frames: Frame[], start: number, end: number, last: boolean): number {
    const limit = Math.max(end, start + this.longestRow);
    const row = scanQuotedRow(this.text, start, limit, last, this.quoting);
    if (row.kind === 'unfinished' && !last && this.text.length <= limit) return -1;
    if (row.kind === 'whole' && row.end <= limit && !this.swallows(start, row.end, end)) {
      const text = this.text.slice(start, withoutReturn(this.text, start, row.end));
      this.add(frames, text, row.mode);
      this.line += lineEnds(text) + 1;
      return row.end + 1;
    }
    const seen = row.kind === 'whole' ? row.end : row.kind === 'broken' ? row.at : this.text.length;
    this.wasted += Math.max(0, Math.min(seen, limit) - end);
    this.add(frames, this.text.slice(start, withoutReturn(this.text, start, end)), 'broken');
    this.line++;
    return end + 1;
  }

  /**
   * Whether a row over several lines has swallowed others: it does not have the cells a row should have, and
   * one of the lines in it does, all by itself.
   */
  private swallows(start: number, end: number, firstEnd: number): boolean {
    if (firstEnd >= end || this.columns < 2) return false;
    if (countCells(this.text, start, end, this.quoting) === this.columns) return false;
    for (let from = firstEnd + 1; from < end; ) {
      const found = this.text.indexOf('\n', from);
      const to = found === -1 || found > end ? end : found;
      if (countCells(this.text, from, to, this.quoting) === this.columns) return true;
      from = to + 1;
    }
    return false;
  }

  private add(frames: Frame[], text: string, mode: Frame['mode']): void {
    // A byte order mark in the middle is where a second export was appended; before a quote it would hide it.
    const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    frames.push({ text: clean, line: this.line, mode, afterBlank: this.afterBlank });
    this.afterBlank = false;
  }
}

function withoutReturn(text: string, start: number, end: number): number {
  return end > start && text.charCodeAt(end - 1) === 0x0d ? end - 1 : end;
}

/** Nothing but white space; a line of tabs is a row of empty cells where the tab separates cells. */
function isBlank(text: string, delimiter: string): boolean {
  return text === '' || (text.charCodeAt(0) <= 0x20 && text.trim() === '' && !text.includes(delimiter));
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
