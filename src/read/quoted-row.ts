/** What separates and encloses cells. */
export interface Quoting {
  /** One character; NO_DELIMITER where a row is one cell. */
  readonly delimiter: string;
  readonly quote: '"' | "'";
  readonly escape: 'double' | 'backslash';
}

/** Stands for a missing delimiter: the unit separator, which no export holds. */
export const NO_DELIMITER = '\u001f';

/** A row that holds quotes: where it ends (at its line feed or the end of the text), or why it does not. */
export type QuotedRow =
  | { readonly kind: 'whole'; readonly end: number; readonly mode: 'plain' | 'padded' | 'backslash' }
  | { readonly kind: 'unfinished' }
  /** `at`: how far it was looked. */
  | { readonly kind: 'broken'; readonly at: number };

/**
 * Reads the row at `start` by the source's way of escaping quotes, then by the other one: exports of one
 * program mix both when a person pasted rows. A row ends at `stop` at the latest; `last`: the text has no
 * continuation. As long as the text does not reach `stop`, nothing is decided that more text could change, so
 * that the answer does not depend on the pieces in which the text arrives.
 */
export function scanQuotedRow(text: string, start: number, stop: number, last: boolean, quoting: Quoting): QuotedRow {
  const waits = !last && text.length <= stop;
  const usual = scan(text, start, stop, last, quoting, quoting.escape);
  if (isSettled(usual, stop, waits) || !escapesInLine(text, start, quoting.quote)) return usual;
  const other = scan(text, start, stop, last, quoting, quoting.escape === 'double' ? 'backslash' : 'double');
  return isSettled(other, stop, waits) ? other : usual;
}

function isSettled(row: QuotedRow, stop: number, waits: boolean): boolean {
  return row.kind === 'whole' ? row.end <= stop : row.kind === 'unfinished' && waits;
}

/** Looked for in the first line only: over the whole text it would cost its square. */
function escapesInLine(text: string, start: number, quote: string): boolean {
  return text.slice(start, newlineAfter(text, start)).includes(`\\${quote}`);
}

/** Cells between two positions, quoted delimiters not counted; broken quotes are taken as text. */
export function countCells(text: string, start: number, end: number, quoting: Quoting): number {
  let cells = 1;
  for (let at = start; at < end; cells++) {
    const open = skipBlanks(text, at, quoting.delimiter);
    const close = text[open] === quoting.quote ? closingQuote(text, open + 1, quoting, 'double') : -1;
    const from = close === -1 || close >= end ? at : close + 1;
    const next = delimiterWithin(text, from, end, quoting.delimiter);
    if (next === -1) return cells;
    at = next + 1;
    if (at === end) return cells + 1;
  }
  return cells;
}

function scan(
  text: string,
  start: number,
  stop: number,
  last: boolean,
  quoting: Quoting,
  style: Quoting['escape'],
): QuotedRow {
  let padded = false;
  let escaped = false;
  for (let at = start; ; ) {
    if (at > stop) return { kind: 'broken', at };
    const open = skipBlanks(text, at, quoting.delimiter);
    if (text[open] !== quoting.quote) {
      const end = newlineAfter(text, at);
      const next = delimiterWithin(text, at, end, quoting.delimiter);
      if (next === -1 && end === text.length && !last) return UNFINISHED;
      if (next === -1) return { kind: 'whole', end, mode: modeOf(padded, escaped) };
      at = next + 1;
      continue;
    }
    const close = closingQuote(text, open + 1, quoting, style);
    if (close === -1) return UNFINISHED;
    escaped ||= style === 'backslash' && text.slice(open, close).includes('\\');
    const after = skipBlanks(text, close + 1, quoting.delimiter);
    padded ||= open !== at || after !== close + 1;
    if (after >= text.length) return last ? { kind: 'whole', end: after, mode: modeOf(padded, escaped) } : UNFINISHED;
    if (text[after] === quoting.delimiter) {
      at = after + 1;
      continue;
    }
    const end = text[after] === '\r' ? after + 1 : after;
    if (end >= text.length && !last) return UNFINISHED;
    if (text[end] === '\n' || end >= text.length) return { kind: 'whole', end, mode: modeOf(padded, escaped) };
    return { kind: 'broken', at: end };
  }
}

const UNFINISHED: QuotedRow = { kind: 'unfinished' };

function modeOf(padded: boolean, escaped: boolean): 'plain' | 'padded' | 'backslash' {
  return escaped ? 'backslash' : padded ? 'padded' : 'plain';
}

/** Position of the quote that ends a cell whose content starts at `from`, or -1. */
function closingQuote(text: string, from: number, quoting: Quoting, style: Quoting['escape']): number {
  for (let at = text.indexOf(quoting.quote, from); at !== -1; at = text.indexOf(quoting.quote, at)) {
    if (style === 'double') {
      if (text[at + 1] !== quoting.quote) return at;
      at += 2;
    } else {
      if (backslashesBefore(text, at, from) % 2 === 0) return at;
      at += 1;
    }
  }
  return -1;
}

function backslashesBefore(text: string, at: number, from: number): number {
  let count = 0;
  while (at - count > from && text[at - count - 1] === '\\') count++;
  return count;
}

function newlineAfter(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found === -1 ? text.length : found;
}

/** indexOf that stops: in a line without delimiters it would otherwise run through the whole piece, line after line. */
export function delimiterWithin(text: string, from: number, to: number, delimiter: string): number {
  const code = delimiter.charCodeAt(0);
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === code) return at;
  return -1;
}

/** The first position from `from` on that is no blank. */
export function skipBlanks(text: string, from: number, delimiter: string): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\u00a0' || (text[at] === '\t' && delimiter !== '\t')) at++;
  return at;
}
