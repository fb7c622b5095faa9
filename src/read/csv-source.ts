import { utf8Pieces } from './byte-pieces.ts';
import { type CsvDialect, detectDialect, quotingOf } from './csv-dialect.ts';
import type { Encoding } from './encoding.ts';
import type { RawRow } from './raw-row.ts';
import { RowCutter } from './row-cutter.ts';
import type { SourceBytes } from './source-bytes.ts';
import { textPieces } from './text-decoder.ts';

/** Rows of any source, piece by piece, from the start as often as wanted. */
export interface RowSource {
  /** `columns`: the cells a row should have, once known: it tells a stray quote from a long cell. */
  pieces(columns: number): AsyncIterable<readonly RawRow[]>;
}

/** A CSV source with its dialect. */
export interface CsvSource extends RowSource {
  readonly path: string;
  readonly dialect: CsvDialect;
  /** Bytes of the file; undefined of what is none. */
  readonly size: number | undefined;
  /** The text the rows are made of, as UTF-8, from the start as often as wanted: a piece for each of the source. */
  bytes(): AsyncIterable<Uint8Array>;
}

/** Characters the dialect is told from. */
const HEAD = 1 << 18;

/**
 * Tells the dialect of a text source and gives its rows. `valid`: all its bytes are UTF-8. Fails with
 * row_too_long while rows are read.
 */
export async function openCsv(
  source: SourceBytes,
  encoding: Encoding,
  valid: boolean,
  delimiter: CsvDialect['delimiter'] | undefined,
): Promise<CsvSource> {
  const dialect = detectDialect(await headOf(source, encoding), delimiter);
  return csvSource(source, encoding, valid, dialect);
}

/** A text source whose dialect is known. */
export function csvSource(source: SourceBytes, encoding: Encoding, valid: boolean, dialect: CsvDialect): CsvSource {
  return {
    path: source.path,
    dialect,
    size: source.file?.size,
    pieces: (columns) => rowPieces(source, encoding, dialect, columns),
    bytes: () => utf8Pieces(source, encoding, valid),
  };
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
  const cutter = new RowCutter(source.path, quotingOf(dialect), columns);
  let slice = SLICE;
  for await (const text of textPieces(source, encoding)) {
    const lines = dialect.newline === 'cr' ? text.replaceAll('\r', '\n') : text;
    for (let at = 0; at < lines.length; ) {
      const rows = cutter.push(lines.slice(at, at + slice), false);
      at += slice;
      // Where no row ends, looking at the same line again and again would cost the square of its length.
      slice = rows.length === 0 ? slice * 2 : SLICE;
      yield rows;
    }
  }
  yield cutter.push('', true);
}

/** Characters cut into rows at once: who wants the first rows only need not wait for those of a megabyte. */
const SLICE = 1 << 16;
