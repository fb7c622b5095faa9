import type { TableWarning } from '../domain/table.ts';
import { cleanCell, filledCells, type RawRow } from './raw-row.ts';

/** Where the table starts in a source and what its columns are called. */
export interface Layout {
  /** Unique names, one per column. */
  readonly header: readonly string[];
  /** The cells of the header row as they stand in the file, for telling its repetitions; empty when there is none. */
  readonly written: readonly string[];
  /** Rows up to this line are title lines or the header: no data. */
  readonly lastLine: number;
  readonly preambleLines: number;
  readonly warnings: readonly TableWarning[];
}

/**
 * Finds the header among the first rows by its shape: several cells with words in them, none that is an
 * e-mail, a number or a date, before any row of data. Rows before it are titles. `rows` are enough to see
 * what data rows look like; vocabulary is the business of a later step.
 */
export function findLayout(rows: readonly RawRow[]): Layout {
  const width = usualWidth(rows);
  const index = headerIndex(rows, width);
  if (index === undefined) return withoutHeader(rows, width);
  const row = rows[index];
  const cells = row.cells.map(headerText);
  const columns = Math.max(cells.length, usualFilledWidth(rows.slice(index + 1), cells.length));
  while (cells.length < columns) cells.push('');
  const warnings: TableWarning[] = [];
  const header = uniqueNames(cells, warnings);
  return { header, written: row.cells.map(cleanCell), lastLine: row.line, preambleLines: row.line - 1, warnings };
}

/** The most frequent number of cells; of several equally frequent the largest. One cell counts only where no row has more. */
function usualWidth(rows: readonly RawRow[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  let best = 1;
  for (const [width, count] of counts) {
    const most = best === 1 ? 0 : (counts.get(best) ?? 0);
    if (width > 1 && (count > most || (count === most && width > best))) best = width;
  }
  return best;
}

function headerIndex(rows: readonly RawRow[], width: number): number | undefined {
  // Half of the columns must be named: a title of two words is no header of ten columns.
  const needed = Math.min(width, Math.max(2, Math.ceil(width / 2)));
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (row.trouble !== undefined || filledCells(row) < needed) continue;
    if (looksLikeHeader(row)) return index;
    if (row.cells.length === width) return undefined;
  }
  return undefined;
}

function looksLikeHeader(row: RawRow): boolean {
  let labels = 0;
  let years = 0;
  for (const cell of row.cells) {
    const text = cleanCell(cell);
    if (text === '') continue;
    if (!looksLikeData(text)) labels++;
    // Sales by year: the one number that is a column name, among words.
    else if (YEAR.test(text)) years++;
    else return false;
  }
  return labels > years;
}

/** E-mails, links, numbers, dates, phones, ids: whatever has an @ between words or more digits than letters. */
function looksLikeData(text: string): boolean {
  // `#` names the column of a running number.
  if (text === '#') return false;
  if (text.indexOf('@') > 0 || text.startsWith('http')) return true;
  let digits = 0;
  let letters = 0;
  for (const character of text.slice(0, 200)) {
    if (character >= '0' && character <= '9') digits++;
    else if (LETTER.test(character)) letters++;
  }
  return digits > letters || letters === 0;
}

const YEAR = /^(?:19|20)\d\d$/;

const LETTER = /\p{L}/u;

/** The width of the data when more than half of the rows fill cells beyond the header, else 0: a header with a name too few. */
function usualFilledWidth(rows: readonly RawRow[], columns: number): number {
  const beyond = rows.filter((row) => row.cells.slice(columns).some((cell) => cleanCell(cell) !== ''));
  return beyond.length * 2 > rows.length ? usualWidth(beyond) : 0;
}

function withoutHeader(rows: readonly RawRow[], width: number): Layout {
  const first = rows.find((row) => row.trouble === undefined && row.cells.length === width);
  const lastLine = (first ?? rows[0]).line - 1;
  const header = Array.from({ length: width }, (_, column) => `column_${column + 1}`);
  const warnings: TableWarning[] = [{ kind: 'no_header', columns: width }];
  return { header, written: [], lastLine, preambleLines: lastLine, warnings };
}

/** A header cell on one line: people press Alt+Enter in it, and write two blanks. */
function headerText(cell: string): string {
  return cleanCell(cell).split(/\s+/).join(' ');
}

function uniqueNames(cells: readonly string[], warnings: TableWarning[]): readonly string[] {
  const taken = new Set(cells);
  const used = new Set<string>();
  return cells.map((cell, column) => {
    if (cell !== '' && !used.has(cell)) {
      used.add(cell);
      return cell;
    }
    const renamed = free(cell === '' ? `column_${column + 1}` : cell, taken, cell !== '');
    taken.add(renamed);
    warnings.push(
      cell === '' ? { kind: 'blank_header', renamed } : { kind: 'duplicate_header', header: cell, renamed },
    );
    return renamed;
  });
}

function free(name: string, taken: ReadonlySet<string>, numbered: boolean): string {
  if (!numbered && !taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}_${number}`)) number++;
  return `${name}_${number}`;
}
