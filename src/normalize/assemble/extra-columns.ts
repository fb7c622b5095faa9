import { CodedColumn, EMPTY } from '../../domain/column.ts';
import type { SourceView } from './source-view.ts';

/** Columns nobody mapped, kept on request: the raw text by header, empty for records of sources without the column. */
export function extraColumns(views: readonly SourceView[], count: number): Record<string, CodedColumn> {
  const extra: Record<string, CodedColumn> = Object.create(null);
  for (const view of views) {
    for (const { column, header } of [...view.mapping.unmapped, ...view.mapping.sensitive]) {
      const cells = view.table.columns[column];
      if (cells === undefined) continue;
      extra[header] ??= new CodedColumn(undefined, count);
      const target = extra[header];
      // Readers rename repeated headers; should one come twice all the same, the first column stays.
      if (target.length > view.start) continue;
      padTo(target, view.start);
      for (let row = 0; row < view.rows; row++) target.push(cells.text(row));
    }
  }
  for (const column of Object.values(extra)) padTo(column, count);
  return extra;
}

function padTo(column: CodedColumn, length: number): void {
  while (column.length < length) column.pushCode(EMPTY);
}
