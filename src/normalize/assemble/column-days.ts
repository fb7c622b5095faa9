import { NO_DAY } from '../../domain/column.ts';
import { type NormalDate, normalizeDate } from '../date/date.ts';
import type { Cells } from './cells.ts';
import { columnOrder } from './column-order.ts';
import { Memo } from './memo.ts';
import type { SourceView } from './source-view.ts';

/** Reads the day of a row from a date column (days since 1970, NO_DAY when unknown); each call counts its issues. */
export function columnDays(view: SourceView, cells: Cells): (row: number) => number {
  const { order, otherwise } = columnOrder(cells, view.mapping);
  const memo = new Memo<NormalDate>();
  return (row) => {
    const text = cells.text(row);
    if (text === '') return NO_DAY;
    const date = memo.of('', cells.codes[row], () => normalizeDate(text, order, otherwise));
    view.report(date.issues, cells, row);
    return date.day;
  };
}
