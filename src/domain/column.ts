import type { CodedMemory, HashedCells, ListMemory, ValueMemory } from './column-memory.ts';
import { grown, shrunk } from './grown.ts';
import { sharedInt32 } from './shared-arrays.ts';
import { EMPTY, ValueTable } from './value-table.ts';

/**
 * A record is a number, a field is a column. Text lives once in a ValueTable (bytes, no strings);
 * a column holds a code per record. Everything is a typed array over shared memory, so that any
 * thread can read it and nothing is copied between steps.
 */

export { type CodedMemory, EMPTY, type ListMemory, type ValueMemory, ValueTable };

/** Day number of an unknown date. */
export const NO_DAY = -0x80000000;

/** One value a record at most. */
export class CodedColumn {
  readonly values: ValueTable;
  codes: Int32Array;
  private filledTo = 0;
  /** Records there will be, as far as is known. */
  private expected: number;

  constructor(values = new ValueTable(), capacity = 256) {
    this.values = values;
    this.codes = sharedInt32(capacity);
    this.expected = capacity;
  }

  /** A column over memory, of this thread or another one; what is pushed to it goes into a copy. */
  static over({ values, codes }: CodedMemory): CodedColumn {
    const column = new CodedColumn(ValueTable.over(values), 0);
    column.codes = codes;
    column.filledTo = codes.length;
    return column;
  }

  /** Stale after the next push. */
  get memory(): CodedMemory {
    return { kind: 'coded', values: this.values.memory, codes: this.codes.subarray(0, this.filledTo) };
  }

  get length(): number {
    return this.filledTo;
  }

  /** So many records will there be, as far as is known: room for them is made at once. */
  expect(records: number): void {
    this.expected = records;
  }

  /** The texts of so many records more are about to be interned, see ValueTable.expect. */
  expectTexts(records: number): void {
    this.values.expect(this.filledTo + records, this.expected);
  }

  push(text: string): void {
    this.pushCode(text === '' ? EMPTY : this.values.intern(text));
  }

  pushCode(code: number): void {
    if (this.filledTo === this.codes.length) this.makeRoom(this.filledTo + 8);
    this.codes[this.filledTo++] = code;
  }

  /** The first `count` of the codes, one a record. */
  pushCodes(codes: Int32Array, count: number): void {
    const end = this.filledTo + count;
    this.makeRoom(end);
    for (let k = 0; k < count; k++) this.codes[this.filledTo + k] = codes[k];
    this.filledTo = end;
  }

  /** So many records without a value. */
  pushEmpty(count: number): void {
    const end = this.filledTo + count;
    this.makeRoom(end);
    this.codes.fill(EMPTY, this.filledTo, end);
    this.filledTo = end;
  }

  /** As many pushes as there are cells, of UTF-8 bytes; see ValueTable.internCells. A cell without bytes is empty. */
  pushCells(source: Uint8Array, cells: Int32Array, count: number): void {
    const end = this.filledTo + count;
    this.makeRoom(end);
    this.expectTexts(count);
    this.values.internCells(source, cells, count, this.codes, this.filledTo);
    this.filledTo = end;
  }

  /** As pushCells, for cells whose hashes are known, from number `first` on; see ValueTable.internHashed. */
  pushHashed(cells: HashedCells, first: number, count: number): void {
    const end = this.filledTo + count;
    this.makeRoom(end);
    this.expectTexts(count);
    this.values.internHashed(cells, first, count, this.codes, this.filledTo);
    this.filledTo = end;
  }

  /** Frees what is kept for more records and values, see ValueTable.trim. */
  trim(): void {
    this.codes = shrunk(this.codes, this.filledTo);
    this.values.trim();
  }

  private makeRoom(records: number): void {
    if (records <= this.codes.length) return;
    this.codes = grown(this.codes, this.expected >= records ? this.expected : records * 2);
  }

  isEmpty(record: number): boolean {
    return this.codes[record] === EMPTY;
  }

  same(a: number, b: number): boolean {
    return this.codes[a] !== EMPTY && this.codes[a] === this.codes[b];
  }

  /** The value, or '' when the record has none. */
  text(record: number): string {
    const code = this.codes[record];
    return code === EMPTY ? '' : this.values.text(code);
  }
}

