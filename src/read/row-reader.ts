import type { RowSource } from './csv-source.ts';
import { DataRows } from './data-rows.ts';
import type { Layout } from './header.ts';
import type { TableBuilder } from './table-builder.ts';

/**
 * Reads all rows of any source into a table, each cell a string. `padded`: see DataRows; `onRows` is told the rows
 * read so far, now and then. What the faster reader of bytes must be equal to.
 */
export async function readByRows(
  source: RowSource,
  layout: Layout,
  padded: boolean,
  table: TableBuilder,
  onRows?: (rows: number) => void,
): Promise<DataRows> {
  const data = new DataRows(layout, padded, (cells, row) => table.add(cells, row));
  for await (const piece of source.pieces(layout.header.length)) {
    for (const row of piece) data.push(row);
    onRows?.(data.count);
  }
  data.end();
  return data;
}
