import { type CodedColumn, EMPTY, type ValueTable } from '../../domain/column.ts';
import { BATCH, TextBatch } from './text-batch.ts';

/** What a text became is kept with so much added, 0 standing for what was not met yet. */
const KNOWN = 2;

/** Nobody asks again for what such a text became. */
const UNASKED: Int32Array = new Int32Array(1);

/**
 * One text a record on its way into a column, interned many records at a time. Of texts that come again, `cache` keeps
 * what they became, by a number that the caller has for them.
 */
export class ColumnBatch {
  private readonly column: CodedColumn;
  private readonly texts = new TextBatch();
  /** By record its code, or, below EMPTY, which of the texts it holds. */
  private readonly records = new Int32Array(BATCH);
  private count = 0;
  /** By text, where its code is to be kept. */
  private readonly caches: Int32Array[] = [];
  private readonly keys = new Int32Array(BATCH);
  private readonly codes = new Int32Array(BATCH);

  constructor(column: CodedColumn) {
    this.column = column;
  }

  /** The next record holds the bytes from `from` up to, not including, `to`; nothing where there are none. */
  push(source: DataView, from: number, to: number): void {
    this.texts.add(source, from, to);
    this.end(UNASKED, 0);
  }

  pushText(text: string): void {
    this.texts.addText(text);
    this.end(UNASKED, 0);
  }

  /** The next record holds the first `count` texts of `codes`, codes of a table, joined by blanks. */
  pushJoined(parts: ValueTable, codes: ArrayLike<number>, count: number, cache: Int32Array = UNASKED, key = 0): void {
    this.texts.addJoined(parts, codes, count);
    this.end(cache, key);
  }

  /** The next record holds nothing. */
  pushEmpty(): void {
    this.records[this.count++] = EMPTY;
    if (this.count === BATCH) this.flush();
  }

  /** The next record holds what `key` became before; false, and nothing has changed, where it was not met. */
  pushKnown(cache: Int32Array, key: number): boolean {
    const known = cache[key];
    if (known === 0) return false;
    this.records[this.count++] = known > 0 ? known - KNOWN : known - 1;
    if (this.count === BATCH) this.flush();
    return true;
  }

  /** Hands over what was gathered; to be called behind the last record. */
  flush(): void {
    const { records, codes, caches, keys, count } = this;
    const texts = this.texts.count;
    this.texts.intern(this.column.values, codes, 0);
    for (let text = 0; text < texts; text++) caches[text][keys[text]] = codes[text] + KNOWN;
    for (let k = 0; k < count; k++) if (records[k] < -1) records[k] = codes[-2 - records[k]];
    this.column.pushCodes(records, count);
    this.count = 0;
  }

  /** Ends a record that holds the last text. */
  private end(cache: Int32Array, key: number): void {
    const text = this.texts.count - 1;
    cache[key] = -1 - text;
    this.caches[text] = cache;
    this.keys[text] = key;
    this.records[this.count++] = -2 - text;
    if (this.count === BATCH) this.flush();
  }
}
