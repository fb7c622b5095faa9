import type { Clusters } from '../domain/customers.ts';
import type { Records } from '../domain/records.ts';
import { type MergePolicy, mergedColumns } from './evidence.ts';
import { RecordBlock } from './record-block.ts';
import { Rows } from './row-columns.ts';

/** Writes the rows of records that golden records are made of, by ranges of records. */
export class RecordRows {
  /** Numbers a row. */
  readonly width: number;
  private readonly block: RecordBlock;

  /** `changed`: see changeDays. */
  constructor(
    records: Records,
    clusters: Pick<Clusters, 'matchedBy' | 'recordConfidence'>,
    policy: MergePolicy,
    changed?: Int32Array,
  ) {
    this.block = new RecordBlock(mergedColumns(records, policy, clusters, changed), 0);
    this.width = this.block.width;
  }

  /** Those from `from` up to, not including, `to`. */
  fill(rows: Int32Array, from: number, to: number): void {
    this.block.fill(new Rows(rows, this.width), from, to);
  }
}

/** The rows of all records, as a block has them. */
export function filledRows(block: RecordBlock, records: number): Rows {
  const rows = new Rows(new Int32Array(block.width * records), block.width);
  block.fill(rows, 0, records);
  return rows;
}
