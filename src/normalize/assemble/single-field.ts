import { wordsOf } from '../../domain/byte-words.ts';
import { CodedColumn, EMPTY } from '../../domain/column.ts';
import type { ColumnRole } from '../../domain/fields.ts';
import { type Issues, NO_ISSUES } from '../../domain/issue.ts';
import { IntList } from '../int-list.ts';
import type { Cells } from './cells.ts';
import { ReadingIndex, UNREAD } from './reading-index.ts';
import type { SourceView } from './source-view.ts';
import { BATCH, TextBatch } from './text-batch.ts';

/** What a cell was read as: to show, to compare ('' = nothing), and what was found on the way. */
export interface Reading {
  readonly display: string;
  readonly match: string;
  readonly issues?: Issues;
}

/** The two columns that a field of one value fills. */
export interface Target {
  readonly display: CodedColumn;
  readonly match?: CodedColumn;
}

const NOTHING: Reading = { display: '', match: '' };

/** How a role is read: `context` names what besides the text decides (a country); the same for all rows when left out. */
export interface Reader {
  readonly read: (text: string, context: number, cells: Cells) => Reading;
  readonly context?: (row: number) => number;
  /** May read a cell by its bytes: adds what it says to both batches, or says false and adds nothing. */
  readonly readBytes?: (bytes: ByteCell, display: TextBatch, match: TextBatch) => boolean;
}

/** Where the text of a cell stands, from `from` up to, not including, `to`; and the same bytes as words. */
export interface ByteCell {
  readonly bytes: Uint8Array;
  readonly words: DataView;
  readonly from: number;
  readonly to: number;
}

/** Fills a field from the first column of a role whose cell says something, one entry a row. */
export function pushSingle(view: SourceView, role: ColumnRole, target: Target, reader: Reader): void {
  const [first, ...more] = view.columns(role);
  if (first !== undefined && more.length === 0 && reader.context === undefined) {
    pushDistinct(view, first, target, reader);
    return;
  }
  const columns = view.columns(role).map((cells) => new ReadColumn(cells, target, reader));
  if (columns.length === 0) {
    target.display.pushEmpty(view.rows);
    target.match?.pushEmpty(view.rows);
    return;
  }
  for (let row = 0; row < view.rows; row++) {
    let displayCode = EMPTY;
    let matchCode = EMPTY;
    for (let k = 0; k < columns.length; k++) {
      const column = columns[k];
      const code = column.cells.codeOf(row);
      if (code === EMPTY) continue;
      const reading = column.reading(code, row);
      view.report(column.issues(reading), column.cells, row);
      displayCode = column.display.at(reading);
      matchCode = column.match.at(reading);
      if (displayCode !== EMPTY || matchCode !== EMPTY) break;
    }
    target.display.pushCode(displayCode);
    target.match?.pushCode(matchCode);
  }
}

/**
 * As pushSingle, for one column of which nothing but the text decides: its values are read in the order of their codes,
 * which is that in which rows first hold them, and interned many at a time.
 */
function pushDistinct(view: SourceView, cells: Cells, target: Target, reader: Reader): void {
  const values = new DistinctValues(view.rows, cells, target, reader);
  const { display, match, found } = values;
  for (let row = 0; row < view.rows; row++) {
    const code = cells.codes[row];
    const isEmpty = code === EMPTY;
    if (!isEmpty && found.size > 0) view.report(found.get(code) ?? NO_ISSUES, cells, row);
    target.display.pushCode(isEmpty ? EMPTY : display[code]);
    target.match?.pushCode(isEmpty ? EMPTY : match[code]);
  }
}

/** What every value of a column is to show and to compare, by its code. */
class DistinctValues {
  readonly display: Int32Array;
  readonly match: Int32Array;
  readonly found = new Map<number, Issues>();
  private readonly shown = new TextBatch();
  private readonly compared = new TextBatch();
  private readonly rows: number;
  private readonly cells: Cells;
  private readonly target: Target;
  private readonly reader: Reader;

