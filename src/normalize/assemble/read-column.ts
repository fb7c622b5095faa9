import type { Issues } from '../../domain/issue.ts';
import type { Cells } from './cells.ts';
import { type ReadValue, ReadValues } from './read-values.ts';
import { ReadingIndex, UNREAD } from './reading-index.ts';

/** What one cell was read as. */
export interface CellReading {
  readonly values: readonly ReadValue[];
  readonly issues: Issues;
}

/** A column of a field of many values, each distinct cell read once, when it is asked for. */
export class ReadColumn {
  readonly cells: Cells;
  readonly values = new ReadValues();
  private readonly read: (text: string) => CellReading;
  private readonly readBytes: ((cells: Cells, code: number, values: ReadValues) => number | undefined) | undefined;
  private readonly index: ReadingIndex;

  /** `readBytes` may read a cell whose text is as read, by its code; undefined leaves it to `read`. */
  constructor(
    cells: Cells,
    read: (text: string) => CellReading,
    readBytes?: (cells: Cells, code: number, values: ReadValues) => number | undefined,
  ) {
    this.cells = cells;
    this.read = read;
    this.readBytes = readBytes;
    this.index = new ReadingIndex(cells.size);
  }

  /** The number of the reading of a code, see ReadValues. */
  readonly reading = (code: number): number => {
    const known = this.index.get(code, 0);
    if (known !== UNREAD) return known;
    const reading = this.readBytes?.(this.cells, code, this.values) ?? this.readText(code);
    this.index.set(code, 0, reading);
    return reading;
  };

  private readText(code: number): number {
    const { values, issues } = this.read(this.cells.textOf(code));
    return this.values.add(values, issues);
  }
}
