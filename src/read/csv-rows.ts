import { CsvError, parse } from 'csv-parse/sync';
import { type Quoting, scanQuotedRow } from './quoted-row.ts';
import type { Frame } from './row-frames.ts';

/**
 * The cells of each frame, in order; undefined where the quotes of a row make no sense. This is the one place
 * that knows csv-parse. Frames of one kind go through it together: a call for each row is ten times slower.
 */
export function cellsOf(frames: readonly Frame[], quoting: Quoting): (string[] | undefined)[] {
  const rows: (string[] | undefined)[] = [];
  for (let from = 0; from < frames.length; ) {
    const { mode } = frames[from];
    let to = from + 1;
    if (mode !== 'broken') while (to < frames.length && frames[to].mode === mode) to++;
    for (const row of parsed(frames.slice(from, to), mode, quoting)) rows.push(row);
    from = to;
  }
  return rows;
}

function parsed(frames: readonly Frame[], mode: Frame['mode'], quoting: Quoting): readonly (string[] | undefined)[] {
  // Known without a parser of its own, which costs 50 µs: a damaged file has such rows by the thousand.
  if (mode === 'broken' && scanQuotedRow(frames[0].text, 0, true, quoting).kind === 'unfinished') return [undefined];
  const rows = records(frames.map((frame) => frame.text).join('\n'), mode, quoting);
  if (rows?.length === frames.length)
    return mode === 'broken' ? rows.map((row) => unwrapped(row, quoting.quote)) : rows;
  // The reader sees other rows than the framer: one by one, so that only the row in doubt is lost.
  if (frames.length > 1) return frames.flatMap((frame) => parsed([frame], mode, quoting));
  return [undefined];
}

function records(text: string, mode: Frame['mode'], quoting: Quoting): string[][] | undefined {
  try {
    return parse(text, {
      delimiter: quoting.delimiter,
      quote: quoting.quote,
      escape: mode === 'backslash' ? '\\' : quoting.quote,
      record_delimiter: '\n',
      // A quote inside an unquoted cell is text (`37°36'37.8"N`), and ragged rows are judged later.
      relax_quotes: true,
      relax_column_count: true,
      trim: mode === 'padded' || mode === 'backslash',
    });
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** `"Hotel "El Sol" Ltda"`: the outer quotes enclose, the inner ones are text. */
function unwrapped(row: readonly string[], quote: string): string[] {
  return row.map((cell) => {
    const inner = cell.trim();
    return inner.length > 1 && inner.startsWith(quote) && inner.endsWith(quote) ? inner.slice(1, -1) : cell;
  });
}
