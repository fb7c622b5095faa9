import { type Failure, fail } from '../domain/failure.ts';

/** A row of crosswalk.csv: which customer a record belongs to. */
export interface CrosswalkRow {
  readonly customer: string;
  readonly source: string;
  readonly row: string;
  /** The record's own id in its system; '' when it has none. */
  readonly recordId: string;
  /** Fingerprint of what it says; '' when it says nothing, belongs to nobody, or an older unify wrote the file. */
  readonly content: string;
}

const COLUMNS = ['customer_id', 'source', 'row', 'record_id'] as const;

/** crosswalk.csv read back, header first. Throws `missing` when it is not a crosswalk. */
export async function readCrosswalk(
  rows: AsyncIterable<readonly string[]>,
  missing: Failure,
): Promise<readonly CrosswalkRow[]> {
  const out: CrosswalkRow[] = [];
  let at: readonly number[] | undefined;
  for await (const row of rows) {
    if (at === undefined) {
      at = [...COLUMNS.map((column) => row.indexOf(column)), row.indexOf('content')];
      if (at.slice(0, COLUMNS.length).includes(-1)) fail(missing);
      continue;
    }
    out.push({
      customer: row[at[0]],
      source: row[at[1]],
      row: row[at[2]],
      recordId: row[at[3]],
      content: row[at[4]] ?? '',
    });
  }
  return at === undefined ? fail(missing) : out;
}
