import { fail } from '../domain/failure.ts';
import { own } from '../domain/own.ts';
import type { Dialect, Sample, Table, TableWarning } from '../domain/table.ts';
import { readByBytes } from './byte-reader.ts';
import { openCsv, type RowSource } from './csv-source.ts';
import type { DataRows } from './data-rows.ts';
import { decideEncoding } from './encoding.ts';
import { fileKind } from './file-kind.ts';
import { layoutOf, readSample } from './first-rows.ts';
import type { Layout } from './header.ts';
import { readByRows } from './row-reader.ts';
import { openBytes, type SourceBytes } from './source-bytes.ts';
import { type Survey, survey } from './survey.ts';
import { TableBuilder } from './table-builder.ts';
import { openWorkbook, type Workbook } from './workbook.ts';

/** What the user says of a source; whatever is left out is detected. */
export interface ReadOptions {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
}

/** A source whose shape is known and whose rows are still to be read. */
export interface OpenedSource {
  /** As given; `-` is standard input. */
  readonly path: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly fingerprint: string;
  /** `footerLines` is known once the table is read: see Table.dialect. */
  readonly dialect: Dialect;
  /** Header and the first readable data rows, 2,000 at most. */
  readonly sample: Sample;
  /** What is known before all rows are read; Table.warnings repeats them and adds the rest. */
  readonly warnings: readonly TableWarning[];
  /**
   * All rows; only the wanted columns are kept. `onRows` is told the rows read so far, now and then.
   * Fails with file_changed when the file is not the one that was opened.
   */
  readTable(wanted: (column: number) => boolean, onRows?: (rows: number) => void): Promise<Table>;
}

/**
 * Opens a file of customers: tells format, encoding, dialect, header and what its columns look like.
 * Throws FailureError: file_missing, file_is_folder, file_unreadable, not_a_table, row_too_long,
 * too_many_columns, bad_option.
 */
export async function openSource(path: string, options: ReadOptions = {}): Promise<OpenedSource> {
  const bytes = await openBytes(path);
  const found = await survey(bytes);
  const format = await openFormat(bytes, found, options);
  const layout = await layoutOf(path, format.rows);
  const sample =
    layout === undefined ? EMPTY_SAMPLE : await readSample(format.rows, layout, format.dialect.format === 'xlsx');
  const warnings = [...format.warnings, ...(layout?.warnings ?? [EMPTY_FILE])];
  const dialect = { ...format.dialect, preambleLines: layout?.preambleLines ?? 0, footerLines: 0 };
  const readTable: OpenedSource['readTable'] = async (wanted, onRows) => {
    const builder = new TableBuilder(layout?.header ?? [], wanted);
    const data = layout === undefined ? undefined : await format.readAll(layout, builder, onRows);
    if (!(await bytes.unchanged())) return fail({ kind: 'file_changed', path });
    return builder.finish(data, dialect, warnings);
  };
  return { path, fingerprint: found.fingerprint, dialect, sample, warnings, readTable };
}

const EMPTY_FILE: TableWarning = { kind: 'empty_file' };
const EMPTY_SAMPLE: Sample = { header: [], rows: [] };

interface Format {
  readonly rows: RowSource;
  readonly dialect: Dialect;
  readonly warnings: readonly TableWarning[];
  readonly readAll: (layout: Layout, table: TableBuilder, onRows?: (rows: number) => void) => Promise<DataRows>;
}

async function openFormat(bytes: SourceBytes, found: Survey, options: ReadOptions): Promise<Format> {
  const encoding = decideEncoding(found, options.encoding);
  const kind = fileKind(found.head, encoding.name.startsWith('utf-16') || encoding.name.startsWith('utf-32'));
  if (kind.kind === 'other') return fail({ kind: 'not_a_table', path: bytes.path, reason: kind.reason });
  if (kind.kind === 'zip') return workbookFormat(await openWorkbook(bytes, options.sheet));
  const csv = await openCsv(bytes, encoding, found.utf8, delimiterOption(options.delimiter));
  const name = encoding.mixed ? `${encoding.name}, windows-1252 in some lines` : encoding.name;
  return {
    rows: csv,
    dialect: {
      format: 'csv',
      encoding: encoding.name,
      bom: encoding.bom > 0,
      ...csv.dialect,
      preambleLines: 0,
      footerLines: 0,
    },
    warnings: encoding.guessed || encoding.mixed ? [{ kind: 'encoding_guessed', encoding: name }] : [],
    readAll: (layout, table, onRows) => readByBytes(csv, layout, table, onRows),
  };
}

function workbookFormat(book: Workbook): Format {
  return { ...book, readAll: (layout, table, onRows) => readByRows(book.rows, layout, true, table, onRows) };
}

const DELIMITER_NAMES: Readonly<Record<string, Dialect['delimiter']>> = {
  ',': ',',
  comma: ',',
  ';': ';',
  semicolon: ';',
  '\t': '\t',
  '\\t': '\t',
  tab: '\t',
  '|': '|',
  pipe: '|',
};

function delimiterOption(wanted: string | undefined): Dialect['delimiter'] | undefined {
  if (wanted === undefined) return undefined;
  const delimiter = own(DELIMITER_NAMES, wanted.toLowerCase());
  if (delimiter !== undefined) return delimiter;
  return fail({ kind: 'bad_option', option: 'delimiter', value: wanted, expected: 'one of , ; | tab' });
}
