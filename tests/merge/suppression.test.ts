import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '../../src/domain/records.ts';
import type { Suppression } from '../../src/domain/suppression.ts';
import { contentTexts } from '../../src/merge/content-text.ts';
import { membersOf } from '../../src/merge/id-apart.ts';
import { suppressedCustomers } from '../../src/merge/suppression.ts';
import { personKeys } from '../../src/merge/suppression-keys.ts';
import { clustersOf, type PlainRecord, recordsOf } from '../support/records-of.ts';
import { worlds } from './people.ts';

const hash = (text: string) => createHmac('sha256', 'a key of the test').update(text).digest('base64url');

/** Amaya and Beatriz share the phone of their home; Carla is alone. */
const PEOPLE: readonly PlainRecord[] = [
  { source: 'crm', given_name: 'Amaya', family_name: 'Zubiri', phone: '+34911222333', email: 'amaya@example.com' },
  { source: 'pos', given_name: 'Amaya', family_name: 'Zubiri', phone: '+34911222333' },
  { source: 'crm', given_name: 'Beatriz', family_name: 'Zubiri', phone: '+34911222333' },
  {
    source: 'crm',
    given_name: 'Carla',
    family_name: 'Soto',
    email: 'carla@example.com',
    match: { nationalId: '12345678@ES' },
  },
];
const GROUPS = [[0, 1], [2], [3]];

function suppressionOf(records: Records, person: readonly number[]): Suppression {
  const { keys, withName } = personKeys(records, new Set(person), contentTexts(records));
  return { hash, keys: new Set(keys.map(hash)), withName: new Set(withName.map(hash)) };
}

/** Which customers of the people are suppressed when the person of these records is. */
function suppressedBy(person: readonly number[], people = PEOPLE, groups = GROUPS): readonly number[] {
  const suppression = suppressionOf(recordsOf(PEOPLE), person);
  const records = recordsOf(people);
  return [...suppressedCustomers(records, clustersOf(records, groups), [suppression])];
}

describe('a person who asked to be forgotten', () => {
  it('is known by her e-mail, phone, id and content, which is hashed and nothing else', () => {
    const keys = personKeys(recordsOf(PEOPLE), new Set([3]), (record) => `0123456789abcde${record}`);
    expect(keys).toEqual({
      keys: ['content:0123456789abcde3', 'email:carla@example.com', 'id:12345678'],
      withName: [],
    });
  });

  it('is left out with all her records, and nobody who shares her phone', () => {
    expect(suppressedBy([0, 1])).toEqual([0]);
    expect(suppressedBy([2])).toEqual([1]);
  });

  it('is known by a phone she shares only together with her name', () => {
    const { keys, withName } = personKeys(recordsOf(PEOPLE), new Set([2]), () => '');
    expect({ keys, withName }).toEqual({ keys: [], withName: ['phone:34911222333|beatriz zubiri'] });
  });

  it('is known again in another file, by one thing that is hers', () => {
    const later: readonly PlainRecord[] = [
      { source: 'web', given_name: 'A.', email: 'AMAYA@example.com' },
      { source: 'web', given_name: 'Carla', match: { nationalId: '12345678' } },
      { source: 'web', given_name: 'Zubiri', family_name: 'Amaya', phone: '+34911222333' },
    ];
    expect(suppressedBy([0, 1], later, [[0], [1], [2]])).toEqual([0, 2]);
    expect(suppressedBy([3], later, [[0], [1], [2]])).toEqual([1]);
  });

  it('is nobody to whom does not know the key', () => {
    const records = recordsOf(PEOPLE);
    const other = { ...suppressionOf(records, [3]), hash: (text: string) => `other ${text}` };
    expect(suppressedCustomers(records, clustersOf(records, GROUPS), [other]).size).toBe(0);
  });
});

describe('laws of forgetting', () => {
  it('no record of her is among the customers that remain, and all others are there', () => {
    fc.assert(
      fc.property(worlds, fc.nat(), ({ plain, groups }, dice) => {
        const records = recordsOf(plain);
        const clusters = clustersOf(records, groups);
        const person = groups[dice % groups.length];
        const suppressed = suppressedCustomers(records, clusters, [suppressionOf(records, person)]);
        const left = [...clusters.starts.keys()].filter(
          (customer) => customer < clusters.count && !suppressed.has(customer),
        );
        const members = left.flatMap((customer) => [...membersOf(clusters, customer)]);
        const known = personKeys(records, new Set(person), contentTexts(records));
        if (known.keys.length + known.withName.length > 0) {
          expect(members.filter((record) => person.includes(record))).toEqual([]);
        }
        const expected = plain
          .map((_, record) => record)
          .filter((record) => !suppressed.has(clusters.customer[record]));
        expect(members.sort((x, y) => x - y)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});
