import type { Dialect } from '../domain/table.ts';
import { cellsOf } from './csv-rows.ts';
import { NO_DELIMITER, type Quoting } from './quoted-row.ts';
import { RowFramer } from './row-frames.ts';

/** How a CSV text is written. */
export interface CsvDialect {
  readonly delimiter: Dialect['delimiter'];
  readonly quote: Dialect['quote'];
  readonly escape: Dialect['escape'];
  readonly newline: Dialect['newline'];
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Rows the delimiter is decided on; a few hundred show every habit of a file. */
const ROWS = 300;

/**
 * Tells the dialect from the first rows. `head` should end where a line ends; `wanted` is a delimiter the
 * user or a line `sep=;` names.
 */
export function detectDialect(head: string, wanted: Dialect['delimiter'] | undefined): CsvDialect {
  const newline = newlineOf(head);
  const text = newline === 'cr' ? head.replaceAll('\r', '\n') : head;
  const delimiter = wanted ?? separatorLine(text) ?? delimiterOf(text);
  return { delimiter, quote: quoteOf(text, delimiter), escape: escapeOf(text, delimiter), newline };
}

/** What cuts rows of that dialect. */
export function quotingOf(dialect: CsvDialect): Quoting {
  return { ...dialect, delimiter: dialect.delimiter === '' ? NO_DELIMITER : dialect.delimiter };
}

/** Carriage returns end lines only where there is hardly a line feed: old Mac files, and Excel for Mac's plain CSV. */
function newlineOf(text: string): Dialect['newline'] {
  let lf = 0;
  let crlf = 0;
  let cr = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) lf++;
    else if (code === 0x0d && text.charCodeAt(i + 1) === 0x0a) {
      crlf++;
      i++;
    } else if (code === 0x0d) cr++;
  }
  if (cr > 0 && lf + crlf === 0) return 'cr';
  return crlf > lf ? 'crlf' : 'lf';
}

/** Excel's own hint in the first line: `sep=;`. */
function separatorLine(text: string): Dialect['delimiter'] | undefined {
  const found = SEPARATOR_LINE.exec(text.slice(0, 20));
  return DELIMITERS.find((delimiter) => delimiter === found?.[1]);
}

/** The hint as a line of its own; with its blanks and quotes, as Excel accepts it. */
export const SEPARATOR_LINE = /^"?sep=(.)"?[\r\n]/i;

interface Candidate {
  readonly delimiter: (typeof DELIMITERS)[number];
  /** The most frequent number of cells above one, and in how many rows it was met. */
  readonly width: number;
  readonly rows: number;
  /** Its share of the rows from the first to the last of that width: titles and footers stay out. */
  readonly consistency: number;
  readonly first: number;
}

/**
 * The delimiter that cuts rows into the same number of cells. Tags or addresses inside cells can be as
 * regular as the true one (`a;b;c` in every row), but the header does not hold them: of equally regular
 * candidates the one that starts earlier wins.
 */
function delimiterOf(text: string): Dialect['delimiter'] {
  const found = DELIMITERS.map((delimiter) => candidate(text, delimiter));
  const support = Math.max(...found.map((one) => one.rows));
  const likely = found.filter((one) => one.rows > 0 && one.rows * 2 >= support && one.consistency >= 0.5);
  const fallback = likely.length > 0 ? likely : found.filter((one) => one.rows > 0 && one.rows === support);
  const best = Math.max(...fallback.map((one) => one.consistency));
  const regular = fallback.filter((one) => one.consistency >= best * 0.95);
  regular.sort((a, b) => a.first - b.first || b.width - a.width);
  return regular[0]?.delimiter ?? '';
}

function candidate(text: string, delimiter: (typeof DELIMITERS)[number]): Candidate {
  const widths = firstRows(text, delimiter).map((row) => row.length);
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let width = 0;
  let rows = 0;
  for (const [candidateWidth, count] of counts) {
    if (count < rows || (count === rows && candidateWidth < width)) continue;
    width = candidateWidth;
    rows = count;
  }
  const first = widths.indexOf(width);
  const span = widths.lastIndexOf(width) - first + 1;
  return { delimiter, width, rows, consistency: rows === 0 ? 0 : rows / span, first };
}

function firstRows(text: string, delimiter: string): readonly (readonly string[])[] {
  const quoting: Quoting = { delimiter, quote: '"', escape: 'double' };
  const frames = new RowFramer(quoting).push(text, true, ROWS);
  return cellsOf(frames, quoting).map((cells) => cells ?? []);
}

/**
 * `'` encloses cells when most rows hold cells that start and end with it, and hardly any that only start
 * with it: Square and Shopify write one apostrophe before a phone.
 */
function quoteOf(text: string, delimiter: Dialect['delimiter']): Dialect['quote'] {
  const rows = firstRows(text, delimiter || NO_DELIMITER);
  let wrapped = 0;
  let wrappedRows = 0;
  let opened = 0;
  for (const row of rows) {
    const before = wrapped;
    for (const cell of row) {
      const inner = cell.trim();
      if (inner.length < 2 || !inner.startsWith("'")) continue;
      if (inner.endsWith("'")) wrapped++;
      else opened++;
    }
    if (wrapped > before) wrappedRows++;
  }
  return rows.length > 0 && wrappedRows * 2 > rows.length && opened * 4 < wrapped ? "'" : '"';
}

/** Backslash when quotes inside cells are written `\"` more often than `""`; JSON in a cell writes `\""` and is no evidence. */
function escapeOf(text: string, delimiter: Dialect['delimiter']): Dialect['escape'] {
  let backslash = 0;
  let double = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) {
    const after = text[at + 1];
    if (text[at - 1] === '\\') {
      if (after !== '"' && after !== delimiter && after !== '\r' && after !== '\n') backslash++;
    } else if (after === '"') {
      const outside = text[at - 1] === delimiter || text[at - 1] === '\n' || at === 0;
      if (!outside) double++;
      at++;
    }
  }
  return backslash > double ? 'backslash' : 'double';
}
