import { delimiterWithin, type Quoting, skipBlanks } from './quoted-row.ts';

/**
 * The cells of one line whose quotes break the rules, as a person would cut it: a quoted cell ends at the
 * first quote before a delimiter (`"Hotel "El Sol" Ltda",`), and quotes in pairs inside a cell are text
 * (`"Ana" Ruiz`). Undefined when a quote is opened and never closed. A guess: to be believed only where the
 * number of cells is right.
 */
export function mendedCells(text: string, quoting: Quoting): string[] | undefined {
  const cells: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const open = skipBlanks(text, at, quoting.delimiter);
    const close = text[open] === quoting.quote ? closingBeforeDelimiter(text, open + 1, quoting) : -1;
    const found = delimiterWithin(text, close === -1 ? at : close, text.length, quoting.delimiter);
    const end = found === -1 ? text.length : found;
    const cell = close === -1 ? text.slice(at, end) : text.slice(open + 1, close);
    if (close === -1 && text[open] === quoting.quote && isOdd(cell, quoting.quote)) return undefined;
    cells.push(close === -1 ? cell : cell.replaceAll(quoting.quote + quoting.quote, quoting.quote));
    at = end + 1;
  }
  return cells;
}

/** The first quote that stands before a delimiter or the end of the line, or -1. */
function closingBeforeDelimiter(text: string, from: number, quoting: Quoting): number {
  for (let at = text.indexOf(quoting.quote, from); at !== -1; at = text.indexOf(quoting.quote, at + 1)) {
    const after = skipBlanks(text, at + 1, quoting.delimiter);
    if (after >= text.length || text[after] === quoting.delimiter) return at;
  }
  return -1;
}

function isOdd(cell: string, quote: string): boolean {
  return cell.split(quote).length % 2 === 0;
}
