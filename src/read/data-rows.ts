import type { Reject, TableWarning } from '../domain/table.ts';
import { couldBeFooter } from './footer.ts';
import type { Layout } from './header.ts';
import { cleanCell, type RawRow } from './raw-row.ts';

/** Rows held back at most as a possible footer; longer ones were not met, and a sparse table must not wait for its end. */
const LONGEST_FOOTER = 30;

/** Characters of a rejected row that are kept: enough to find it. */
const REJECT_TEXT = 500;

/** Takes the cells of a readable row (as they stand, possibly fewer than columns) and its number. */
export type OnRow = (cells: readonly string[], row: number) => void;

/**
 * Tells data from what surrounds it: titles and repeated headers are passed over, a footer is left out, rows
 * that cannot be read are rejected with their reason, the rest is numbered and handed on. Every data row has
 * its number, rejected ones included; an empty row in the middle (`,,,`) counts too, since everybody who
 * counts the rows of such a file counts it.
 */
export class DataRows {
  readonly rejects: Reject[] = [];
  readonly repeatedHeaders: TableWarning[] = [];
  /** Data rows so far, rejected ones included. */
  count = 0;
  shortRows = 0;
  longRows = 0;
  footerRows = 0;
  private readonly layout: Layout;
  private readonly onRow: OnRow;
  /** A workbook pads every row: there a single filled cell is a sparse row and no damage. */
  private readonly padded: boolean;
  private held: RawRow[] = [];
  /** A gap stands before or among the rows held. */
  private gap = false;

  constructor(layout: Layout, padded: boolean, onRow: OnRow) {
    this.layout = layout;
    this.padded = padded;
    this.onRow = onRow;
  }

  push(row: RawRow): void {
    if (row.line <= this.layout.lastLine) return;
    if (couldBeFooter(row, this.layout.header.length, this.gap || row.afterBlank)) {
      this.gap ||= row.afterBlank || isEmpty(row.cells);
      this.held.push(row);
      if (this.held.length > LONGEST_FOOTER) this.release();
      return;
    }
    this.release();
    this.take(row);
  }

  /** Whether rows wait for what comes after them. */
  get isHolding(): boolean {
    return this.held.length > 0;
  }

  /** A row that is data beyond doubt, while none is held; gives its number. */
  pushOrdinary(width: number): number {
    if (width < this.layout.header.length) this.shortRows++;
    return ++this.count;
  }

  /** The source is over: what is still held is its footer. */
  end(): void {
    this.footerRows = this.held.length;
    this.held = [];
  }

  private release(): void {
    if (this.held.length === 0) return;
    for (const row of this.held) this.take(row);
    this.held = [];
    this.gap = false;
  }

  private take(row: RawRow): void {
    if (this.isRepeatedHeader(row)) {
      this.repeatedHeaders.push({ kind: 'repeated_header', line: row.line });
      return;
    }
    this.count++;
    const reason = this.whyUnreadable(row);
    if (reason !== undefined) {
      this.rejects.push({ row: this.count, line: row.line, reason, text: kept(row.text) });
      return;
    }
    if (row.cells.length < this.layout.header.length) this.shortRows++;
    this.onRow(row.cells, this.count);
  }

  private whyUnreadable(row: RawRow): string | undefined {
    const columns = this.layout.header.length;
    const { cells } = row;
    if (row.trouble !== undefined) return row.trouble;
    if (row.mended && cells.length !== columns) return 'a quote stands where none belongs';
    if (isEmpty(cells)) return 'no cell holds a value';
    if (cells.length > columns && !isEmpty(cells.slice(columns))) {
      this.longRows++;
      return `${cells.length} cells where the header has ${columns}`;
    }
    if (cells.length === 1 && columns > 1 && !this.padded) return `one cell where the header has ${columns}`;
    return undefined;
  }

  private isRepeatedHeader(row: RawRow): boolean {
    const { written } = this.layout;
    if (written.length === 0 || row.cells.length !== written.length) return false;
    for (let column = 0; column < written.length; column++) {
      if (cleanCell(row.cells[column]) !== written[column]) return false;
    }
    return true;
  }
}

function isEmpty(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cleanCell(cell) !== '') return false;
  return true;
}

/** A copy of its own: a slice would keep the whole piece of the file in memory. */
function kept(text: string): string {
  const cut = text.length > REJECT_TEXT ? `${text.slice(0, REJECT_TEXT)}…` : text;
  return Buffer.from(cut.replaceAll('\0', '')).toString();
}
