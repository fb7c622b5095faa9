import { EMPTY } from '../../domain/column.ts';
import { normalizeHandle } from '../handle.ts';
import type { Cells } from './cells.ts';
import type { Output } from './output.ts';
import { ReadValues } from './read-values.ts';
import { ReadingIndex, UNREAD } from './reading-index.ts';
import type { SourceView } from './source-view.ts';
import { ValueList } from './value-list.ts';

/** Fills the names on social networks, in the order of the columns. */
export function assembleHandles(view: SourceView, out: Output): void {
  const columns = view.columns('handle').map((cells) => new HandleColumn(cells));
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
}

/** A column of handles, each distinct value read once. */
class HandleColumn {
  readonly cells: Cells;
  readonly values = new ReadValues();
  private readonly index: ReadingIndex;

  constructor(cells: Cells) {
    this.cells = cells;
    this.index = new ReadingIndex(cells.size);
  }

  readonly reading = (code: number): number => {
    const known = this.index.get(code, 0);
    if (known !== UNREAD) return known;
    const handle = normalizeHandle(this.cells.textOf(code), this.cells.mapped.network ?? '');
    const reading = this.values.add(handle === undefined ? [] : [{ ...handle, issues: [] }], []);
    this.index.set(code, 0, reading);
    return reading;
  };
}
