import fc from 'fast-check';
import type { Config } from '../../src/domain/config.ts';
import { FIELD_NAMES } from '../../src/domain/fields.ts';
import type { Records } from '../../src/domain/records.ts';
import type { MergePolicy } from '../../src/merge/merge-customers.ts';
import type { Customer } from '../support/customers.ts';
import { mergeCustomers } from '../support/customers.ts';
import { clustersOf, type PlainRecord, recordsOf } from '../support/records-of.ts';

export const POLICY: MergePolicy = { prefer: [], survivorship: {}, consent: 'most_restrictive' };

/** The one customer that all records are. */
export function merged(
  plain: readonly PlainRecord[],
  policy: Partial<MergePolicy> = {},
  confidence?: number,
): Customer {
  const records = recordsOf(plain);
  const all = plain.map((_, record) => record);
  return [...mergeCustomers(records, clustersOf(records, [all], confidence), { ...POLICY, ...policy })][0];
}

/** What a customer shows without record numbers. */
export function golden(customer: Customer): Record<string, string> {
  const values = FIELD_NAMES.map((field) => [field, customer.values[field]?.value ?? '']);
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

/** Where a record stands, whatever its number. */
export function placeOf(records: Records, record: number): string {
  return record === -1 ? '' : `${records.sources[records.source[record]].name}:${records.row[record]}`;
}

const day = fc.constantFrom(undefined, '2023-01-05', '2023-06-01', '2024-02-29', '2024-11-30');
const state = fc.constantFrom('granted' as const, 'denied' as const, 'unknown' as const);
const consent = fc.oneof(state, fc.record({ state, on: fc.constantFrom('2023-01-05', '2023-06-01', '2024-02-29') }));
const EMAILS = ['ana@example.com', 'ANA@example.com', 'ana.ruiz@example.org', 'aruiz@example.net'];
const PHONES = ['+573001234567', '+576012345678', '+34600123456', '12345'];

/** Records of invented people, few values each, so that they agree and disagree often. */
const plainRecord: fc.Arbitrary<Omit<PlainRecord, 'row'>> = fc.record(
  {
    source: fc.constantFrom('crm', 'pos', 'calls', 'social'),
    id: fc.constantFrom('', '1', '2', '3'),
    given_name: fc.constantFrom('', 'Ana', 'ANA', 'Ána', 'A', 'Ana María', 'Beatriz'),
    family_name: fc.constantFrom('', 'Ruiz', 'RUIZ', 'Ruíz', 'Ruiz Gómez', 'Peña', 'Pe�a'),
    birth_date: fc.constantFrom('', '1984-05-03', '1984-03-05', '--05-03', '1984'),
    national_id: fc.constantFrom('', '1020304050', '1020304051'),
    gender: fc.constantFrom('', 'f', 'm'),
    address: fc.constantFrom('', 'Calle 10 # 20-30', 'CALLE 10 20 30', 'Carrera 7 # 1-2'),
    city: fc.constantFrom('', 'Bogotá', 'Bogota', 'Medellín'),
    postal_code: fc.constantFrom('', '110111', '050001'),
    country: fc.constantFrom('', 'CO', 'ES'),
    company: fc.constantFrom('', 'Flores', 'Flores del Sur'),
    email: fc.subarray(EMAILS),
    phone: fc.subarray(PHONES),
    handle: fc.subarray(['instagram:ana', 'x:ana']),
    firstSeen: day,
    lastSeen: day,
    updatedAt: day,
    purchases: fc.constantFrom(undefined, 0, 1, 3),
    totalSpent: fc.constantFrom(undefined, 0, 0.1, 0.2, 99.9),
    preferredChannel: fc.constantFrom('', 'pos', 'web'),
    consent: fc.record({ email: consent, phone: consent, postal: consent }, { requiredKeys: [] }),
  },
  { requiredKeys: ['source', 'email', 'phone'] },
);

/** Up to nine records, each with its row in its source, and customers they fall into. */
export const worlds: fc.Arbitrary<{
  readonly plain: readonly PlainRecord[];
  readonly groups: readonly (readonly number[])[];
}> = fc.array(fc.tuple(plainRecord, fc.nat(2)), { minLength: 1, maxLength: 9 }).map((drawn) => ({
  plain: drawn.map(([record], index) => ({ ...record, row: index + 1 })),
  groups: [0, 1, 2]
    .map((group) => drawn.flatMap(([, of], record) => (of === group ? [record] : [])))
    .filter((members) => members.length > 0),
}));

export const policies: fc.Arbitrary<MergePolicy> = fc.record({
  prefer: fc.constantFrom<readonly string[]>([], ['pos'], ['crm.csv', 'calls']),
  survivorship: fc.constantFrom<Config['survivorship']>(
    {},
    { email: ['earliest'], given_name: ['latest', 'most_complete'] },
  ),
  consent: fc.constantFrom<Config['consent']>('most_restrictive', 'latest'),
});
