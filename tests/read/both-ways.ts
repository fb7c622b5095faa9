import type { CodedColumn } from '../../src/domain/column.ts';
import { type Failure, FailureError } from '../../src/domain/failure.ts';
import type { Dialect, Table } from '../../src/domain/table.ts';
import { readByBytes } from '../../src/read/byte-reader.ts';
import { type CsvSource, openCsv } from '../../src/read/csv-source.ts';
import type { DataRows } from '../../src/read/data-rows.ts';
import { decideEncoding } from '../../src/read/encoding.ts';
import { layoutOf } from '../../src/read/first-rows.ts';
import type { Layout } from '../../src/read/header.ts';
import { readByRows } from '../../src/read/row-reader.ts';
import type { SourceBytes } from '../../src/read/source-bytes.ts';
import { survey } from '../../src/read/survey.ts';
import { TableBuilder } from '../../src/read/table-builder.ts';

/** How a source is read for comparison. */
export interface Way {
  readonly encoding?: string;
  readonly delimiter?: Dialect['delimiter'];
  /** Bytes that arrive at once. */
  readonly piece?: number;
  readonly wanted?: (column: number) => boolean;
}

/** What a reader makes of a source, without typed arrays and classes; or the failure it ends with. */
export type Outcome = Failure | object;

/** What the reader of bytes and the reader of rows make of the same bytes; undefined for a source without rows. */
export async function bothWays(
  bytes: Uint8Array,
  { encoding, delimiter, piece = 1 << 20, wanted = () => true }: Way,
): Promise<{ readonly byBytes: Outcome; readonly byRows: Outcome } | undefined> {
  const source = inPieces(bytes, piece);
  const found = await survey(source);
  const csv = await openCsv(source, decideEncoding(found, encoding), found.utf8, delimiter);
  const layout = await layoutOf(source.path, csv);
  if (layout === undefined) return undefined;
  const read = (reader: Reader): Promise<Outcome> =>
    outcomeOf(csv, layout, new TableBuilder(layout.header, wanted), reader);
  return {
    byBytes: await read((table) => readByBytes(csv, layout, table)),
    byRows: await read((table) => readByRows(csv, layout, false, table)),
  };
}

type Reader = (table: TableBuilder) => Promise<DataRows>;

async function outcomeOf(csv: CsvSource, layout: Layout, builder: TableBuilder, reader: Reader): Promise<Outcome> {
  try {
    const data = await reader(builder);
    const bare = { format: 'csv', encoding: '', bom: false, preambleLines: 0, footerLines: 0 } as const;
    return plainTable(builder.finish(data, { ...bare, ...csv.dialect }, layout.warnings));
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
}

function plainTable(table: Table): object {
  return { ...table, rows: [...table.rows], columns: table.columns.map((column) => column && plainColumn(column)) };
}

function plainColumn(column: CodedColumn): object {
  return { codes: [...column.codes.subarray(0, column.length)], texts: [...column.values.texts()] };
}

function inPieces(bytes: Uint8Array, size: number): SourceBytes {
  return {
    path: 'source.csv',
    async *pieces() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
    file: undefined,
    unchanged: async () => true,
  };
}
