import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** A row by the name of the column. */
export type Row = Readonly<Record<string, string>>;

/** Files as rows of cells, header first, so that a test can move, add and cut rows. By base name. */
export type Sheets = Readonly<Record<string, readonly (readonly string[])[]>>;

/** CSV text with a header as rows by column. */
export function rowsOf(csv: string): readonly Row[] {
  return parse(csv, { columns: true, bom: true }) as Row[];
}

/** Sheets as the files of a run. */
export function filesOf(sheets: Sheets): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, csvOf(rows)]));
}

/** Rows of cells as CSV text. */
function csvOf(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][]);
}
