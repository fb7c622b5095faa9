import { fail } from '../domain/failure.ts';
import { own } from '../domain/own.ts';
import type { Dialect, Sample, Table, TableWarning } from '../domain/table.ts';
import { readByBytes } from './byte-reader.ts';
import type { CsvDialect } from './csv-dialect.ts';
import { type CsvSource, csvSource, openCsv, type RowSource } from './csv-source.ts';
import type { DataRows } from './data-rows.ts';
import { decideEncoding, type Encoding } from './encoding.ts';
import { fileKind } from './file-kind.ts';
import { layoutOf, readSample } from './first-rows.ts';
import type { Layout } from './header.ts';
import { readByRows } from './row-reader.ts';
import { bytesOf, type FileState, openBytes, type SourceBytes } from './source-bytes.ts';
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
  /** Undefined for what is no file: standard input, a pipe. */
  readonly file: FileState | undefined;
  /** `footerLines` is known once the table is read: see Table.dialect. */
  readonly dialect: Dialect;
  /** Header and the first readable data rows, 2,000 at most. */
  readonly sample: Sample;
  /** What is known before all rows are read; Table.warnings repeats them and adds the rest. */
  readonly warnings: readonly TableWarning[];
  /** With which any thread reads the rows; undefined where only this one can: a pipe, a workbook that is unpacked. */
  readonly plan: FilePlan | undefined;
  /**
   * All rows; only the wanted columns are kept. `onRows` is told the rows read so far, now and then.
   * Fails with file_changed when the file is not the one that was opened.
   */
  readTable(wanted: (column: number) => boolean, onRows?: (rows: number) => void): Promise<Table>;
}

/** What is known of a text file before its rows are read: plain data. */
export interface FilePlan {
  readonly file: FileState;
  readonly encoding: Encoding;
  /** All its bytes are UTF-8. */
  readonly utf8: boolean;
  readonly csv: CsvDialect;
  readonly dialect: Dialect;
  readonly layout: Layout;
  readonly warnings: readonly TableWarning[];
  /** Every column the source has. */
  readonly columns: readonly number[];
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
  const plan = planOf(bytes, format, { layout, dialect, warnings });
  const readTable: OpenedSource['readTable'] = (wanted, onRows) =>
    tableOf(bytes, format, { layout, dialect, warnings }, wanted, onRows);
  return { path, fingerprint: found.fingerprint, file: bytes.file, dialect, sample, warnings, plan, readTable };
}

/** The rows of a source that was opened before, here or on another thread: as OpenedSource.readTable gives them. */
export async function readPlanned(
  plan: FilePlan,
  wanted: (column: number) => boolean,
  onRows?: (rows: number) => void,
): Promise<Table> {
  const bytes = bytesOf(plan.file);
  const csv = csvSource(bytes, plan.encoding, plan.utf8, plan.csv);
  return tableOf(bytes, { readAll: byBytes(csv) }, plan, wanted, onRows);
}

/** What is known of the shape of a source. */
interface Shape {
  readonly layout: Layout | undefined;
  readonly dialect: Dialect;
  readonly warnings: readonly TableWarning[];
}

async function tableOf(
  bytes: SourceBytes,
  { readAll }: Pick<Format, 'readAll'>,
  { layout, dialect, warnings }: Shape,
  wanted: (column: number) => boolean,
  onRows?: (rows: number) => void,
): Promise<Table> {
  const builder = new TableBuilder(layout?.header ?? [], wanted);
  const data = layout === undefined ? undefined : await readAll(layout, builder, onRows);
  if (!(await bytes.unchanged())) return fail({ kind: 'file_changed', path: bytes.path });
  return builder.finish(data, dialect, warnings);
}

function planOf({ file }: SourceBytes, { text }: Format, shape: Shape): FilePlan | undefined {
  const { layout } = shape;
  if (file === undefined || text === undefined || layout === undefined) return undefined;
  return { file, ...text, ...shape, layout, columns: [...layout.header.keys()] };
}

const EMPTY_FILE: TableWarning = { kind: 'empty_file' };
const EMPTY_SAMPLE: Sample = { header: [], rows: [] };

interface Format {
  readonly rows: RowSource;
  readonly dialect: Dialect;
  readonly warnings: readonly TableWarning[];
  readonly readAll: (layout: Layout, table: TableBuilder, onRows?: (rows: number) => void) => Promise<DataRows>;
  /** Of text: how its bytes are read. */
  readonly text?: Pick<FilePlan, 'encoding' | 'utf8' | 'csv'>;
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
    readAll: byBytes(csv),
    text: { encoding, utf8: found.utf8, csv: csv.dialect },
  };
}

function byBytes(csv: CsvSource): Format['readAll'] {
  return (layout, table, onRows) => readByBytes(csv, layout, table, onRows);
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
