import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTACT_CHANNELS, CONTACT_POINT } from '../../src/domain/channels.ts';
import { CONSENT_STATES } from '../../src/domain/consent.ts';
import { FIELD_NAMES, FIELDS, type FieldName } from '../../src/domain/fields.ts';
import { fold } from '../../src/domain/fold.ts';
import type { Records } from '../../src/domain/records.ts';
import { originalOf } from '../../src/merge/damage.ts';
import { customerIds } from '../../src/merge/identity.ts';
import type { Customer } from '../support/customers.ts';
import { mergeCustomers } from '../support/customers.ts';
import { clustersOf, recordsOf } from '../support/records-of.ts';
import { POLICY, placeOf, policies, worlds } from './people.ts';

const RUNS = { numRuns: 300 };

describe('whatever is merged', () => {
  it('does not depend on how records and customers are numbered', () => {
    fc.assert(
      fc.property(worlds, policies, fc.infiniteStream(fc.nat()), ({ plain, groups }, policy, dice) => {
        const records = recordsOf(plain);
        const before = [...mergeCustomers(records, clustersOf(records, groups), policy)];
        const order = shuffled(plain.length, dice);
        const moved = recordsOf(order.map((record) => plain[record]));
        const movedGroups = shuffled(groups.length, dice).map((g) => {
          const members = groups[g];
          return shuffled(members.length, dice).map((k) => order.indexOf(members[k]));
        });
        const after = [...mergeCustomers(moved, clustersOf(moved, movedGroups), policy)];
        expect(after.map((customer) => withPlaces(customer, moved))).toEqual(
          before.map((customer) => withPlaces(customer, records)),
        );
      }),
      RUNS,
    );
  });

  it('keeps ids and values when rows move within their files', () => {
    fc.assert(
      fc.property(worlds, ({ plain, groups }) => {
        const records = recordsOf(plain);
        const moved = recordsOf(plain.map((record, index) => ({ ...record, row: plain.length - index })));
        const shown = (of: Records) =>
          [...mergeCustomers(of, clustersOf(of, groups), POLICY)].map(({ id, values, fullName, conflicts }) => ({
            id,
            fullName,
            values: FIELD_NAMES.map((field) => [values[field]?.value, values[field]?.rule]),
            conflicts: conflicts.map(({ keptRecord, otherRecord, ...rest }) => rest),
          }));
        expect(shown(moved)).toEqual(shown(records));
      }),
      RUNS,
    );
  });

  it('gives every customer an id of her own, in order', () => {
    fc.assert(
      fc.property(worlds, ({ plain, groups }) => {
        const records = recordsOf(plain);
        const clusters = clustersOf(records, groups);
        const ids = [...mergeCustomers(records, clusters, POLICY)].map(({ id }) => id);
        expect(new Set(ids).size).toBe(clusters.count);
        expect([...ids].sort()).toEqual(ids);
        expect([...customerIds(records, clusters)].sort()).toEqual(ids);
      }),
      RUNS,
    );
  });

  it('holds no value that the record it names does not hold', () => {
    forEveryCustomer((customer, records) => {
      for (const field of FIELD_NAMES) {
        for (const chosen of [customer.values[field] ?? [], customer.others[field] ?? []].flat()) {
          expect(customer.members).toContain(chosen.record);
          expect(displayed(field, chosen.record, records)).toContain(chosen.value);
        }
      }
    });
  });

  it('is no chimera: a name comes from one record, and so does an address, but for intact text and fuller forms of it', () => {
    forEveryCustomer((customer) => {
      const restored = new Set(customer.conflicts.filter(({ rule }) => rule === 'intact').map(({ field }) => field));
      for (const group of ['name', 'address']) {
        const sources = FIELD_NAMES.filter(
          (field) => groupOf(field) === group && !restored.has(field) && customer.values[field]?.rule !== 'fuller_form',
        ).flatMap((field) => customer.values[field]?.record ?? []);
        expect(new Set(sources).size).toBeLessThanOrEqual(1);
      }
    });
  });

  it('accounts for every value: kept, a variant of one that is told or what is left of it, or a conflict', () => {
    forEveryCustomer((customer, records) => {
      for (const field of FIELD_NAMES) {
        const told = new Set(
          [customer.values[field] ?? [], customer.others[field] ?? []]
            .flat()
            .map(({ value }) => value)
            .concat(customer.conflicts.filter((c) => c.field === field).map((c) => c.otherValue))
            .map(plainly),
        );
        for (const record of customer.members)
          for (const value of displayed(field, record, records)) {
            if (![...told].some((other) => originalOf(value)?.(other))) expect(told).toContain(plainly(value));
          }
      }
    });
  });

  it('names as conflict only values that differ in more than case, accent or format', () => {
    forEveryCustomer((customer, records) => {
      for (const { field, keptValue, otherValue, keptRecord, otherRecord } of customer.conflicts) {
        if (!isField(field)) continue;
        expect(plainly(otherValue)).not.toBe(plainly(keptValue));
        expect(displayed(field, otherRecord, records)).toContain(otherValue);
        if (keptValue !== '') expect(displayed(field, keptRecord, records)).toContain(keptValue);
      }
    });
  });
});

