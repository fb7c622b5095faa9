import { EMPTY } from '../../domain/column.ts';
import { normalizeHandle } from '../handle.ts';
import type { HandleOutput } from './output.ts';
import { type CellReading, ReadColumn } from './read-column.ts';
import type { SourceView } from './source-view.ts';
import { ValueList } from './value-list.ts';

/** Fills the names on social networks, in the order of the columns. */
export function assembleHandles(view: SourceView, out: HandleOutput): void {
  const columns = view
    .columns('handle')
    .map((cells) => new ReadColumn(cells, (text) => readHandle(text, cells.mapped.network ?? '')));
  if (columns.length === 0) {
    out.display.handle.pushEmpty(view.rows);
    out.match.handle.pushEmpty(view.rows);
    return;
  }
  const list = new ValueList(out.display.handle, out.match.handle);
  for (let row = 0; row < view.rows; row++) {
    for (const { cells, values, reading } of columns) {
      const code = cells.codeOf(row);
      if (code === EMPTY) continue;
      const read = reading(code);
      if (values.first(read) < values.end(read)) list.addRead(values, values.first(read));
    }
    list.flush();
  }
  list.finish();
}

function readHandle(text: string, network: string): CellReading {
  const handle = normalizeHandle(text, network);
  return { values: handle === undefined ? [] : [{ ...handle, issues: [] }], issues: [] };
}
