import type { Clusters } from '../domain/customers.ts';
import { IssueTally } from '../domain/issue.ts';
import { fromMemory, type Memory } from '../domain/memory.ts';
import { ONE_THREAD, type RangeRunner, type RangeTask } from '../domain/ranges.ts';
import type { Records } from '../domain/records.ts';
import { sharedInt32 } from '../domain/shared-arrays.ts';
import { customerRowsLength, fillCustomerRows, type KnownCustomers } from './customers-at-hand.ts';
import type { MergePolicy } from './evidence.ts';
import type { Identities, ToldOfRecords } from './merge-customers.ts';
import { countWords, NAME_COLUMNS, type WordCounts } from './name-words.ts';
import { RecordRows } from './record-rows.ts';

/** What of the records tells of customers; the rest may be large. */
export type MergedRecords = Omit<Records, 'issues' | 'disbelieved'>;

export function recordsOf(memory: Memory<MergedRecords>): Records {
  return { ...fromMemory<MergedRecords>(memory), issues: new IssueTally(), disbelieved: [] };
}

type JoinedBy = Pick<Clusters, 'matchedBy' | 'recordConfidence'>;
type OfClusters = Omit<KnownCustomers, 'bits'>;

interface ToldData {
  readonly records: Memory<MergedRecords>;
  readonly clusters: Memory<JoinedBy & OfClusters>;
  readonly identities: Pick<Identities, 'bits'>;
  readonly policy: MergePolicy;
  /** See changeDays. */
  readonly told: Pick<ToldOfRecords, 'changed'>;
}

/** Records a piece: some two milliseconds; of fewer all is done by the thread that asks. */
const PIECE = 20_000;

/**
 * The rows of records that customers are made of and of the customers, written by as many threads as there are, and the
 * words of their names: a piece each column, and the first ones.
 */
export async function toldOfRecords(
  { records, clusters: { matchedBy, recordConfidence, ...known }, identities: { bits }, policy, told }: ToldData,
  ranges: RangeRunner = ONE_THREAD,
  piece = PIECE,
): Promise<ToldOfRecords> {
  const { starts, members, confidence, household } = known;
  const clusters = { matchedBy, recordConfidence, starts, members, confidence, household };
  const data = { records, clusters, identities: { bits }, policy, told };
  const recordRows = recordRowsOf(data);
  const rows = sharedInt32(records.count * recordRows.width);
  const customers = sharedInt32(customerRowsLength(confidence.length));
  const rowsData = { ...data, rows, customers, piece };
  const total = NAME_COLUMNS.length + Math.ceil(records.count / piece) + Math.ceil(confidence.length / piece);
  const runner = records.count <= piece ? ONE_THREAD : ranges;
  const words: WordCounts[] = [];
  for await (const counts of runner.run(ROWS, rowsData, { total, piece: 1 }, workOn(rowsData, recordRows)))
    if (counts !== undefined) words.push(counts);
  return { ...told, rows, customers, words };
}

interface RowsData extends ToldData {
  /** Where the rows of records go, and those of customers. */
  readonly rows: Int32Array;
  readonly customers: Int32Array;
  /** Records or customers a piece. */
  readonly piece: number;
}

/** Writing the rows of records and customers, and counting the words of names, as a loop that threads can share. */
export const ROWS: RangeTask<RowsData, WordCounts | undefined> = {
  name: 'merge/rows',
  open: (data) => workOn(data, recordRowsOf(data)),
};

function workOn(data: RowsData, recordRows: RecordRows): (at: number) => WordCounts | undefined {
  const { records, clusters, identities, rows, customers, piece } = data;
  const { match, count } = recordsOf(records);
  const known = { ...clusters, ...identities };
  const behindRecords = NAME_COLUMNS.length + Math.ceil(count / piece);
  return (at) => {
    if (at < NAME_COLUMNS.length) return countWords({ match, count }, NAME_COLUMNS[at]);
    if (at < behindRecords) {
      const from = (at - NAME_COLUMNS.length) * piece;
      recordRows.fill(rows, from, Math.min(count, from + piece));
    } else {
      const from = (at - behindRecords) * piece;
      fillCustomerRows(customers, known, from, Math.min(known.confidence.length, from + piece));
    }
    return undefined;
  };
}

function recordRowsOf({ records, clusters, policy, told }: ToldData): RecordRows {
  return new RecordRows(recordsOf(records), fromMemory<JoinedBy>(clusters), policy, told.changed);
}
