import { describe, expect, it } from 'vitest';
import { NO_DAY } from '../../src/domain/column.ts';
import { mergeCustomers } from '../support/customers.ts';
import { clustersOf, day, type PlainRecord, recordsOf, textColumn } from '../support/records-of.ts';
import { merged, POLICY } from './people.ts';

describe('channels', () => {
  it('are listed by name with the first and last day in each', () => {
    const customer = merged([
      { source: 'pos', firstSeen: '2022-01-01', lastSeen: '2024-01-01' },
      { source: 'crm', firstSeen: '2020-01-01' },
      { source: 'crm', firstSeen: '2021-01-01', lastSeen: '2023-01-01' },
      { source: 'social' },
    ]);
    expect(customer.channels).toEqual(['crm', 'pos', 'social']);
    expect(customer.firstSeenBy).toEqual({ crm: day('2020-01-01'), pos: day('2022-01-01'), social: NO_DAY });
    expect(customer.lastSeenBy).toEqual({ crm: day('2023-01-01'), pos: day('2024-01-01'), social: NO_DAY });
    expect([customer.firstSeen, customer.lastSeen]).toEqual([day('2020-01-01'), day('2024-01-01')]);
    expect([customer.lastChannel, customer.preferredChannel]).toEqual(['pos', 'pos']);
  });

  it('prefer what the customer stated last', () => {
    const customer = merged([
      { source: 'crm', preferredChannel: 'email', updatedAt: '2020-01-01' },
      { source: 'pos', preferredChannel: 'whatsapp', updatedAt: '2024-01-01', lastSeen: '2024-01-01' },
    ]);
    expect(customer.preferredChannel).toBe('whatsapp');
  });
});

