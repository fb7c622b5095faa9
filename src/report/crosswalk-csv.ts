import type { Clusters } from '../domain/customers.ts';
import type { Records } from '../domain/records.ts';
import { writeCount, writeId, writeProbability } from './plain-cells.ts';
import { type RowSink, TextCells, ValueCells } from './row-sink.ts';

export const CROSSWALK_HEADER = [
  'customer_id',
  'source',
  'row',
  'record_id',
  'channel',
  'matched_by',
  'confidence',
] as const;

/** What crosswalk.csv tells of records and clusters; `bits` are those of the ids, see idText. */
export interface CrosswalkInput {
  readonly records: Pick<Records, 'count' | 'source' | 'row' | 'recordId' | 'channel'> & {
    readonly sources: readonly { readonly name: string }[];
  };
  readonly clusters: Pick<Clusters, 'customer' | 'starts' | 'members' | 'matchedBy' | 'recordConfidence'>;
  readonly bits: Int32Array;
}

/** crosswalk.csv: one row an input record that could be read, by customer, source and row. */
export class CrosswalkRows {
  private readonly input: CrosswalkInput;
  private readonly recordIds: ValueCells;
  private readonly channels: ValueCells;
  private readonly matchedBy: ValueCells;
  private readonly sources: TextCells;

  constructor(input: CrosswalkInput) {
    const { records, clusters } = input;
    this.input = input;
    this.recordIds = new ValueCells(records.recordId.values);
    this.channels = new ValueCells(records.channel.values);
    this.sources = new TextCells(records.sources.map(({ name }) => name));
    this.matchedBy = new ValueCells(clusters.matchedBy.values);
  }

  /** The rows of one customer. */
  write(customer: number, sink: RowSink): void {
    const { clusters, bits } = this.input;
    const { starts, members, matchedBy, recordConfidence } = clusters;
    const all = members.subarray(starts[customer], starts[customer + 1]);
    // Records are numbered by source name, then row, so sorting the numbers sorts both.
    for (const record of all.length > 1 ? all.slice().sort() : all) {
      writeId(bits[2 * customer], bits[2 * customer + 1], sink);
      this.writeRecord(record, sink);
      this.matchedBy.write(matchedBy.codes[record], sink);
      writeProbability(recordConfidence[record], sink);
      sink.endRow();
    }
  }

  /**
   * Rows of people who asked to be forgotten, accounted for and without a customer; in the order of the records, which
   * says nothing of who belongs together.
   */
  writeSuppressed(suppressed: ReadonlySet<number>, sink: RowSink): void {
    if (suppressed.size === 0) return;
    const { records, clusters } = this.input;
    for (let record = 0; record < records.count; record++) {
      if (!suppressed.has(clusters.customer[record])) continue;
      sink.empty();
      this.writeRecord(record, sink);
      sink.text('suppressed');
      sink.empty();
      sink.endRow();
    }
  }

  private writeRecord(record: number, sink: RowSink): void {
    const { source, row, recordId, channel } = this.input.records;
    this.sources.write(source[record], sink);
    writeCount(row[record], sink);
    this.recordIds.write(recordId.codes[record], sink);
    this.channels.write(channel.codes[record], sink);
  }
}
