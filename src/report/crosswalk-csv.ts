import type { CodedColumn } from '../domain/column.ts';
import type { Golden } from '../domain/golden.ts';
import type { Records } from '../domain/records.ts';
import { writeContent, writeId } from './id-cells.ts';
import { writeCount, writeProbability } from './plain-cells.ts';
import { type RowSink, TextCells, ValueCells } from './row-sink.ts';

export const CROSSWALK_HEADER = [
  'customer_id',
  'source',
  'row',
  'record_id',
  'channel',
  'matched_by',
  'confidence',
  'content',
] as const;

/** So many are sorted by putting each in its place. */
const FEW = 24;

/** What crosswalk.csv tells of records. */
export interface CrosswalkRecords extends Pick<Records, 'source' | 'row' | 'recordId' | 'channel'> {
  readonly sources: readonly { readonly name: string }[];
  /** See Clusters. */
  readonly matchedBy: CodedColumn;
  readonly recordConfidence: Float64Array;
  /** See recordFingerprints; two numbers a record. */
  readonly fingerprints: Uint32Array;
}

/** crosswalk.csv: one row an input record that could be read, by customer, source and row. */
export class CrosswalkRows {
  private readonly records: CrosswalkRecords;
  private readonly numberOf: (record: number) => number;
  private readonly recordIds: ValueCells;
  private readonly channels: ValueCells;
  private readonly matchedBy: ValueCells;
  private readonly sources: TextCells;
  private readonly few = new Int32Array(FEW);

  /**
   * `records` by the numbers that golden records have for them; `numberOf` tells those by which records stand in the
   * order of source name and row.
   */
  constructor(records: CrosswalkRecords, numberOf = (record: number): number => record) {
    this.records = records;
    this.numberOf = numberOf;
    this.recordIds = new ValueCells(records.recordId.values);
    this.channels = new ValueCells(records.channel.values);
    this.matchedBy = new ValueCells(records.matchedBy.values);
    this.sources = new TextCells(records.sources.map(({ name }) => name));
  }

  /** The rows of one customer. */
  write({ first, second, members, size }: Golden, sink: RowSink): void {
    if (size === 1) {
      this.writeMember(first, second, members[0], sink);
      return;
    }
    const inOrder = size > FEW ? members.slice(0, size).sort(this.byNumber) : this.fewInOrder(members, size);
    for (let k = 0; k < size; k++) this.writeMember(first, second, inOrder[k], sink);
  }

  /**
   * The row of a record of somebody who asked to be forgotten: accounted for, and without a customer. To be written in
   * the order of the records, which says nothing of who belongs together.
   */
  writeSuppressed(record: number, sink: RowSink): void {
    sink.empty();
    this.writeRecord(record, sink);
    sink.text('suppressed');
    sink.empty();
    sink.empty();
    sink.endRow();
  }

  private readonly byNumber = (a: number, b: number): number => this.numberOf(a) - this.numberOf(b);

  private fewInOrder(members: Int32Array, size: number): Int32Array {
    const { few } = this;
    for (let k = 0; k < size; k++) {
      let at = k;
      for (; at > 0 && this.byNumber(few[at - 1], members[k]) > 0; at--) few[at] = few[at - 1];
      few[at] = members[k];
    }
    return few;
  }

  private writeMember(first: number, second: number, record: number, sink: RowSink): void {
    writeId(first, second, sink);
    this.writeRecord(record, sink);
    this.matchedBy.write(this.records.matchedBy.codes[record], sink);
    writeProbability(this.records.recordConfidence[record], sink);
    this.writeContent(record, sink);
    sink.endRow();
  }

  /** By it the next run knows the row again, wherever it stands then. Who asked to be forgotten leaves none. */
  private writeContent(record: number, sink: RowSink): void {
    const { fingerprints } = this.records;
    writeContent(fingerprints[2 * record], fingerprints[2 * record + 1], sink);
  }

  private writeRecord(record: number, sink: RowSink): void {
    const { source, row, recordId, channel } = this.records;
    this.sources.write(source[record], sink);
    writeCount(row[record], sink);
    this.recordIds.write(recordId.codes[record], sink);
    this.channels.write(channel.codes[record], sink);
  }
}
