import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTACT_CHANNELS } from '../../src/domain/channels.ts';
import { FORBIDDEN_BY, type SuppressionList } from '../../src/domain/suppression.ts';
import { listUses, noListCounts } from '../../src/merge/suppression-lists.ts';
import type { Customer } from '../support/customers.ts';
import { mergeCustomers } from '../support/customers.ts';
import { clustersOf, type PlainRecord, recordsOf } from '../support/records-of.ts';
import { POLICY, policies, worlds } from './people.ts';

function listOf(values: Partial<Record<'email' | 'phone' | 'nationalId', readonly string[]>>): SuppressionList {
  const { email = [], phone = [], nationalId = [] } = values;
  return {
    name: 'Lista Robinson',
    file: 'robinson.csv',
    asOf: '2026-11-01',
    values: { email: new Set(email), phone: new Set(phone), nationalId: new Set(nationalId) },
  };
}

/** The one customer of these records under the lists, and what the lists did. */
function listed(plain: readonly PlainRecord[], ...lists: readonly SuppressionList[]) {
  const records = recordsOf(plain);
  const counts = noListCounts(lists);
  const all = [plain.map((_, record) => record)];
  const [customer] = mergeCustomers(records, clustersOf(records, all), POLICY, lists, counts);
  return { customer, uses: listUses(lists, counts) };
}

const statesOf = ({ consent }: Customer) => CONTACT_CHANNELS.map((channel) => consent[channel].state);

const ANA: PlainRecord = {
  given_name: 'Ana',
  email: 'ana@example.com',
  phone: '+573001234567',
  consent: { email: 'granted', sms: 'granted' },
};

describe('an exclusion list', () => {
  it('denies all that goes to a phone on it, and overrules a yes with a conflict that names the list', () => {
    const { customer, uses } = listed([ANA], listOf({ phone: ['573001234567'] }));
    expect(statesOf(customer)).toEqual(['granted', 'denied', 'denied', 'denied', 'unknown']);
    expect(customer.consent.sms).toEqual({ state: 'denied', record: 0, contactPoint: '+573001234567' });
    expect(customer.conflicts).toEqual([
      {
        field: 'consent_sms',
        kind: 'denied_and_granted',
        keptValue: 'denied',
        keptRecord: 0,
        otherValue: 'granted',
        otherRecord: 0,
        rule: 'suppression_list (Lista Robinson, 2026-11-01)',
        severity: 'medium',
      },
    ]);
    expect(uses).toMatchObject([{ values: 1, customers: 1, overruled: 1 }]);
  });

  it('denies silence without a conflict, and whoever is listed by her id all means of contact', () => {
    const person: PlainRecord = { given_name: 'Ana', match: { nationalId: '12345678@ES' } };
    const { customer, uses } = listed([person], listOf({ nationalId: ['12345678'] }));
    expect(statesOf(customer)).toEqual(['denied', 'denied', 'denied', 'denied', 'denied']);
    expect(customer.conflicts).toEqual([]);
    expect(uses).toMatchObject([{ customers: 1, overruled: 0 }]);
  });

  it('leaves a no of her own as it stands', () => {
    const { customer } = listed([{ ...ANA, consent: { email: 'denied' } }], listOf({ email: ['ana@example.com'] }));
    expect(customer.consent.email).toEqual({ state: 'denied', record: 0, contactPoint: 'ana@example.com' });
    expect(customer.conflicts).toEqual([]);
  });

  it('takes the place of an earlier word on the channel, before the totals', () => {
    const yes: PlainRecord = { ...ANA, source: 'pos', updatedAt: '2023-01-05', email: 'ana@other.example' };
    const kept: PlainRecord = { ...ANA, consent: {}, updatedAt: '2024-01-05' };
    const { customer } = listed([kept, yes], listOf({ email: ['ana@example.com'] }));
    const told = customer.conflicts.filter(({ field }) => field === 'consent_email');
    expect(told.map(({ kind, keptValue }) => [kind, keptValue])).toEqual([['denied_and_granted', 'denied']]);
  });
});

describe('laws of exclusion lists', () => {
  const lists = fc.record({
    email: fc.subarray(['ana@example.com', 'ana.ruiz@example.org', 'aruiz@example.net']),
    phone: fc.subarray(['573001234567', '34600123456']),
    nationalId: fc.subarray(['1020304050', '1020304051']),
  });

  it('denied stays denied, listed is denied, and nothing else changes', () => {
    fc.assert(
      fc.property(worlds, policies, lists, ({ plain, groups }, policy, values) => {
        const records = recordsOf(plain);
        const clusters = clustersOf(records, groups);
        const list = listOf(values);
        const before = [...mergeCustomers(records, clusters, policy)];
        const after = [...mergeCustomers(records, clusters, policy, [list])];
        for (const [k, customer] of after.entries()) {
          const forbidden = new Set(
            (['email', 'phone', 'nationalId'] as const)
              .filter((kind) =>
                customer.members.some((record) =>
                  records.match[kind].list(record).some((value) => list.values[kind].has(value)),
                ),
              )
              .flatMap((kind) => FORBIDDEN_BY[kind]),
          );
          for (const channel of CONTACT_CHANNELS) {
            const [was, is] = [before[k].consent[channel], customer.consent[channel]];
            if (forbidden.has(channel)) expect(is.state).toBe('denied');
            else expect(is).toEqual(was);
            if (was.state === 'denied') expect(is).toEqual(was);
            const overruled = forbidden.has(channel) && was.state === 'granted';
            if (overruled)
              expect(customer.conflicts.some(({ rule }) => rule.startsWith('suppression_list'))).toBe(true);
          }
          const other = ({ conflicts }: Customer) => conflicts.filter(({ field }) => !field.startsWith('consent_'));
          expect(other(customer)).toEqual(other(before[k]));
          expect({ ...customer, consent: 0, conflicts: 0 }).toEqual({ ...before[k], consent: 0, conflicts: 0 });
        }
      }),
      { numRuns: 200 },
    );
  });
});
