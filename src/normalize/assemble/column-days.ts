import { EMPTY, NO_DAY } from '../../domain/column.ts';
import { type NormalDate, normalizeDate } from '../date/date.ts';
import type { Cells } from './cells.ts';
import { columnOrder } from './column-order.ts';
import type { SourceView } from './source-view.ts';

/** Reads the day of a row from a date column (days since 1970, NO_DAY when unknown); each call counts its issues. */
export function columnDays(view: SourceView, cells: Cells): (row: number) => number {
  const { order, otherwise } = columnOrder(cells, view.mapping);
  const days = new Int32Array(cells.size);
  /** By code, 0 until it is read, 1 without issues, else with some. */
  const states = new Uint8Array(cells.size);
  const troubled = new Map<number, NormalDate>();
  return (row) => {
    const code = cells.codeOf(row);
    if (code === EMPTY) return NO_DAY;
    if (states[code] === 0) read(code);
    if (states[code] > 1) view.report(troubled.get(code)?.issues ?? [], cells, row);
    return days[code];
  };

  function read(code: number): void {
    const date = normalizeDate(cells.textOf(code), order, otherwise);
    days[code] = date.day;
    states[code] = date.issues.length === 0 ? 1 : 2;
    if (date.issues.length > 0) troubled.set(code, date);
  }
}