  constructor(rows: number, cells: Cells, target: Target, reader: Reader) {
    this.rows = rows;
    this.cells = cells;
    this.target = target;
    this.reader = reader;
    this.display = new Int32Array(cells.size);
    this.match = new Int32Array(cells.size);
    const words = wordsOf(cells.memory.bytes);
    for (let code = 0; code < cells.size; code++) {
      if (!this.readBytes(code, words)) this.readText(code);
      if (this.shown.count === BATCH) this.intern(code + 1);
    }
    this.intern(cells.size);
  }

  private readBytes(code: number, words: DataView): boolean {
    const { cells, reader } = this;
    if (reader.readBytes === undefined || cells.isRewritten(code)) return false;
    const { bytes, starts } = cells.memory;
    const cell = { bytes, words, from: cells.from(code), to: starts[code + 1] };
    return reader.readBytes(cell, this.shown, this.compared);
  }

  private readText(code: number): void {
    const text = this.cells.textOf(code);
    const { display, match, issues = NO_ISSUES } = text === '' ? NOTHING : this.reader.read(text, 0, this.cells);
    this.shown.addText(display);
    this.compared.addText(match);
    if (issues.length > 0) this.found.set(code, issues);
  }

  /** Gives their codes to what was read of the values before `end`. */
  private intern(end: number): void {
    const { target, shown, compared } = this;
    const from = end - shown.count;
    // Rows first hold values in the order of their codes, most of which are in few.
    const rows = (this.rows * end) / this.cells.size;
    target.display.expectTexts(rows);
    target.match?.expectTexts(rows);
    shown.intern(target.display.values, this.display, from);
    if (target.match === undefined) compared.clear();
    else compared.intern(target.match.values, this.match, from);
  }
}

/** The column of a role as it was read, nothing copied; undefined where there are several, or cells say other than they hold. */
export function columnAsRead(view: SourceView, role: ColumnRole): CodedColumn | undefined {
  const [cells, ...more] = view.columns(role);
  if (cells === undefined || more.length > 0 || cells.hasRewritten || cells.hasPrefixed) return undefined;
  return CodedColumn.over({ kind: 'coded', values: cells.memory, codes: cells.codes.subarray(0, view.rows) });
}

/** As pushSingle, for a field that shows what the cells say; nearly unique values are interned many at a time. */
export function pushAsRead(view: SourceView, role: ColumnRole, column: CodedColumn): void {
  const [cells, ...more] = view.columns(role);
  if (cells === undefined || more.length > 0 || cells.hasRewritten) {
    pushSingle(view, role, { display: column }, { read: (text) => ({ display: text, match: '' }) });
    return;
  }
  const { codes, memory } = cells;
  const places = new Int32Array(BATCH * 2);
  for (let start = 0; start < view.rows; start += BATCH) {
    const count = Math.min(BATCH, view.rows - start);
    for (let k = 0; k < count; k++) {
      const code = codes[start + k];
      places[2 * k] = code === EMPTY ? 0 : cells.from(code);
      places[2 * k + 1] = code === EMPTY ? 0 : memory.starts[code + 1];
    }
    column.pushCells(memory.bytes, places, count);
  }
}

/** A column whose values are read once each: codes of what they are to show and to compare, by reading. */
class ReadColumn {
  readonly cells: Cells;
  readonly display = new IntList();
  readonly match = new IntList();
  private readonly target: Target;
  private readonly reader: Reader;
  private readonly index: ReadingIndex;
  /** What was found on the way, by reading. */
  private readonly found: Issues[] = [];

  constructor(cells: Cells, target: Target, reader: Reader) {
    this.cells = cells;
    this.target = target;
    this.reader = reader;
    this.index = new ReadingIndex(cells.size);
  }

  reading(code: number, row: number): number {
    const context = this.reader.context === undefined ? 0 : this.reader.context(row);
    const known = this.index.get(code, context);
    return known === UNREAD ? this.read(code, context) : known;
  }

  issues(reading: number): Issues {
    return this.found[reading];
  }

  private read(code: number, context: number): number {
    const { cells, target } = this;
    const { display, match, issues = NO_ISSUES } = this.reader.read(cells.textOf(code), context, cells);
    const reading = this.display.push(cells.codeIn(target.display.values, display, code));
    this.match.push(target.match === undefined ? EMPTY : cells.codeIn(target.match.values, match, code));
    this.found.push(issues);
    this.index.set(code, context, reading);
    return reading;
  }
}
