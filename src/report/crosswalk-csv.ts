import type { Clusters } from '../domain/customers.ts';
import type { Records } from '../domain/records.ts';
import { probabilityCell } from './cells.ts';
import type { OutputFile } from './output-file.ts';

const HEADER = ['customer_id', 'source', 'row', 'record_id', 'channel', 'matched_by', 'confidence'] as const;

/**
 * crosswalk.csv: one row an input record that could be read, sorted by customer, source and row.
 * `ids` holds the id of each customer of `clusters`.
 */
export function crosswalkCsv(records: Records, clusters: Clusters, ids: readonly string[]): OutputFile {
  return { name: 'crosswalk.csv', content: { kind: 'csv', header: HEADER, rows: rowsOf(records, clusters, ids) } };
}

function* rowsOf(records: Records, clusters: Clusters, ids: readonly string[]): Generator<readonly string[]> {
  for (const customer of inOrderOfId(ids)) {
    // Records are numbered by source name, then row, so sorting the numbers sorts both.
    const members = clusters.members.slice(clusters.starts[customer], clusters.starts[customer + 1]).sort();
    for (const record of members) {
      yield [
        ids[customer],
        records.sources[records.source[record]].name,
        String(records.row[record]),
        records.recordId.text(record),
        records.channel.text(record),
        clusters.matchedBy[record],
        probabilityCell(clusters.recordConfidence[record]),
      ];
    }
  }
}

function inOrderOfId(ids: readonly string[]): Uint32Array {
  const order = new Uint32Array(ids.length);
  for (let customer = 0; customer < order.length; customer++) order[customer] = customer;
  return order.sort((a, b) => (ids[a] < ids[b] ? -1 : ids[a] > ids[b] ? 1 : 0));
}
