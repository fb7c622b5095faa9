import type { Clusters } from './domain/customers.ts';
import { fromMemory, type Memory, memoryOf } from './domain/memory.ts';
import { ONE_THREAD, type RangeRunner, type RangeTask } from './domain/ranges.ts';
import type { Records } from './domain/records.ts';
import { CsvSink } from './io/csv-bytes.ts';
import { type CrosswalkInput, CrosswalkRows } from './report/crosswalk-csv.ts';

/** Customers a part: some milliseconds, and half a megabyte of rows. */
const PIECE = 8000;

export interface CrosswalkPartsInput {
  readonly records: Records;
  readonly clusters: Clusters;
  /** Two numbers a customer, see idText, and the customers in the order of the ids. */
  readonly identities: { readonly bits: Int32Array; readonly inOrder: Int32Array };
  /** Customers who asked to be forgotten; their rows come first. */
  readonly suppressed?: ReadonlySet<number>;
}

/** The rows of crosswalk.csv as bytes, made by as many threads as there are. */
export function crosswalkParts(
  { records, clusters, identities, suppressed = new Set() }: CrosswalkPartsInput,
  ranges: RangeRunner = ONE_THREAD,
  piece = PIECE,
): AsyncIterable<Uint8Array> {
  const { count, source, row, recordId, channel } = records;
  const sources = records.sources.map(({ name }) => ({ name }));
  const { customer, starts, members, matchedBy, recordConfidence } = clusters;
  const told: CrosswalkInput = {
    records: { count, source, row, recordId, channel, sources },
    clusters: { customer, starts, members, matchedBy, recordConfidence },
    bits: identities.bits,
  };
  const data = { told: memoryOf(told), inOrder: identities.inOrder, suppressed };
  return ranges.run(CROSSWALK, data, { total: clusters.count, piece });
}

interface CrosswalkData {
  readonly told: Memory<CrosswalkInput>;
  readonly inOrder: Int32Array;
  readonly suppressed: ReadonlySet<number>;
}

/** Writing the rows of customers by ranges of their places in the order of their ids. */
export const CROSSWALK: RangeTask<CrosswalkData, Uint8Array> = {
  name: 'report/crosswalk',
  open: ({ told, inOrder, suppressed }) => {
    const rows = new CrosswalkRows(fromMemory<CrosswalkInput>(told));
    const sink = new CsvSink();
    return (from, to) => {
      if (from === 0) rows.writeSuppressed(suppressed, sink);
      for (let place = from; place < to; place++) if (!suppressed.has(inOrder[place])) rows.write(inOrder[place], sink);
      return sink.takeCopy();
    };
  },
};
