import type { ListColumn } from '../../domain/column.ts';
import { BATCH, TextBatch } from './text-batch.ts';

/** What records hold in a column of many values, interned many records at a time. */
export class ListBatch {
  private readonly column: ListColumn;
  private readonly texts = new TextBatch();
  /** By record, how many texts stand before its end. */
  private readonly ends = new Int32Array(BATCH);
  private records = 0;
  /** The first text of the record. */
  private first = 0;
  /** By text that was handed over last, its code. */
  codes = new Int32Array(2 * BATCH);

  constructor(column: ListColumn) {
    this.column = column;
  }

  /** How many texts were gathered. */
  get count(): number {
    return this.texts.count;
  }

  /** How many different texts were handed over. */
  get values(): number {
    return this.column.values.size;
  }

  /** Whether the record has no value yet. */
  get isEmpty(): boolean {
    return this.first === this.texts.count;
  }

  /** Whether the record holds these bytes. */
  holds(source: DataView, from: number, to: number): boolean {
    return this.texts.holds(this.first, source, from, to);
  }

  add(source: DataView, from: number, to: number): void {
    this.texts.add(source, from, to);
  }

  addText(text: string): void {
    this.texts.addText(text);
  }

  endRecord(): void {
    this.first = this.texts.count;
    this.ends[this.records++] = this.first;
    if (this.records === BATCH) this.flush();
  }

  /** Hands over what was gathered; to be called behind the last record. */
  flush(): void {
    const { count } = this.texts;
    if (count > this.codes.length) this.codes = new Int32Array(count * 2);
    this.column.expectTexts(this.records);
    this.texts.intern(this.column.values, this.codes, 0);
    this.column.pushLists(this.codes, this.ends, this.records);
    this.records = 0;
    this.first = 0;
  }
}