describe('totals', () => {
  it('of two accounts in one source add up, and of one account exported twice do not', () => {
    const customer = merged([
      { source: 'pos', id: '1', purchases: 2, totalSpent: 0.1 },
      { source: 'pos', id: '2', purchases: 3, totalSpent: 0.2 },
      { source: 'pos', id: '2', purchases: 1, totalSpent: 0.05 },
    ]);
    expect([customer.purchases, customer.totalSpent]).toEqual([5, 0.3]);
    expect(customer.conflicts).toEqual([]);
  });

  it('of rows without an id count once when they are the same', () => {
    const row = { source: 'pos', purchases: 4, totalSpent: 80 };
    const customer = merged([
      { ...row, row: 1 },
      { ...row, row: 2 },
    ]);
    expect([customer.purchases, customer.totalSpent]).toEqual([4, 80]);
  });

  it('of two sources are not added: the highest counts and the other is reported', () => {
    const customer = merged([
      { source: 'crm', totalSpent: 100, purchases: 2 },
      { source: 'shop', totalSpent: 120, purchases: 2 },
      { source: 'pos', totalSpent: 0 },
    ]);
    expect([customer.purchases, customer.totalSpent]).toEqual([2, 120]);
    expect(customer.conflicts).toMatchObject([
      { field: 'total_spent', kind: 'counted_twice', keptValue: '120.00', otherValue: '100.00', otherRecord: 0 },
    ]);
  });

  it('of a file of single sales count every row', () => {
    const sale = { source: 'sales', totalSpent: 10 };
    const records = recordsOf(
      [
        { ...sale, row: 1 },
        { ...sale, row: 2 },
      ],
      { interactions: ['sales'] },
    );
    const [customer] = mergeCustomers(records, clustersOf(records, [[0, 1]]), POLICY);
    expect([customer.purchases, customer.totalSpent]).toEqual([2, 20]);
  });

  it('are unknown where no source says', () => {
    const customer = merged([{ given_name: 'Ana' }]);
    expect([customer.purchases, customer.totalSpent]).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('the type of a customer', () => {
  const typeOf = (...plain: PlainRecord[]) => merged(plain).customerType;

  it('is customer for who bought, is called so, or stands in a till file', () => {
    expect(typeOf({ source: 'crm', purchases: 1 })).toBe('customer');
    expect(typeOf({ source: 'crm', customerType: 'Cliente' })).toBe('customer');
    expect(typeOf({ source: 'pos' })).toBe('customer');
  });

  it('is prospect for a lead, a potential customer, and a till account without a purchase', () => {
    expect(typeOf({ source: 'crm', email: 'ana@example.com' })).toBe('prospect');
    expect(typeOf({ source: 'crm', customerType: 'Cliente potencial' })).toBe('prospect');
    expect(typeOf({ source: 'pos', purchases: 0 })).toBe('prospect');
  });

  it('stays what an earlier run found, until another record says more', () => {
    const known = { source: 'unified', phone: '+573001234567', customerType: 'contact' };
    expect(merged([known]).customerType).toBe('contact');
    expect(merged([known, { source: 'web', phone: '+573001234567' }]).customerType).toBe('prospect');
  });

  it('is contact for who only called, and follower for who has a handle and nothing to be reached by', () => {
    expect(typeOf({ source: 'call_center', phone: '+573001234567' })).toBe('contact');
    expect(typeOf({ source: 'call_center' }, { source: 'crm', email: 'ana@example.com' })).toBe('prospect');
    expect(typeOf({ source: 'social', handle: 'instagram:ana' })).toBe('follower');
    expect(typeOf({ source: 'social', handle: 'instagram:ana', email: 'ana@example.com' })).toBe('prospect');
  });
});

describe('a review', () => {
  const ANA = { given_name: 'Ana', family_name: 'Ruiz' };

  it('is asked for when the evidence is thin', () => {
    expect(merged([ANA, { ...ANA, source: 'pos' }], {}, 0.89).needsReview).toBe(true);
    expect(merged([ANA, { ...ANA, source: 'pos' }], {}, 0.9).needsReview).toBe(false);
  });

  it('is asked for where a record came in by its name alone', () => {
    const records = recordsOf([ANA, { ...ANA, source: 'pos' }, { ...ANA, source: 'calls' }]);
    const clusters = clustersOf(records, [[0, 1, 2]]);
    const asked = (...matchedBy: readonly string[]) =>
      [...mergeCustomers(records, { ...clusters, matchedBy: textColumn(matchedBy) }, POLICY)][0].needsReview;
    expect(asked('name+phone', 'name+phone', 'name+phone')).toBe(false);
    expect(asked('name+phone', 'name+phone', 'name')).toBe(true);
  });

  it('is asked for a yes that went over a no, but not for a no that stands', () => {
    const yes: PlainRecord = { email: 'ana@example.com', consent: { email: { state: 'granted', on: '2024-01-01' } } };
    const no: PlainRecord = { ...yes, source: 'pos', consent: { email: { state: 'denied', on: '2023-01-01' } } };
    expect(merged([yes, no]).needsReview).toBe(false);
    expect(merged([yes, no], { consent: 'latest' }).needsReview).toBe(true);
  });

  it('is asked for when there are more names than one person has', () => {
    const names = ['Ana', 'Bea', 'Clara', 'Dora'].map((given_name, k) => ({ given_name, source: `s${k}` }));
    expect(merged(names.slice(0, 3)).needsReview).toBe(false);
    expect(merged(names).needsReview).toBe(true);
  });

  it('is asked for fifty-one master rows, but not for as many calls', () => {
    const rows = Array.from({ length: 51 }, (_, row) => ({ ...ANA, source: 'calls', row: row + 1 }));
    expect(merged(rows).needsReview).toBe(true);
    const records = recordsOf(rows, { interactions: ['calls'] });
    const [caller] = mergeCustomers(records, clustersOf(records, [rows.map((_, record) => record)]), POLICY);
    expect(caller.needsReview).toBe(false);
  });
});

describe('a customer of one record', () => {
  it('is what the same record twice is, apart from the rules', () => {
    const record: PlainRecord = {
      ...{ given_name: 'Ana', family_name: 'Ruiz', birth_date: '1984-05-13', national_id: '1020304050' },
      ...{ gender: 'f', address: 'Calle 10', city: 'Bogotá', country: 'CO', company: 'Flores', job_title: 'Jefa' },
      ...{ email: ['a@example.com', 'b@example.com'], phone: '+573001234567', handle: 'instagram:ana' },
      ...{ consent: { email: 'granted' }, purchases: 1, totalSpent: 5, lastSeen: '2024-01-01' },
    };
    const shown = (plain: readonly PlainRecord[]) => {
      const { values, others, conflicts, consent, fullName, purchases, totalSpent, channels } = merged(plain);
      const texts = Object.entries(values).map(([field, chosen]) => [field, chosen?.value]);
      return {
        texts,
        others: others.email?.map(({ value }) => value),
        conflicts,
        consent,
        fullName,
        purchases,
        totalSpent,
        channels,
      };
    };
    expect(shown([record, { ...record, row: 2 }])).toEqual(shown([record]));
  });
});
