import { expect, it } from 'vitest';
import { DOUBT_REASONS, type DoubtfulPair } from '../../src/domain/customers.ts';
import { reviewCsv } from '../../src/report/review-csv.ts';
import { clustersOf, recordsOf } from '../support/records-of.ts';
import { rowsByName } from './customer-of.ts';

const RECORDS = recordsOf([
  {
    source: 'crm',
    row: 10,
    given_name: 'Juan Camilo',
    family_name: 'Zapata',
    city: 'Medellín',
    email: ['a@x.co', 'b@x.co'],
  },
  { source: 'pos', row: 4, given_name: 'Juan', family_name: 'Zapata', phone: '+573001112233' },
  { source: 'pos', row: 9, company: 'Ferretera del Norte' },
]);
const IDS = ['C-A', 'C-B', 'C-C'];

function reviewOf(...doubtful: readonly DoubtfulPair[]) {
  return rowsByName(reviewCsv(RECORDS, { ...clustersOf(RECORDS, []), doubtful }, (customer) => IDS[customer]));
}

it('a doubtful pair shows both records side by side and why they were left apart', () => {
  const [row] = reviewOf({ a: 1, b: 0, weight: -0.4321, probability: 0.42571, reason: 'near_even_odds' });
  expect(row).toMatchObject({
    a_source: 'crm.csv',
    a_row: '10',
    a_name: 'Juan Camilo Zapata',
    a_email: 'a@x.co | b@x.co',
    a_city: 'Medellín',
    a_customer_id: 'C-A',
    b_source: 'pos.csv',
    b_row: '4',
    b_name: 'Juan Zapata',
    b_phone: '+573001112233',
    b_customer_id: 'C-B',
    weight: '-0.43',
    probability: '0.4257',
    reason: 'near_even_odds',
    why: DOUBT_REASONS.near_even_odds,
  });
});

it('a record without a person is named by its company', () => {
  const [row] = reviewOf({ a: 0, b: 2, weight: 0, probability: 0.5, reason: 'household' });
  expect(row.b_name).toBe('Ferretera del Norte');
});

it('the pair nearest to even odds comes first, on whichever side it lies', () => {
  const rows = reviewOf(
    { a: 0, b: 1, weight: -3, probability: 0.1, reason: 'household' },
    { a: 1, b: 2, weight: 2, probability: 0.8, reason: 'rivals' },
    { a: 0, b: 2, weight: -0.001, probability: 0.5, reason: 'different_ids' },
  );
  expect(rows.map((row) => row.weight)).toEqual(['0.00', '2.00', '-3.00']);
});
