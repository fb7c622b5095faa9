import { EMPTY, NO_DAY } from '../../domain/column.ts';
import { type NormalDate, normalizeDate, normalizeKey, withoutTime } from '../date/date.ts';
import { NO_KEY } from '../date/date-key.ts';
import type { Cells } from './cells.ts';
import { columnOrder } from './column-order.ts';
import type { SourceView } from './source-view.ts';

/** Days kept by their text: two hundred years of them. */
const MOST_DATES = 1 << 16;

/** Reads the day of a row from a date column (days since 1970, NO_DAY when unknown); each call counts its issues. */
export function columnDays(view: SourceView, cells: Cells): (row: number) => number {
  const { order, otherwise } = columnOrder(cells, view.mapping);
  const days = new Int32Array(cells.size);
  /** By code, 0 until it is read, 1 without issues, else with some. */
  const states = new Uint8Array(cells.size);
  const troubled = new Map<number, NormalDate>();
  /** By text without the time of day: there are few days, and every second has a text of its own. */
  const dates = new Map<string, NormalDate>();
  const datesOfKeys = new Map<number, NormalDate>();
  return (row) => {
    const code = cells.codeOf(row);
    if (code === EMPTY) return NO_DAY;
    if (states[code] === 0) read(code);
    if (states[code] > 1) view.report(troubled.get(code)?.issues ?? [], cells, row);
    return days[code];
  };

  function dateOf(text: string): NormalDate {
    const written = withoutTime(text);
    let date = dates.get(written);
    if (date === undefined) {
      date = normalizeDate(written, order, otherwise);
      if (dates.size < MOST_DATES) dates.set(written, date);
    }
    return date;
  }

  /** Almost all dates are told by their bytes, without making a text of them. */
  function dateOfCell(code: number): NormalDate {
    const key = cells.dateKey(code);
    if (key === NO_KEY) return dateOf(cells.textOf(code));
    let date = datesOfKeys.get(key);
    if (date === undefined) {
      date = normalizeKey(key, order, otherwise) ?? dateOf(cells.textOf(code));
      if (datesOfKeys.size < MOST_DATES) datesOfKeys.set(key, date);
    }
    return date;
  }

  function read(code: number): void {
    const date = dateOfCell(code);
    days[code] = date.day;
    states[code] = date.issues.length === 0 ? 1 : 2;
    if (date.issues.length > 0) troubled.set(code, date);
  }
}
