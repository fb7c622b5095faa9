import { CodedColumn, EMPTY, ListColumn } from '../domain/column.ts';
import { longer } from '../domain/golden.ts';
import type { Records } from '../domain/records.ts';

/** What of the records of a run golden records are made of, besides what Records hold. */
export interface MergedColumns {
  readonly records: Records;
  /** Day of the last change, see changeDays. */
  readonly changed: Int32Array;
  /** See trustRanks; absent where nothing is preferred. */
  readonly trust: Uint16Array | undefined;
  /** Two numbers a record. */
  readonly fingerprints: Uint32Array;
  /** Codes of what joined a record to its customer. */
  readonly matchedBy: Int32Array;
}

/** A column of the run, of the block, and where it stands in a row. */
interface Copied<T> {
  readonly from: T;
  readonly to: T;
  readonly at: number;
}

type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** Records whose columns are written to their rows together: so many rows stay in the cache meanwhile. */
const FILLED_TOGETHER = 128;

/**
 * A few records of a run side by side, as records of their own. The records of a customer lie anywhere: to read their
 * columns one by one waits for memory some forty times a record. So all that is asked of a record is written into one
 * row, which costs little where it is done column by column in the order of the records; then the rows of the customers
 * at hand are read together and become columns again, few enough for the cache. Measured with a million records, reading
 * a column takes 45 ns a record, through rows 8.5.
 */
export class RecordBlock {
  /** The records at hand: record `k` is the k-th that was read. The columns stay; what is in them changes. */
  readonly records: Records;
  /** As in MergedColumns, of the records at hand. */
  readonly changed: Int32Array;
  readonly trust: Uint16Array;
  readonly fingerprints: Uint32Array;
  readonly matchedBy: Int32Array;
  private readonly capacity: number;
  private readonly integers: Copied<Int32Array>[] = [];
  private readonly smalls: Copied<Uint16Array | Uint8Array>[] = [];
  private readonly doubles: Copied<Float64Array>[] = [];
  private readonly lists: Copied<ListColumn>[] = [];
  private readonly firsts: { readonly of: ListColumn; readonly to: Int32Array }[] = [];
  private readonly pairs: Copied<Uint32Array>;
  private words = 0;

  /** Of so many records at most. */
  constructor({ records, changed, trust, fingerprints, matchedBy }: MergedColumns, capacity: number) {
    this.capacity = capacity;
    const { source, row, recordId, channel, display, match, facts, consent, extra } = records;
    const purchases = this.doublesOf(facts.purchases);
    const totalSpent = this.doublesOf(facts.totalSpent);
    this.pairs = { from: fingerprints, to: new Uint32Array(2 * capacity), at: this.place(2) };
    this.fingerprints = this.pairs.to;
    this.changed = this.integersOf(changed);
    this.matchedBy = this.integersOf(matchedBy);
    this.trust = trust === undefined ? new Uint16Array(capacity) : this.smallsOf(trust);
    this.records = {
      ...records,
      count: capacity,
      source: this.smallsOf(source),
      row: this.integersOf(row),
      recordId: this.coded(recordId),
      channel: this.coded(channel),
      display: this.columns(display),
      match: this.columns(match),
      facts: {
        firstSeen: this.integersOf(facts.firstSeen),
        lastSeen: this.integersOf(facts.lastSeen),
        updatedAt: this.integersOf(facts.updatedAt),
        purchases,
        totalSpent,
        preferredChannel: this.coded(facts.preferredChannel),
        customerType: this.coded(facts.customerType),
      },
      consent: mapped(consent, ({ channel: of, state, day }) => ({
        channel: of,
        state: this.smallsOf(state),
        day: this.integersOf(day),
      })),
      extra: mapped(extra, (column) => this.coded(column)),
    };
  }

  /** Numbers a row; even. */
  get width(): number {
    return this.words + (this.words & 1);
  }

  /** The first value of each record in a list of the block; EMPTY where there is none. */
  firstOf(of: ListColumn): Int32Array {
    const to = new Int32Array(this.capacity);
    this.firsts.push({ of, to });
    return to;
  }

  /** Writes the rows of the records of the run from `from` up to, not including, `to`; `rows` begins with its buffer. */
  fill(rows: Int32Array, from: number, to: number): void {
    for (let first = from; first < to; first += FILLED_TOGETHER)
      this.fillSome(rows, first, Math.min(to, first + FILLED_TOGETHER));
  }

  private fillSome(rows: Int32Array, from: number, to: number): void {
    const { width, pairs } = this;
    for (const column of this.integers) fillNumbers(rows, width, column.at, column.from, from, to);
    for (const column of this.smalls) fillNumbers(rows, width, column.at, column.from, from, to);
    for (const column of this.lists) fillList(rows, width, column.at, column.from, from, to);
    for (let record = from; record < to; record++) {
      rows[record * width + pairs.at] = pairs.from[2 * record];
      rows[record * width + pairs.at + 1] = pairs.from[2 * record + 1];
    }
    const amounts = new Float64Array(rows.buffer);
    for (const column of this.doubles)
      for (let record = from; record < to; record++) amounts[(record * width + column.at) >> 1] = column.from[record];
  }

