import type { CodedColumn, ValueTable } from '../../domain/column.ts';
import { BATCH, TextBatch } from './text-batch.ts';

/** One text a record on its way into a column, interned many records at a time. */
export class ColumnBatch {
  private readonly column: CodedColumn;
  private readonly texts = new TextBatch();

  constructor(column: CodedColumn) {
    this.column = column;
  }

  /** The next record holds the bytes from `from` up to, not including, `to`; nothing where there are none. */
  push(source: DataView, from: number, to: number): void {
    this.texts.add(source, from, to);
    if (this.texts.count === BATCH) this.flush();
  }

  pushText(text: string): void {
    this.texts.addText(text);
    if (this.texts.count === BATCH) this.flush();
  }

  /** The next record holds the first `count` texts of `codes`, codes of a table, joined by blanks. */
  pushJoined(parts: ValueTable, codes: ArrayLike<number>, count: number): void {
    this.texts.addJoined(parts, codes, count);
    if (this.texts.count === BATCH) this.flush();
  }

  /** Hands over what was gathered; to be called behind the last record. */
  flush(): void {
    this.texts.pushTo(this.column);
  }
}
