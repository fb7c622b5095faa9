import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULTS } from '../../src/config/defaults.ts';
import { customerParts } from '../../src/customer-parts.ts';
import type { Clusters } from '../../src/domain/customers.ts';
import { inIdOrder } from '../../src/domain/id-order.ts';
import { bitsOf } from '../../src/domain/id-text.ts';
import type { Records } from '../../src/domain/records.ts';
import { contentTexts } from '../../src/merge/content-text.ts';
import { recordFingerprints } from '../../src/merge/fingerprint.ts';
import { CROSSWALK_HEADER } from '../../src/report/crosswalk-csv.ts';
import { clustersOf, recordsOf, textColumn } from '../support/records-of.ts';
import { readBack, rowsByName } from './customer-of.ts';

it('each record is told with its customer, what joined it, and how sure that is', async () => {
  const records = recordsOf([
    { source: 'crm', row: 1, id: '0035A' },
    { source: 'crm', row: 2 },
    { source: 'pos', row: 1, channel: 'store' },
  ]);
  const clusters = {
    ...clustersOf(records, [[2, 0]]),
    matchedBy: textColumn(['email+name', '', 'email+name']),
    recordConfidence: Float64Array.of(0.9876543, 1, 0.9876543),
  };
  const rows = await rowsOf(records, clusters, ['C-B00000000000', 'C-A00000000000']);
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['C-A00000000000', 'crm.csv', '2', '', 'crm', '', '1.0000', ''],
    ['C-B00000000000', 'crm.csv', '1', '0035A', 'crm', 'email+name', '0.9877', contentTexts(records)(0)],
    ['C-B00000000000', 'pos.csv', '1', '', 'store', 'email+name', '0.9877', ''],
  ]);
});

it('every record stands in it exactly once, in order of customer, source and row', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 40 }), async (labels) => {
      const records = recordsOf(labels.map((_, record) => ({ source: record < 20 ? 'crm' : 'pos', row: record + 1 })));
      const groups = [...new Set(labels)].map((label) =>
        labels.flatMap((own, record) => (own === label ? [record] : [])),
      );
      const clusters = clustersOf(records, groups);
      const ids = groups.map((_, group) => `C-${String((group * 7) % 11).padStart(12, '0')}`);
      const rows = await rowsOf(records, clusters, ids);
      expect(new Set(rows.map((row) => `${row.source} ${row.row}`)).size).toBe(labels.length);
      expect(rows).toHaveLength(labels.length);
      const keys = rows.map((row) => `${row.customer_id} ${row.source} ${row.row.padStart(3, '0')}`);
      expect(keys).toEqual([...keys].sort());
    }),
  );
});

async function rowsOf(records: Records, clusters: Clusters, ids: readonly string[]) {
  const bits = Int32Array.from(ids.flatMap((id) => [bitsOf(id, 2), bitsOf(id, 8)]));
  const identities = { bits, inOrder: inIdOrder(bits), fingerprints: recordFingerprints(records) };
  const { made } = customerParts({ records, clusters, identities, policy: DEFAULTS }, undefined, { piece: 2 });
  const chunks = (async function* () {
    for await (const { crosswalk } of made()) yield crosswalk;
  })();
  const content = { kind: 'csv_bytes', header: CROSSWALK_HEADER, chunks } as const;
  return rowsByName(await readBack({ name: 'crosswalk.csv', content }));
}
