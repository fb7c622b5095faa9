import { fail } from '../domain/failure.ts';
import { SEPARATOR_LINE } from './csv-dialect.ts';
import { cellsOf } from './csv-rows.ts';
import { LONGEST_LINE, MOST_COLUMNS } from './limits.ts';
import { countCells, type Quoting } from './quoted-row.ts';
import type { RawRow } from './raw-row.ts';
import { type Frame, LineTooLong, RowFramer } from './row-frames.ts';

/** Cuts text into rows and rows into cells, of any dialect and whatever its quotes are like. */
export class RowCutter {
  readonly framer: RowFramer;
  private readonly path: string;
  private readonly quoting: Quoting;

  /** `columns`: the cells a row should have, 0 while that is not known. */
  constructor(path: string, quoting: Quoting, columns: number) {
    this.framer = new RowFramer(quoting);
    this.framer.columns = columns;
    this.path = path;
    this.quoting = quoting;
  }

  /** See RowFramer.push. Fails with row_too_long. */
  push(text: string, last: boolean, most?: number): readonly RawRow[] {
    return rowsOf(this.frames(text, last, most), this.quoting);
  }

  private frames(text: string, last: boolean, most: number | undefined): readonly Frame[] {
    try {
      return this.framer.push(text, last, most);
    } catch (error) {
      if (!(error instanceof LineTooLong)) throw error;
      return fail({ kind: 'row_too_long', path: this.path, line: error.line, limitMb: LONGEST_LINE / 1024 / 1024 });
    }
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
