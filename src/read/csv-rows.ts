import { CsvError, parse } from 'csv-parse/sync';
import { mendedCells } from './mended-row.ts';
import { plainCells } from './plain-cells.ts';
import type { Quoting } from './quoted-row.ts';
import type { Frame } from './row-frames.ts';

type Mode = Exclude<Frame['mode'], 'broken'>;

const MODES = ['plain', 'padded', 'backslash'] as const satisfies readonly Mode[];

/** The cells of each frame, in order; undefined where the quotes of a row make no sense. */
export function cellsOf(frames: readonly Frame[], quoting: Quoting): (string[] | undefined)[] {
  const rows: (string[] | undefined)[] = [];
  const others: Frame[] = [];
  const places: number[] = [];
  for (let index = 0; index < frames.length; index++) {
    const frame = frames[index];
    rows[index] = frame.mode === 'plain' ? plainCells(frame.text, quoting) : undefined;
    if (rows[index] !== undefined) continue;
    others.push(frame);
    places.push(index);
  }
  const cut = parsedCells(others, quoting);
  for (let k = 0; k < places.length; k++) rows[places[k]] = cut[k];
  return rows;
}

/**
 * As cellsOf, whatever the quotes of a row are like. This is the one place that knows csv-parse. Frames of one mode
 * go through it together: a call costs 50 µs, a row 8.
 */
export function parsedCells(frames: readonly Frame[], quoting: Quoting): (string[] | undefined)[] {
  const rows = frames.map((frame) => (frame.mode === 'broken' ? mendedCells(frame.text, quoting) : undefined));
  for (const mode of MODES) {
    const places: number[] = [];
    for (let index = 0; index < frames.length; index++) if (frames[index].mode === mode) places.push(index);
    const texts = places.map((place) => frames[place].text);
    const cut = parsed(texts, mode, quoting);
    for (let k = 0; k < places.length; k++) rows[places[k]] = cut[k];
  }
  return rows;
}

function parsed(texts: readonly string[], mode: Mode, quoting: Quoting): readonly (string[] | undefined)[] {
  if (texts.length === 0) return [];
  const rows = records(texts.join('\n'), mode, quoting);
  if (rows?.length === texts.length) return rows;
  if (texts.length === 1) return [undefined];
  // The reader sees other rows than the framer: by halves, so that only the rows in doubt are lost.
  const middle = texts.length >> 1;
  return [...parsed(texts.slice(0, middle), mode, quoting), ...parsed(texts.slice(middle), mode, quoting)];
}

function records(text: string, mode: Mode, quoting: Quoting): string[][] | undefined {
  try {
    return parse(text, {
      delimiter: quoting.delimiter,
      quote: quoting.quote,
      escape: mode === 'backslash' ? '\\' : quoting.quote,
      record_delimiter: '\n',
      // A quote inside an unquoted cell is text (`37°36'37.8"N`), and ragged rows are judged later.
      relax_quotes: true,
      relax_column_count: true,
      trim: mode !== 'plain',
    });
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}
