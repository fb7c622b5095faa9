import { describe, expect, it } from 'vitest';
import type { Customer } from '../../src/domain/customers.ts';
import { goldenRecords, identify, planMerge } from '../../src/merge/merge-customers.ts';
import { conflictsCsv } from '../../src/report/conflicts-csv.ts';
import { customersCsv } from '../../src/report/customers-csv.ts';
import { householdNames } from '../../src/report/household-names.ts';
import type { OutputFile } from '../../src/report/output-file.ts';
import { CustomerTally } from '../../src/report/summary/customer-tally.ts';
import { summarise } from '../../src/report/summary/summarise.ts';
import { clustersOf, type PlainRecord, recordsOf } from '../support/records-of.ts';
import { runOf } from './run-of.ts';

/** Forty rows of some thirty people in three channels: conflicts, consents, amounts and households among them. */
const PLAIN: readonly PlainRecord[] = Array.from({ length: 40 }, (_, k) => ({
  source: ['calls', 'crm', 'pos'][k % 3],
  row: Math.floor(k / 3) + 1,
  given_name: ['Ana', 'Luis', 'María', 'Ana María'][k % 4],
  family_name: `Ruiz${k % 7}`,
  email: k % 5 === 0 ? '' : `a${k % 9}@example.com`,
  phone: `+5730011122${10 + (k % 11)}`,
  consent: { email: k % 2 === 0 ? ('granted' as const) : ('denied' as const) },
  totalSpent: k / 10,
}));
const RECORDS = recordsOf(PLAIN);
const PAIRS = [0, 7, 14, 21, 28].map((first) => [first, first + 1, first + 5]);
const CLUSTERS = clustersOf(RECORDS, PAIRS);
const HOUSEHOLDS = { ...CLUSTERS, household: CLUSTERS.household.map((_, customer) => customer % 4) };
const RUN = runOf(RECORDS, HOUSEHOLDS);

/** Rows and counts of all customers, made range by range, each as another thread would. */
function inRangesOf(size: number): { readonly rows: readonly unknown[]; readonly summary: unknown } {
  const identities = identify(RECORDS, HOUSEHOLDS);
  const names = householdNames(HOUSEHOLDS, identities.ids, identities.inOrder, new Set());
  const total = new CustomerTally(RECORDS);
  const rows: unknown[] = [];
  for (let from = 0; from < HOUSEHOLDS.count; from += size) {
    const plan = planMerge(RECORDS, HOUSEHOLDS, RUN.config, identities);
    const customers = [...goldenRecords(plan, from, Math.min(from + size, HOUSEHOLDS.count))];
    rows.push(...rowsOf(customersCsv(RECORDS, customers, new Map(names))), ...rowsOf(conflictsCsv(RECORDS, customers)));
    total.merge(structuredClone(tallied(customers).counts));
  }
  return { rows, summary: summarise(RUN, total) };
}

function tallied(customers: readonly Customer[]): CustomerTally {
  const tally = new CustomerTally(RECORDS);
  for (const customer of customers) tally.add(customer);
  return tally;
}

function rowsOf({ content }: OutputFile): readonly (readonly string[])[] {
  return content.kind === 'csv' ? [...content.rows] : [];
}

describe('customers made by ranges', () => {
  it.each([1, 7, 1000])('are the same people with the same sums, %i at a time', (size) => {
    const { rows, summary } = inRangesOf(size);
    const whole = [...(RUN.customers() as Iterable<Customer>)];
    expect(summary).toEqual(summarise(RUN, tallied(whole)));
    const expected = [...rowsOf(customersCsv(RECORDS, whole)), ...rowsOf(conflictsCsv(RECORDS, whole))];
    expect(rows.map(String).sort()).toEqual(expected.map(String).sort());
    expect(whole.some(({ conflicts }) => conflicts.length > 0)).toBe(true);
  });
});