/** Any number of values a record, in the order they were given. */
export class ListColumn {
  readonly values: ValueTable;
  /** Record r holds items[starts[r]] … items[starts[r + 1] - 1]. */
  starts: Int32Array;
  items: Int32Array;
  private records = 0;

  constructor(values = new ValueTable(), capacity = 256) {
    this.values = values;
    this.starts = sharedInt32(capacity + 1);
    this.items = sharedInt32(capacity);
  }

  /** A column over memory, of this thread or another one; what is pushed to it goes into a copy. */
  static over({ values, starts, items }: ListMemory): ListColumn {
    const column = new ListColumn(ValueTable.over(values), 0);
    column.starts = starts;
    column.items = items;
    column.records = starts.length - 1;
    return column;
  }

  /** Stale after the next push. */
  get memory(): ListMemory {
    const { values, records, starts, items } = this;
    return {
      kind: 'list',
      values: values.memory,
      starts: starts.subarray(0, records + 1),
      items: items.subarray(0, starts[records]),
    };
  }

  get length(): number {
    return this.records;
  }

  /** See CodedColumn.expectTexts; so many records are expected as there is room for. */
  expectTexts(records: number): void {
    this.values.expect(this.records + records, this.starts.length - 1);
  }

  push(texts: Iterable<string>): void {
    const codes: number[] = [];
    for (const text of texts) if (text !== '') codes.push(this.values.intern(text));
    this.pushCodes(codes);
  }

  pushCodes(codes: readonly number[]): void {
    this.pushSome(codes, 0, codes.length);
  }

  /** Pushes what a record of another column over the same values holds. */
  pushFrom(column: ListColumn, record: number): void {
    this.pushSome(column.items, column.starts[record], column.starts[record + 1]);
  }

  /** Pushes the codes from `from` up to, not including, `to`. */
  pushSome(codes: ArrayLike<number>, from: number, to: number): void {
    const at = this.starts[this.records];
    const end = at + to - from;
    if (this.records + 2 > this.starts.length) this.starts = grown(this.starts, this.records * 2 + 16);
    if (end > this.items.length) this.items = grown(this.items, end * 2);
    for (let k = from; k < to; k++) this.items[at + k - from] = codes[k];
    this.starts[++this.records] = end;
  }

  /** So many records at once: record r holds the codes from ends[r - 1], 0 for the first, up to, not including, ends[r]. */
  pushLists(codes: Int32Array, ends: Int32Array, records: number): void {
    const { records: before } = this;
    const count = records === 0 ? 0 : ends[records - 1];
    const at = this.starts[before];
    if (before + records + 1 > this.starts.length) this.starts = grown(this.starts, (before + records) * 2 + 16);
    if (at + count > this.items.length) this.items = grown(this.items, (at + count) * 2);
    for (let k = 0; k < count; k++) this.items[at + k] = codes[k];
    for (let r = 0; r < records; r++) this.starts[before + r + 1] = at + ends[r];
    this.records = before + records;
  }

  /** So many records without a value. */
  pushEmpty(count: number): void {
    const end = this.records + count;
    if (end + 1 > this.starts.length) this.starts = grown(this.starts, end * 2 + 16);
    this.starts.fill(this.starts[this.records], this.records + 1, end + 1);
    this.records = end;
  }

  /** Frees what is kept for more records and values, see ValueTable.trim. */
  trim(): void {
    this.starts = shrunk(this.starts, this.records + 1);
    this.items = shrunk(this.items, this.starts[this.records]);
    this.values.trim();
  }

  isEmpty(record: number): boolean {
    return this.starts[record] === this.starts[record + 1];
  }

  same(a: number, b: number): boolean {
    const length = this.starts[a + 1] - this.starts[a];
    if (length === 0 || this.starts[b + 1] - this.starts[b] !== length) return false;
    for (let k = 0; k < length; k++)
      if (this.items[this.starts[a] + k] !== this.items[this.starts[b] + k]) return false;
    return true;
  }

  /** The values of a record, first one first. */
  list(record: number): string[] {
    const out: string[] = [];
    for (let k = this.starts[record]; k < this.starts[record + 1]; k++) out.push(this.values.text(this.items[k]));
    return out;
  }

  text(record: number): string {
    return this.list(record).join(' | ');
  }
}
