import { fail } from '../domain/failure.ts';
import { type CsvDialect, detectDialect, quotingOf, SEPARATOR_LINE } from './csv-dialect.ts';
import { cellsOf } from './csv-rows.ts';
import type { Encoding } from './encoding.ts';
import { LONGEST_LINE, MOST_COLUMNS } from './limits.ts';
import { countCells, type Quoting } from './quoted-row.ts';
import type { RawRow } from './raw-row.ts';
import { type Frame, LineTooLong, RowFramer } from './row-frames.ts';
import type { SourceBytes } from './source-bytes.ts';
import { textPieces } from './text-decoder.ts';

/** Rows of any source, piece by piece, from the start as often as wanted. */
export interface RowSource {
  /** `columns`: the cells a row should have, once known: it tells a stray quote from a long cell. */
  pieces(columns: number): AsyncIterable<readonly RawRow[]>;
}

/** A CSV source with its dialect. */
export interface CsvSource extends RowSource {
  readonly dialect: CsvDialect;
}

/** Characters the dialect is told from. */
const HEAD = 1 << 18;

/** Tells the dialect of a text source and gives its rows. Fails with row_too_long while rows are read. */
export async function openCsv(
  source: SourceBytes,
  encoding: Encoding,
  delimiter: CsvDialect['delimiter'] | undefined,
): Promise<CsvSource> {
  const dialect = detectDialect(await headOf(source, encoding), delimiter);
  return { dialect, pieces: (columns) => rowPieces(source, encoding, dialect, columns) };
}

/** The first whole lines; a single line that is longer is cut. */
async function headOf(source: SourceBytes, encoding: Encoding): Promise<string> {
  for await (const text of joined(textPieces(source, encoding))) {
    if (text.length <= HEAD) return text;
    const head = text.slice(0, HEAD);
    return head.slice(0, Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r')) + 1 || HEAD);
  }
  return '';
}

/** The first piece, of at least HEAD characters if there are so many: standard input comes in crumbs. */
async function* joined(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length > HEAD) break;
  }
  yield text;
}

async function* rowPieces(
  source: SourceBytes,
  encoding: Encoding,
  dialect: CsvDialect,
  columns: number,
): AsyncGenerator<readonly RawRow[]> {
  const quoting = quotingOf(dialect);
  const framer = new RowFramer(quoting);
  framer.columns = columns;
  const take = (text: string, last: boolean): readonly RawRow[] =>
    rowsOf(framed(source.path, framer, text, last), quoting);
  for await (const text of textPieces(source, encoding)) {
    yield take(dialect.newline === 'cr' ? text.replaceAll('\r', '\n') : text, false);
  }
  yield take('', true);
}

function framed(path: string, framer: RowFramer, text: string, last: boolean): readonly Frame[] {
  try {
    return framer.push(text, last);
  } catch (error) {
    if (!(error instanceof LineTooLong)) throw error;
    return fail({ kind: 'row_too_long', path, line: error.line, limitMb: LONGEST_LINE / 1024 / 1024 });
  }
}

function rowsOf(frames: readonly Frame[], quoting: Quoting): readonly RawRow[] {
  const widths = frames.map((frame) => widthIfHuge(frame, quoting));
  const sane = widths.some((width) => width > 0) ? frames.filter((_, index) => widths[index] === 0) : frames;
  const cells = cellsOf(sane, quoting);
  const rows: RawRow[] = [];
  for (let next = 0, index = 0; index < frames.length; index++) {
    const frame = frames[index];
    const row = widths[index] > 0 ? hugeRow(frame, widths[index]) : rawRow(frame, cells[next++]);
    if (frame.line > 1 || !SEPARATOR_LINE.test(`${frame.text}\n`)) rows.push(row);
  }
  return rows;
}

/** Cells of a row that has more than any table, 0 for every other: cut into cells it would cost a hundred times its size. */
function widthIfHuge(frame: Frame, quoting: Quoting): number {
  if (frame.text.length <= MOST_COLUMNS) return 0;
  const width = countCells(frame.text, 0, frame.text.length, quoting);
  return width > MOST_COLUMNS ? width : 0;
}

function hugeRow(frame: Frame, width: number): RawRow {
  return { ...rawRow(frame, []), width, trouble: `${width} cells, more than ${MOST_COLUMNS}` };
}

function rawRow(frame: Frame, cells: string[] | undefined): RawRow {
  return {
    line: frame.line,
    cells: cells ?? [],
    width: cells?.length ?? 0,
    text: frame.text,
    afterBlank: frame.afterBlank,
    mended: frame.mode === 'broken',
    trouble: cells === undefined ? 'a quote is opened and never closed' : undefined,
  };
}
