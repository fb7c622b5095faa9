import { EMPTY, NO_DAY } from '../../domain/column.ts';
import { calendarDay } from '../date/calendar.ts';
import { asBirthDate, type NormalDate, normalizeBirthDate, normalizeDate, normalizeKey } from '../date/date.ts';
import { NO_KEY } from '../date/date-key.ts';
import type { Cells } from './cells.ts';
import { type ColumnOrder, columnOrder } from './column-order.ts';
import type { BirthOutput, FactOutput } from './output.ts';
import type { SourceView } from './source-view.ts';
import { TextCodes } from './text-codes.ts';

/** Fills the date of birth, from one column or, where that is empty, from year, month and day apart. */
export function assembleBirths(view: SourceView, out: BirthOutput): void {
  const parts = view.columns('birth_year')[0] ?? view.columns('birth_month')[0];
  const columns = view.columns('birth_date').map((cells) => new BirthColumn(cells, view, out));
  if (columns.length === 0 && parts === undefined) {
    out.display.birth_date.pushEmpty(view.rows);
    out.match.birthDate.pushEmpty(view.rows);
    return;
  }
  const texts = { shown: new TextCodes(out.display.birth_date), compared: new TextCodes(out.match.birthDate) };
  for (let row = 0; row < view.rows; row++) {
    let born: NormalDate | undefined;
    let column: BirthColumn | undefined;
    for (let k = 0; k < columns.length; k++) {
      const code = columns[k].cells.codeOf(row);
      if (code === EMPTY || isDate(born)) continue;
      column = columns[k];
      born = column.date(code);
      if (born.issues.length > 0) collect(born, column.cells.textOf(code), column.cells, row);
    }
    if (parts !== undefined && !isDate(born)) {
      const text = joinedParts(view, row);
      born = normalizeBirthDate(text, 'ymd');
      column = undefined;
      collect(born, text, parts, row);
    }
    if (column !== undefined) column.push(row);
    else if (born === undefined) {
      out.display.birth_date.pushCode(EMPTY);
      out.match.birthDate.pushCode(EMPTY);
    } else {
      texts.shown.push(born.iso);
      texts.compared.push(born.match);
    }
  }

  function collect(date: NormalDate, text: string, cells: Cells, row: number): void {
    view.report(date.issues, cells, row);
    if (date.issues.includes('placeholder')) out.disbeliefs.add('birth_date', text, 'placeholder', view.start + row);
  }
}

/** What a date became is kept with so much added, 0 standing for what was not met yet. */
const KNOWN = 2;

/** A column of dates of birth, each read once, and what became of it in the columns of the run. */
class BirthColumn {
  readonly cells: Cells;
  private readonly order: ColumnOrder;
  private readonly out: BirthOutput;
  private readonly known: (NormalDate | undefined)[] = [];
  private readonly shown: Int32Array;
  private readonly compared: Int32Array;

  constructor(cells: Cells, view: SourceView, out: BirthOutput) {
    this.cells = cells;
    this.order = columnOrder(cells, view.mapping);
    this.out = out;
    this.shown = new Int32Array(cells.size);
    this.compared = new Int32Array(cells.size);
  }

  date(code: number): NormalDate {
    const known = this.known[code];
    if (known !== undefined) return known;
    const { order, otherwise } = this.order;
    const key = this.cells.dateKey(code);
    const keyed = key === NO_KEY ? undefined : normalizeKey(key, order, otherwise);
    const date = asBirthDate(keyed ?? normalizeDate(this.cells.textOf(code), order, otherwise));
    this.known[code] = date;
    return date;
  }

  /** The next record holds the date of a row. */
  push(row: number): void {
    const { shown, compared } = this;
    const { display, match } = this.out;
    const code = this.cells.codes[row];
    if (shown[code] === 0) {
      const { iso, match: key } = this.date(code);
      shown[code] = KNOWN + (iso === '' ? EMPTY : display.birth_date.values.intern(iso));
      compared[code] = KNOWN + (key === '' ? EMPTY : match.birthDate.values.intern(key));
    }
    display.birth_date.pushCode(shown[code] - KNOWN);
    match.birthDate.pushCode(compared[code] - KNOWN);
  }
}

/**
 * Nobody is born after the last day the data know of: such dates are refused. (A step has no clock; the latest day
 * on which any record was seen or changed stands for today. Without one nothing is refused.)
 */
export function refuseUnborn(views: readonly SourceView[], out: BirthOutput & FactOutput): void {
  const today = lastDay(out);
  if (today === NO_DAY) return;
  const { birth_date } = out.display;
  const { year, month, day } = calendarDay(today);
  const last = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const unborn = [...birth_date.values.texts()].map((iso) => !iso.startsWith('--') && iso > last);
  if (!unborn.includes(true)) return;
  for (const view of views) {
    const header = view.columns('birth_date')[0]?.mapped.header ?? '';
    for (let row = 0; row < view.rows; row++) {
      const record = view.start + row;
      if (birth_date.codes[record] === EMPTY || !unborn[birth_date.codes[record]]) continue;
      birth_date.codes[record] = EMPTY;
      out.match.birthDate.codes[record] = EMPTY;
      view.reportAs('date_invalid', 'birth_date', header, row);
    }
  }
}

function isDate(date: NormalDate | undefined): boolean {
  return date !== undefined && (date.iso !== '' || date.match !== '');
}

function lastDay({ facts }: FactOutput): number {
  let last = NO_DAY;
  for (const days of [facts.lastSeen, facts.updatedAt])
    for (let record = 0; record < days.length; record++) if (days[record] > last) last = days[record];
  return last;
}

/** `1984-5-13`; without a year `5-13`, without a day the year alone, '' when neither is known. */
function joinedParts(view: SourceView, row: number): string {
  const year = view.text('birth_year', row);
  const month = view.text('birth_month', row);
  const day = view.text('birth_day', row);
  if (month === '' || day === '') return year;
  if (/^\p{L}/u.test(month)) return `${day} ${month} ${year}`.trim();
  return year === '' ? `${month}-${day}` : `${year}-${month}-${day}`;
}
