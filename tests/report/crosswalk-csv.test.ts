import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crosswalkCsv } from '../../src/report/crosswalk-csv.ts';
import { clustersOf, recordsOf, textColumn } from '../support/records-of.ts';
import { rowsByName } from './customer-of.ts';

it('each record is told with its customer, what joined it, and how sure that is', () => {
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
  expect(rowsByName(crosswalkCsv(records, clusters, ['C-B', 'C-A'])).map((row) => Object.values(row))).toEqual([
    ['C-A', 'crm.csv', '2', '', 'crm', '', '1.0000'],
    ['C-B', 'crm.csv', '1', '0035A', 'crm', 'email+name', '0.9877'],
    ['C-B', 'pos.csv', '1', '', 'store', 'email+name', '0.9877'],
  ]);
});

it('every record stands in it exactly once, in order of customer, source and row', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 40 }), (labels) => {
      const records = recordsOf(labels.map((_, record) => ({ source: record < 20 ? 'crm' : 'pos', row: record + 1 })));
      const groups = [...new Set(labels)].map((label) =>
        labels.flatMap((own, record) => (own === label ? [record] : [])),
      );
      const clusters = clustersOf(records, groups);
      const ids = groups.map((_, group) => `C-${(group * 7) % 11}`);
      const rows = rowsByName(crosswalkCsv(records, clusters, ids));
      expect(new Set(rows.map((row) => `${row.source} ${row.row}`)).size).toBe(labels.length);
      expect(rows).toHaveLength(labels.length);
      const keys = rows.map((row) => `${row.customer_id} ${row.source} ${row.row.padStart(3, '0')}`);
      expect(keys).toEqual([...keys].sort());
    }),
  );
});
