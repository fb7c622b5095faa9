import { CellBatch } from './byte-batch.ts';
import { ByteRow, UNKNOWN } from './byte-row.ts';
import { ByteWindow } from './byte-window.ts';
import { quotingOf } from './csv-dialect.ts';
import type { CsvSource } from './csv-source.ts';
import { DataRows } from './data-rows.ts';
import type { Layout } from './header.ts';
import { LONGEST_QUOTED_ROW } from './limits.ts';
import { OrdinaryRows } from './ordinary-row.ts';
import { RowCutter } from './row-cutter.ts';
import { PIECE } from './source-bytes.ts';
import type { TableBuilder } from './table-builder.ts';
import { unfinishedBytes } from './unfinished-bytes.ts';

/**
 * Reads all rows of a CSV source into a table like readByRows, and gives the same: ordinary rows go from bytes to
 * columns without a string on the way, whatever else a row may be is handed to the reader of rows.
 */
export async function readByBytes(
  csv: CsvSource,
  layout: Layout,
  table: TableBuilder,
  onRows?: (rows: number) => void,
): Promise<DataRows> {
  const reader = new ByteReader(csv, layout, table);
  let pieces = 0;
  for await (const piece of csv.bytes()) {
    reader.read(piece, false);
    pieces++;
    if (csv.size !== undefined) table.expect(rowsOf(csv.size, pieces, reader.data.count));
    onRows?.(reader.data.count);
  }
  reader.read(new Uint8Array(0), true);
  reader.data.end();
  onRows?.(reader.data.count);
  return reader.data;
}

/** How many rows there will be where so many pieces held `rows`: a little more than it seems, for they differ in length. */
function rowsOf(size: number, pieces: number, rows: number): number {
  return Math.ceil((rows * size * 1.02) / Math.min(size, pieces * PIECE));
}

/** Rows handed over at once: the reader of rows costs 50 µs a call and 8 a row. */
const MOST_HANDED = 4096;

/** Ordinary rows between two others, per row handed over, below which more are handed over at once. */
const FEW_ORDINARY = 8;

/** Bytes looked at for each row that is handed over; if they are too few, four times as many are. */
const BYTES_HANDED = 256;

class ByteReader {
  readonly data: DataRows;
  private readonly lastLine: number;
  private readonly table: TableBuilder;
  private readonly window: ByteWindow;
  private readonly row: ByteRow;
  private readonly ordinary: OrdinaryRows;
  private readonly batch: CellBatch;
  /** Reads what is handed over; its framer counts the lines and knows of blank ones. */
  private readonly cutter: RowCutter;
  /** Where the next row starts in the window. */
  private at = 0;
  private ordinaryRows = 0;
  private handed = 1;

  constructor(csv: CsvSource, layout: Layout, table: TableBuilder) {
    const quoting = quotingOf(csv.dialect);
    const columns = layout.header.length;
    this.data = new DataRows(layout, false, (cells, row) => table.add(cells, row));
    this.lastLine = layout.lastLine;
    this.table = table;
    this.window = new ByteWindow(quoting.quote, csv.dialect.newline === 'cr');
    this.row = new ByteRow(columns, quoting);
    this.ordinary = new OrdinaryRows(layout);
    this.batch = new CellBatch(table.columns);
    this.cutter = new RowCutter(csv.path, quoting, columns);
  }

  /** Takes the next bytes; `last`: there are no more. */
  read(piece: Uint8Array, last: boolean): void {
    this.window.slide(this.at, piece);
    this.at = 0;
    for (;;) {
      const isWhole = this.takeOrdinaryRows();
      const rest = this.window.end - this.at;
      if (rest === 0 || (!isWhole && !last && rest <= LONGEST_QUOTED_ROW)) break;
      this.batch.flush(this.window.bytes);
      if (!this.handOver(last)) break;
    }
    if (last) this.batch.flush(this.window.bytes);
    else this.batch.gather(this.window.bytes);
  }

  /** Takes rows up to the first that is not ordinary; false when the end of that row is not in sight. */
  private takeOrdinaryRows(): boolean {
    const { window, row, batch } = this;
    const { framer } = this.cutter;
    if (framer.line <= this.lastLine || framer.afterBlank || this.data.isHolding) return true;
    const { bytes, words, end } = window;
    while (this.at < end) {
      const to = row.scan(bytes, words, this.at);
      if (to === UNKNOWN) return true;
      if (to >= end) return false;
      if (window.zeroFrom(this.at) < to || !this.ordinary.includes(bytes, row, this.at, to, framer.longestRow))
        return true;
      batch.add(bytes, row);
      if (batch.isFull) batch.gather(bytes);
      this.table.number(this.data.pushOrdinary(row.width));
      framer.line += row.lines;
      this.ordinaryRows++;
      this.at = to + 1;
    }
    return true;
  }

  /** Lets the reader of rows have the next ones; false when it needs more than the window holds. */
  private handOver(last: boolean): boolean {
    this.handed = this.ordinaryRows < this.handed * FEW_ORDINARY ? Math.min(2 * this.handed, MOST_HANDED) : 1;
    this.ordinaryRows = 0;
    for (let size = this.handed * BYTES_HANDED; ; size *= 4) {
      const to = this.cutAfter(this.at + size, last);
      const text = this.window.bytes.toString('utf8', this.at, to);
      for (const row of this.cutter.push(text, last && to === this.window.end, this.handed)) this.data.push(row);
      const used = to - this.at - Buffer.byteLength(this.cutter.framer.takeRest());
      this.at += used;
      if (used > 0) return true;
      if (this.at + size >= this.window.end) return false;
    }
  }

  /** The end of the line in which a position is, or of the last whole character in the window. */
  private cutAfter(position: number, last: boolean): number {
    const { bytes, end } = this.window;
    const found = position >= end ? -1 : bytes.indexOf('\n', position);
    if (found !== -1 && found < end) return found + 1;
    return last ? end : end - unfinishedBytes(bytes.subarray(Math.max(0, end - 3), end));
  }
}
