import type { Clusters } from '../domain/customers.ts';
import { placesInIdOrder } from '../domain/id-order.ts';
import type { Records } from '../domain/records.ts';
import { probabilityCell } from './cells.ts';
import type { OutputFile } from './output-file.ts';

const HEADER = ['customer_id', 'source', 'row', 'record_id', 'channel', 'matched_by', 'confidence'] as const;

/**
 * crosswalk.csv: one row an input record that could be read, sorted by customer, source and row.
 * `ids` holds the id of each customer of `clusters`. Rows of people who asked to be forgotten come first, accounted
 * for and without a customer.
 */
export function crosswalkCsv(
  records: Records,
  clusters: Clusters,
  ids: readonly string[],
  suppressed: ReadonlySet<number> = new Set(),
  inOrder: Int32Array = placesInIdOrder(ids),
): OutputFile {
  const rows = rowsOf(records, clusters, ids, suppressed, inOrder);
  return { name: 'crosswalk.csv', content: { kind: 'csv', header: HEADER, rows } };
}

function* rowsOf(
  records: Records,
  clusters: Clusters,
  ids: readonly string[],
  suppressed: ReadonlySet<number>,
  inOrder: Int32Array,
): Generator<readonly string[]> {
  if (suppressed.size > 0) yield* suppressedRows(records, clusters, suppressed);
  const channels = [...records.channel.values.texts()];
  for (const customer of inOrder) {
    if (suppressed.has(customer)) continue;
    // Records are numbered by source name, then row, so sorting the numbers sorts both.
    const members = clusters.members.slice(clusters.starts[customer], clusters.starts[customer + 1]).sort();
    for (const record of members) {
      yield [
        ids[customer],
        records.sources[records.source[record]].name,
        String(records.row[record]),
        records.recordId.text(record),
        channels[records.channel.codes[record]] ?? '',
        clusters.matchedBy.text(record),
        probabilityCell(clusters.recordConfidence[record]),
      ];
    }
  }
}

/** In the order of the records, which says nothing of who belongs together. */
function* suppressedRows(
  records: Records,
  clusters: Clusters,
  suppressed: ReadonlySet<number>,
): Generator<readonly string[]> {
  for (let record = 0; record < records.count; record++) {
    if (!suppressed.has(clusters.customer[record])) continue;
    const { name } = records.sources[records.source[record]];
    const recordId = records.recordId.text(record);
    yield ['', name, String(records.row[record]), recordId, records.channel.text(record), 'suppressed', ''];
  }
}
