import { wordsOf } from '../domain/byte-words.ts';
import type { CodedColumn } from '../domain/column.ts';
import type { ByteRow } from './byte-row.ts';
import { GatheredCells } from './gathered-cells.ts';
import { cleanCell } from './raw-row.ts';

/** Rows gathered before their cells are copied: some 100 KB, which stay in the processor's nearer caches. */
const ROWS = 1024;

/** Gathers where the wanted cells of rows stand, and has them copied, one column after the other. */
export class CellBatch {
  /** Rows gathered. */
  private count = 0;
  private readonly columns: readonly GatheredCells[];
  /** Which cell of a row each of them takes, and the bounds of its cells, start and end in turns. */
  private readonly places: Int32Array;
  private readonly cells: readonly Int32Array[];

  constructor(columns: readonly (CodedColumn | undefined)[]) {
    const places = [...columns.keys()].filter((place) => columns[place] !== undefined);
    this.columns = columns.filter((column) => column !== undefined).map((column) => new GatheredCells(column));
    this.places = Int32Array.from(places);
    this.cells = places.map(() => new Int32Array(2 * ROWS));
  }

  get isFull(): boolean {
    return this.count === ROWS;
  }

  /**
   * Takes the cells of a row; those it lacks are empty. They are cleaned where they stand: the bytes of the row
   * are no longer those of the file.
   */
  add(bytes: Buffer, row: ByteRow): void {
    const { places, cells } = this;
    const at = 2 * this.count++;
    for (let k = 0; k < places.length; k++) {
      const place = places[k];
      if (place >= row.width) {
        cells[k][at] = cells[k][at + 1] = 0;
        continue;
      }
      const start = row.starts[place];
      const end = row.doubled[place] === 1 ? singled(bytes, start, row.ends[place]) : row.ends[place];
      cells[k][at] = start;
      cells[k][at + 1] = end > start && mayNeedTrim(bytes, start, end) ? cleaned(bytes, start, end) : end;
    }
  }

  /** Copies what was gathered; to be called before the bytes move. */
  gather(bytes: Uint8Array): void {
    if (this.count === 0) return;
    const words = wordsOf(bytes);
    for (let k = 0; k < this.columns.length; k++) this.columns[k].add(words, this.cells[k], this.count);
    this.count = 0;
  }

  /** Gives their columns all that was gathered; to be called before somebody else adds to them, and at the end. */
  flush(bytes: Uint8Array): void {
    this.gather(bytes);
    for (const column of this.columns) column.flush();
  }
}

/** Makes one of each two quotes; gives the new end. The cell starts behind its opening quote. */
function singled(bytes: Buffer, start: number, end: number): number {
  const quote = bytes[start - 1];
  let to = start;
  for (let from = start; from < end; from++) {
    bytes[to++] = bytes[from];
    if (bytes[from] === quote) from++;
  }
  return to;
}

/**
 * Whether white space may stand at the start or the end of a cell. It does not where a letter of ASCII stands
 * there, or a character of C3 80 to DF BF, in which are the accented letters: no white space is among them.
 */
function mayNeedTrim(bytes: Buffer, start: number, end: number): boolean {
  const first = bytes[start];
  const last = bytes[end - 1];
  const starts = (first > 0x20 && first < 0x7f) || (first >= 0xc3 && first <= 0xdf);
  const ends = (last > 0x20 && last < 0x7f) || (last >= 0x80 && bytes[end - 2] >= 0xc3 && bytes[end - 2] <= 0xdf);
  return !starts || !ends;
}

/** Writes the cleaned cell where it stands; gives the new end. Cleaning makes no cell longer. */
function cleaned(bytes: Buffer, start: number, end: number): number {
  return start + bytes.write(cleanCell(bytes.toString('utf8', start, end)), start, end - start, 'utf8');
}
