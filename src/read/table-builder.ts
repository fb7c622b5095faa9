import { CodedColumn } from '../domain/column.ts';
import type { Dialect, Table, TableWarning } from '../domain/table.ts';
import type { DataRows } from './data-rows.ts';
import { cleanCell } from './raw-row.ts';

/** Gathers the wanted columns of a source. */
export class TableBuilder {
  private readonly header: readonly string[];
  /** One per header entry; undefined where it is not wanted. */
  readonly columns: readonly (CodedColumn | undefined)[];
  private rows = new Int32Array(1024);
  private length = 0;

  constructor(header: readonly string[], wanted: (column: number) => boolean) {
    this.header = header;
    this.columns = header.map((_, column) => (wanted(column) ? new CodedColumn() : undefined));
  }

  /** So many rows will there be, as far as can be told. */
  expect(rows: number): void {
    for (const column of this.columns) column?.expect(rows);
  }

  /** One readable row; cells it lacks are empty. */
  add(cells: readonly string[], row: number): void {
    for (let column = 0; column < this.columns.length; column++) {
      this.columns[column]?.push(column < cells.length ? cleanCell(cells[column]) : '');
    }
    this.number(row);
  }

  /** The number of a row whose cells the columns are given by somebody else. */
  number(row: number): void {
    if (this.length === this.rows.length) this.rows = doubled(this.rows);
    this.rows[this.length++] = row;
  }

  /** The table; `data` is undefined when the source held nothing at all. */
  finish(data: DataRows | undefined, dialect: Dialect, warnings: readonly TableWarning[]): Table {
    for (const column of this.columns) column?.trim();
    return {
      header: this.header,
      length: this.length,
      rows: this.rows.slice(0, this.length),
      columns: this.columns,
      rejects: data?.rejects ?? [],
      dialect: { ...dialect, footerLines: data?.footerRows ?? 0 },
      warnings: [...warnings, ...(data === undefined ? [] : rowWarnings(data))],
    };
  }
}

function rowWarnings(data: DataRows): readonly TableWarning[] {
  const warnings: TableWarning[] = [...data.repeatedHeaders];
  if (data.count === 0) warnings.push({ kind: 'header_only' });
  if (data.shortRows > 0) warnings.push({ kind: 'short_rows', count: data.shortRows });
  if (data.longRows > 0) warnings.push({ kind: 'long_rows', count: data.longRows });
  return warnings;
}

function doubled(old: Int32Array): Int32Array<ArrayBuffer> {
  const next = new Int32Array(old.length * 2);
  next.set(old);
  return next;
}
