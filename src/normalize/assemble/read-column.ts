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
  private readonly index: ReadingIndex;

  constructor(cells: Cells, read: (text: string) => CellReading) {
    this.cells = cells;
    this.read = read;
    this.index = new ReadingIndex(cells.size);
  }

  /** The number of the reading of a code, see ReadValues. */
  readonly reading = (code: number): number => {
    const known = this.index.get(code, 0);
    if (known !== UNREAD) return known;
    const { values, issues } = this.read(this.cells.textOf(code));
    const reading = this.values.add(values, issues);
    this.index.set(code, 0, reading);
    return reading;
  };
}
