import { fail } from '../domain/failure.ts';
import type { Sample } from '../domain/table.ts';
import type { RowSource } from './csv-source.ts';
import { DataRows } from './data-rows.ts';
import { findLayout, type Layout } from './header.ts';
import { MOST_COLUMNS } from './limits.ts';
import { cleanCell, type RawRow } from './raw-row.ts';

/** Data rows of a sample: enough to profile every column, and cheap. */
const SAMPLE_ROWS = 2000;

/** Rows among which the header is looked for. */
const LAYOUT_ROWS = 300;

/** Where the table starts; undefined when there is not a single row. Fails with too_many_columns. */
export async function layoutOf(path: string, source: RowSource): Promise<Layout | undefined> {
  const first: RawRow[] = [];
  for await (const rows of source.pieces(0)) {
    for (const row of rows) if (first.length < LAYOUT_ROWS) first.push(row);
    if (first.length === LAYOUT_ROWS) break;
  }
  if (first.length === 0) return undefined;
  const layout = findLayout(first);
  const widest = first.find((row) => row.width > MOST_COLUMNS && row.line <= layout.lastLine + 1);
  const columns = widest?.width ?? layout.header.length;
  return columns > MOST_COLUMNS ? fail({ kind: 'too_many_columns', path, columns, limit: MOST_COLUMNS }) : layout;
}

/** The first readable data rows. `padded`: see DataRows. */
export async function readSample(source: RowSource, layout: Layout, padded: boolean): Promise<Sample> {
  const rows: string[][] = [];
  const data = new DataRows(layout, padded, (cells) => {
    if (rows.length < SAMPLE_ROWS) rows.push(layout.header.map((_, column) => cleanCell(cells[column] ?? '')));
  });
  for await (const piece of source.pieces(layout.header.length)) {
    for (const row of piece) data.push(row);
    if (rows.length === SAMPLE_ROWS) break;
  }
  return { header: layout.header, rows };
}
