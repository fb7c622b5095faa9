import { EMPTY } from '../../domain/column.ts';
import { ByteIds } from '../national-id/byte-id.ts';
import { type IdHome, idHome } from '../national-id/id-home.ts';
import { type IdContext, normalizeNationalId } from '../national-id/national-id.ts';
import type { Cells } from './cells.ts';
import { ColumnBatch } from './column-batch.ts';
import { idsAmongCompanies } from './id-shape.ts';
import { ListBatch } from './list-batch.ts';
import type { IdOutput } from './output.ts';
import { type ReadValue, ReadValues } from './read-values.ts';
import { ReadingIndex, UNREAD } from './reading-index.ts';
import type { RowCountries } from './row-countries.ts';
import type { SourceView } from './source-view.ts';

/** Fills the national ids: one to show, all to compare, the shown one first. */
export function assembleNationalIds(view: SourceView, countries: RowCountries, out: IdOutput): void {
  const contexts = new IdContexts(view, countries);
  const strays = idsAmongCompanies(view);
  const columns = view.columns('national_id').map((cells) => new IdColumn(cells, contexts));
  const found = new FoundIds(out);
  if (columns.length === 0 && strays.size === 0) {
    out.display.national_id.pushEmpty(view.rows);
    out.match.nationalId.pushEmpty(view.rows);
    return;
  }
  for (let row = 0; row < view.rows; row++) {
    for (let k = 0; k < columns.length; k++) addCell(columns[k], row);
    const stray = found.isEmpty ? strays.get(row) : undefined;
    const id = stray === undefined ? undefined : contexts.read(stray, row, false);
    if (id?.issues.includes('placeholder')) disbelieve(id.display, row);
    else if (id !== undefined) found.addText(id);
    found.flush();
  }
  found.finish();

  function addCell({ cells, values, reading }: IdColumn, row: number): void {
    const code = cells.codeOf(row);
    if (code === EMPTY) return;
    const read = reading(code, row);
    const value = values.first(read);
    if (value === values.end(read)) return;
    view.report(values.issuesOf(read), cells, row);
    if (values.isPlaceholder(value)) disbelieve(values.display(value), row);
    else found.add(values, value);
  }

  function disbelieve(display: string, row: number): void {
    out.disbeliefs.add('national_id', display, 'placeholder', view.start + row);
  }
}

/** What of a row, beside the cell, decides how an id is read. */
class IdContexts {
  private readonly view: SourceView;
  private readonly countries: RowCountries;
  private readonly numbers = new Map<string, number>();
  private readonly homes = new Map<number, IdHome>();
  private readonly isAlone: boolean;

  constructor(view: SourceView, countries: RowCountries) {
    this.view = view;
    this.countries = countries;
    this.isAlone = view.columns('national_id_type').length + view.columns('national_id_check_digit').length === 0;
  }

  /** A number for country, type and check digit of a row: equal where all are. */
  of(row: number): number {
    const place = this.countries.placeOf(row);
    if (this.isAlone) return place;
    const type = this.view.text('national_id_type', row);
    const checkDigit = this.view.text('national_id_check_digit', row);
    if (type === '' && checkDigit === '') return place;
    const beside = checkDigit === '' ? type : `${type}\0${checkDigit}`;
    let number = this.numbers.get(beside);
    if (number === undefined) {
      number = this.numbers.size + 1;
      this.numbers.set(beside, number);
    }
    return number * this.countries.known.length + place;
  }

  /** The id of a text in a row; a check digit belongs to the column of ids alone. */
  read(text: string, row: number, withCheckDigit: boolean): ReadValue | undefined {
    return normalizeNationalId(text, this.contextOf(row, withCheckDigit));
  }

  /** What a row of a context says of the id in its column. */
  homeOf(context: number, row: number): IdHome {
    let home = this.homes.get(context);
    if (home === undefined) {
      home = idHome(this.contextOf(row, true));
      this.homes.set(context, home);
    }
    return home;
  }

  private contextOf(row: number, withCheckDigit: boolean): IdContext {
    return {
      country: this.countries.of(row).country,
      type: this.view.text('national_id_type', row),
      checkDigit: withCheckDigit ? this.view.text('national_id_check_digit', row) : '',
    };
  }
}

/** A column of ids, each value read once for each context in which it stands. */
class IdColumn {
  readonly cells: Cells;
  readonly values = new ReadValues();
  private readonly contexts: IdContexts;
  private readonly index: ReadingIndex;
  private readonly plain = new ByteIds();

  constructor(cells: Cells, contexts: IdContexts) {
    this.cells = cells;
    this.contexts = contexts;
    this.index = new ReadingIndex(cells.size);
  }

  readonly reading = (code: number, row: number): number => {
    const context = this.contexts.of(row);
    const known = this.index.get(code, context);
    if (known !== UNREAD) return known;
    const reading = this.readBytes(code, this.contexts.homeOf(context, row)) ?? this.readText(code, row);
    this.index.set(code, context, reading);
    return reading;
  };

  /** Undefined for a cell that is read as a text. */
  private readBytes(code: number, home: IdHome): number | undefined {
    const { cells, plain } = this;
    if (cells.isRewritten(code)) return undefined;
    const { bytes, starts } = cells.memory;
    if (!plain.read(bytes, cells.from(code), starts[code + 1], home)) return undefined;
    return this.values.addBytes(plain.shownWords, plain.shownCount, plain.keyWords, plain.keyCount);
  }

  private readText(code: number, row: number): number {
    const id = this.contexts.read(this.cells.textOf(code), row, true);
    return id === undefined ? this.values.add([], []) : this.values.add([id], id.issues);
  }
}

/** The ids of one record. An id that can be compared is shown before one that cannot (digits lost, invalid). */
class FoundIds {
  private readonly shown: ColumnBatch;
  private readonly keys: ListBatch;
  /** What is to be shown. It is handed on when the record ends: a table must not hold what no record shows. */
  private values: ReadValues | undefined;
  private value = 0;
  private text = '';

  constructor({ display, match }: IdOutput) {
    this.shown = new ColumnBatch(display.national_id);
    this.keys = new ListBatch(match.nationalId);
  }

  get isEmpty(): boolean {
    return this.values === undefined;
  }

  add(values: ReadValues, value: number): void {
    const hasMatch = values.hasMatch(value);
    if (this.values === undefined || (hasMatch && this.keys.isEmpty)) {
      this.values = values;
      this.value = value;
    }
    if (!hasMatch) return;
    const from = values.keyFrom(value);
    const to = values.keyTo(value);
    if (!this.keys.holds(values.words, from, to)) this.keys.add(values.words, from, to);
  }

  /** The id of a record that has no other. */
  addText({ display, match }: ReadValue): void {
    this.text = display;
    if (match !== '') this.keys.addText(match);
  }

  /** Ends the record. */
  flush(): void {
    const { values, value } = this;
    if (values === undefined) this.shown.pushText(this.text);
    else this.shown.push(values.words, values.shownFrom(value), values.shownTo(value));
    this.keys.endRecord();
    this.values = undefined;
    this.text = '';
  }

  /** Ends the last record of all. */
  finish(): void {
    this.shown.flush();
    this.keys.flush();
  }
}