describe('consent through merging', () => {
  it('is granted only where a record that carries the kept contact point granted it', () => {
    forEveryCustomer((customer, records) => {
      for (const channel of CONTACT_CHANNELS) {
        const { state, record } = customer.consent[channel];
        if (state !== 'granted') continue;
        const field = CONTACT_POINT[channel];
        expect(said(channel, record, records)).toBe('granted');
        expect(displayed(field, record, records).map(plainly)).toContain(plainly(customer.values[field]?.value ?? ''));
      }
    });
  });

  it('is never granted under the default policy when any record denies it', () => {
    fc.assert(
      fc.property(worlds, ({ plain, groups }) => {
        const records = recordsOf(plain);
        for (const customer of mergeCustomers(records, clustersOf(records, groups), POLICY)) {
          for (const channel of CONTACT_CHANNELS) {
            const denied = customer.members.some((record) => said(channel, record, records) === 'denied');
            expect(customer.consent[channel].state === 'denied').toBe(denied);
          }
        }
      }),
      RUNS,
    );
  });

  it('tells every yes and no that the verdict does not follow', () => {
    forEveryCustomer((customer, records) => {
      for (const channel of CONTACT_CHANNELS) {
        const states = new Set(customer.members.map((record) => said(channel, record, records)));
        if (!states.has('granted') || !states.has('denied')) continue;
        const rows = customer.conflicts.filter(({ field }) => field === `consent_${channel}`);
        expect(rows.map(({ kind }) => kind)).toContain('denied_and_granted');
      }
    });
  });
});

function forEveryCustomer(check: (customer: Customer, records: Records) => void): void {
  fc.assert(
    fc.property(worlds, policies, ({ plain, groups }, policy) => {
      const records = recordsOf(plain);
      for (const customer of mergeCustomers(records, clustersOf(records, groups), policy)) check(customer, records);
    }),
    RUNS,
  );
}

/** The customer with every record number replaced by the record's place. */
function withPlaces(customer: Customer, records: Records): unknown {
  const place = (record: number) => placeOf(records, record);
  const numbers = new Set(['record', 'keptRecord', 'otherRecord']);
  const walk = (value: unknown, key = ''): unknown => {
    if (numbers.has(key) && typeof value === 'number') return place(value);
    if (Array.isArray(value)) return value.map((item) => walk(item));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]));
  };
  return { ...(walk(customer) as object), members: customer.members.map(place) };
}

function shuffled(length: number, dice: Iterator<number>): number[] {
  const order = Array.from({ length }, (_, k) => k);
  for (let k = length - 1; k > 0; k--) {
    const other = dice.next().value % (k + 1);
    [order[k], order[other]] = [order[other], order[k]];
  }
  return order;
}

function displayed(field: FieldName, record: number, records: Records): string[] {
  const column = records.display[field];
  if ('starts' in column) return column.list(record);
  return column.isEmpty(record) ? [] : [column.text(record)];
}

function said(channel: (typeof CONTACT_CHANNELS)[number], record: number, records: Records): string {
  const column = records.consent[channel];
  return column === undefined ? 'unknown' : CONSENT_STATES[column.state[record]];
}

function groupOf(field: FieldName): string {
  const entry = FIELDS[field];
  return 'group' in entry ? entry.group : '';
}

function isField(field: string): field is FieldName {
  return field in FIELDS;
}

/** Letters and digits without case and accents. */
function plainly(value: string): string {
  return fold(value).replace(/[^\p{L}\p{N}]/gu, '');
}
