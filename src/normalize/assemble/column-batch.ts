import type { CodedColumn } from '../../domain/column.ts';
import { BATCH, TextBatch } from './text-batch.ts';

/** One text a record on its way into a column, interned many records at a time. */
export class ColumnBatch {
  private readonly column: CodedColumn;
  private readonly texts = new TextBatch();
  private readonly codes = new Int32Array(BATCH);

  constructor(column: CodedColumn) {
    this.column = column;
  }

  /** The next record holds the bytes from `from` up to, not including, `to`; nothing where there are none. */
  push(source: DataView, from: number, to: number): void {
    this.texts.add(source, from, to);
    this.end();
  }

  pushText(text: string): void {
    this.texts.addText(text);
    this.end();
  }

  /** Hands over what was gathered; to be called behind the last record. */
  flush(): void {
    const { codes, texts } = this;
    const { count } = texts;
    this.column.expectTexts(count);
    texts.intern(this.column.values, codes, 0);
    this.column.pushCodes(codes, count);
  }

  private end(): void {
    if (this.texts.count === BATCH) this.flush();
  }
}