  /** Takes at hand the first `count` of `numbers`, records of the run whose rows are written. */
  read(rows: Int32Array, numbers: Int32Array, count: number): void {
    const { width, pairs } = this;
    const amounts = new Float64Array(rows.buffer);
    for (const { to, at } of this.doubles)
      for (let k = 0; k < count; k++) to[k] = amounts[(numbers[k] * width + at) >> 1];
    for (const { to, at } of this.integers) readNumbers(rows, width, at, to, numbers, count);
    for (const { to, at } of this.smalls) readNumbers(rows, width, at, to, numbers, count);
    for (let k = 0; k < count; k++) {
      pairs.to[2 * k] = rows[numbers[k] * width + pairs.at];
      pairs.to[2 * k + 1] = rows[numbers[k] * width + pairs.at + 1];
    }
    for (const { from, to, at } of this.lists) readList(rows, width, at, from, to, numbers, count);
    for (const { of, to } of this.firsts)
      for (let k = 0; k < count; k++) to[k] = of.starts[k] === of.starts[k + 1] ? EMPTY : of.items[of.starts[k]];
  }

  /** Where the next so many numbers of a row stand. */
  private place(numbers: number): number {
    this.words += numbers;
    return this.words - numbers;
  }

  private integersOf(from: Int32Array): Int32Array {
    const to = new Int32Array(this.capacity);
    this.integers.push({ from, to, at: this.place(1) });
    return to;
  }

  private smallsOf<T extends Uint16Array | Uint8Array>(from: T): T {
    const to = (from instanceof Uint8Array ? new Uint8Array(this.capacity) : new Uint16Array(this.capacity)) as T;
    this.smalls.push({ from, to, at: this.place(1) });
    return to;
  }

  /** To be placed before all others: amounts take two numbers, the first at an even place. */
  private doublesOf(from: Float64Array): Float64Array {
    const to = new Float64Array(this.capacity);
    this.doubles.push({ from, to, at: this.place(2) });
    return to;
  }

  private coded(column: CodedColumn): CodedColumn {
    const own = new CodedColumn(column.values, 0);
    own.codes = column.values.size === 0 ? new Int32Array(this.capacity).fill(EMPTY) : this.integersOf(column.codes);
    return own;
  }

  private list(column: ListColumn): ListColumn {
    const own = new ListColumn(column.values, 0);
    own.starts = new Int32Array(this.capacity + 1);
    own.items = new Int32Array(this.capacity);
    if (column.values.size > 0) this.lists.push({ from: column, to: own, at: this.place(2) });
    return own;
  }

  private columns<T extends { readonly [Key in keyof T]: CodedColumn | ListColumn }>(columns: T): T {
    const own = (column: CodedColumn | ListColumn) => ('codes' in column ? this.coded(column) : this.list(column));
    return mapped<CodedColumn | ListColumn, CodedColumn | ListColumn>({ ...columns }, own) as T;
  }
}

function mapped<T, U>(of: Readonly<Record<string, T>>, make: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, make(value)]));
}

function fillNumbers(rows: Int32Array, width: number, at: number, numbers: Numbers, from: number, to: number): void {
  for (let record = from, place = from * width + at; record < to; record++, place += width)
    rows[place] = numbers[record];
}

function readNumbers(
  rows: Int32Array,
  width: number,
  at: number,
  to: Numbers,
  numbers: Int32Array,
  count: number,
): void {
  for (let k = 0; k < count; k++) to[k] = rows[numbers[k] * width + at];
}

/** Where a record has one value or none, as most have, nothing stands in place of where its values begin. */
const ONE_OR_NONE = -1;

/** The first value, EMPTY where there is none, and where the values of a record with several begin. */
function fillList(
  rows: Int32Array,
  width: number,
  at: number,
  { starts, items }: ListColumn,
  from: number,
  to: number,
): void {
  for (let record = from, place = from * width + at; record < to; record++, place += width) {
    const start = starts[record];
    const end = starts[record + 1];
    rows[place] = start === end ? EMPTY : items[start];
    rows[place + 1] = end - start > 1 ? start : ONE_OR_NONE;
  }
}

function readList(
  rows: Int32Array,
  width: number,
  at: number,
  { starts, items }: ListColumn,
  to: ListColumn,
  numbers: Int32Array,
  count: number,
): void {
  let used = 0;
  for (let k = 0; k < count; k++) {
    const place = numbers[k] * width + at;
    to.starts[k] = used;
    if (rows[place] === EMPTY) continue;
    const several = rows[place + 1];
    const size = several === ONE_OR_NONE ? 1 : starts[numbers[k] + 1] - several;
    if (used + size > to.items.length) to.items = longer(to.items, used + size);
    to.items[used++] = rows[place];
    for (let more = 1; more < size; more++) to.items[used++] = items[several + more];
  }
  to.starts[count] = used;
}
