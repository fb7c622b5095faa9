import { expect, it } from 'vitest';
import type { Conflict } from '../support/customers.ts';
import { recordsOf } from '../support/records-of.ts';
import { conflictsCsv, customerOf, rowsByName } from './customer-of.ts';

const CONFLICT: Conflict = {
  field: 'birth_date',
  kind: 'swapped',
  keptValue: '1988-09-04',
  keptRecord: 0,
  otherValue: '1988-04-09',
  otherRecord: 1,
  rule: 'most_trusted',
  severity: 'high',
};

const RECORDS = recordsOf([
  { source: 'crm', row: 7 },
  { source: 'pos', row: 3 },
]);

it('a conflict tells both values with the source and row of each', () => {
  const rows = rowsByName(conflictsCsv(RECORDS, [customerOf({ id: 'C-000000000001', conflicts: [CONFLICT] })]));
  expect(rows).toEqual([
    {
      customer_id: 'C-000000000001',
      field: 'birth_date',
      kind: 'swapped',
      kept_value: '1988-09-04',
      kept_source: 'crm.csv',
      kept_row: '7',
      other_value: '1988-04-09',
      other_source: 'pos.csv',
      other_row: '3',
      rule: 'most_trusted',
      severity: 'high',
    },
  ]);
});

it('a kept value without a record of its own has no origin', () => {
  const [row] = rowsByName(
    conflictsCsv(RECORDS, [customerOf({ id: 'C-000000000001', conflicts: [{ ...CONFLICT, keptRecord: -1 }] })]),
  );
  expect(row).toMatchObject({ kept_source: '', kept_row: '', other_source: 'pos.csv' });
});

it('conflicts stand in the order of the customers', () => {
  const second = { ...CONFLICT, field: 'phone' } as const;
  const rows = rowsByName(
    conflictsCsv(RECORDS, [
      customerOf({ id: 'C-000000000001', conflicts: [CONFLICT, second] }),
      customerOf({ id: 'C-000000000002', conflicts: [] }),
      customerOf({ id: 'C-000000000003', conflicts: [second] }),
    ]),
  );
  expect(rows.map((row) => `${row.customer_id} ${row.field}`)).toEqual([
    'C-000000000001 birth_date',
    'C-000000000001 phone',
    'C-000000000003 phone',
  ]);
});
