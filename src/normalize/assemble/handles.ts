import { normalizeHandle } from '../handle.ts';
import { Memo } from './memo.ts';
import type { Output } from './output.ts';
import type { SourceView } from './source-view.ts';
import { ValueList } from './value-list.ts';

/** Fills the names on social networks, in the order of the columns. */
export function assembleHandles(view: SourceView, out: Output): void {
  const columns = view.columns('handle').map((cells) => ({ cells, memo: new Memo<NonNullable<Handle> | null>() }));
  const values = new ValueList(out.display.handle, out.match.handle);
  for (let row = 0; row < view.rows; row++) {
    for (const { cells, memo } of columns) {
      const text = cells.text(row);
      if (text === '') continue;
      const network = cells.mapped.network ?? '';
      const handle = memo.of('', cells.codes[row], () => normalizeHandle(text, network) ?? null);
      if (handle !== null) values.add(handle.display, handle.match);
    }
    values.flush();
  }
}

type Handle = ReturnType<typeof normalizeHandle>;
