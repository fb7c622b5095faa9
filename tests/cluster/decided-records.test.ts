import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { obeyAgain, obeyedByRows, resolveDecisions } from '../../src/cluster/decided-records.ts';
import type { DecidedRecord, Decision } from '../../src/domain/decisions.ts';
import { contentTexts } from '../../src/merge/content-text.ts';
import { type PlainRecord, recordsOf } from '../support/records-of.ts';

const PEOPLE: readonly PlainRecord[] = [
  { source: 'crm', row: 1, id: 'A1', given_name: 'Ana', family_name: 'Ruiz' },
  { source: 'crm', row: 2, id: 'A2', given_name: 'Luis', family_name: 'Prado' },
  { source: 'crm', row: 3, id: 'A2', given_name: 'Marta', family_name: 'Prado' },
  { source: 'pos', row: 1, given_name: 'Ana', family_name: 'Ruiz', phone: '+573001112233' },
  { source: 'pos', row: 2, given_name: 'Ana', family_name: 'Ruiz', phone: '+573001112233' },
];

const NOBODY: DecidedRecord = { source: '', row: 0, recordId: '', content: '' };
const ANA: DecidedRecord = { ...NOBODY, source: 'crm.csv', recordId: 'A1' };

function resolved(a: DecidedRecord, b: DecidedRecord = ANA, people = PEOPLE) {
  const records = recordsOf(people);
  return resolveDecisions(records, [{ verdict: 'same', a, b, line: 2 }], contentTexts(records));
}

function contentAt(record: number): string {
  return contentTexts(recordsOf(PEOPLE))(record);
}

describe('a decision', () => {
  it('finds its record by the id of its own system, wherever the row stands now', () => {
    expect(resolved({ ...ANA, row: 77 }).obeyed).toEqual([{ verdict: 'same', a: [0], b: [0], line: 2 }]);
  });

  it('finds a record without an id by its content, and all rows of that content', () => {
    const content = contentAt(3);
    expect(content).toMatch(/^[\da-f]{16}$/);
    expect(resolved({ ...NOBODY, source: 'pos.csv', row: 9, content }).obeyed[0].a).toEqual([3, 4]);
  });

  it('asks the content which of several people with one record id is meant', () => {
    const twice = { ...NOBODY, source: 'crm.csv', recordId: 'A2' };
    expect(resolved({ ...twice, content: contentAt(2) }).obeyed[0].a).toEqual([2]);
    expect(resolved({ ...twice, content: '0123456789abcdef' }).stale[0]).toMatchObject({ reason: 'record_absent' });
    expect(resolved(twice).obeyed[0].a).toEqual([1, 2]);
  });

  it('still finds a record whose name was mended', () => {
    expect(resolved({ ...ANA, content: '0123456789abcdef' }).obeyed[0].a).toEqual([0]);
  });

  it('names a row of a file where there is nothing better, and means any file by an empty source', () => {
    expect(resolved({ ...NOBODY, source: 'pos.csv', row: 2 }).obeyed[0].a).toEqual([4]);
    expect(resolved({ ...NOBODY, recordId: 'A1' }).obeyed[0].a).toEqual([0]);
  });

  it('is stale, with its line and the reason, when its file or its record is absent', () => {
    expect(resolved(ANA, { ...ANA, source: 'old.csv' }).stale).toEqual([{ line: 2, side: 'b', reason: 'file_absent' }]);
    expect(resolved({ ...ANA, recordId: 'A9' }).stale).toEqual([{ line: 2, side: 'a', reason: 'record_absent' }]);
  });

  it('means the same people whatever the order of the rows, unless it names a row', () => {
    const sides: readonly DecidedRecord[] = [
      ANA,
      { ...NOBODY, source: 'crm.csv', recordId: 'A2' },
      { ...NOBODY, source: 'pos.csv', content: contentAt(3) },
      { ...NOBODY, content: contentAt(3) },
    ];
    const meant = (people: readonly PlainRecord[], side: DecidedRecord) =>
      resolved(side, ANA, people)
        .obeyed[0].a.map((record) => JSON.stringify({ ...people[record], row: 0 }))
        .sort();
    fc.assert(
      fc.property(fc.shuffledSubarray([...PEOPLE], { minLength: PEOPLE.length }), fc.nat(3), (order, k) => {
        const moved = order.map((person, at) => ({ ...person, row: at + 1 }));
        expect(meant(moved, sides[k])).toEqual(meant(PEOPLE, sides[k]));
      }),
    );
  });
});

it('no decision is lost: each is obeyed or stale', () => {
  const side = fc.record({
    source: fc.constantFrom('', 'crm.csv', 'pos.csv', 'old.csv'),
    row: fc.nat(6),
    recordId: fc.constantFrom('', 'A1', 'A2', 'A9'),
    content: fc.constantFrom('', contentAt(3), contentAt(0)),
  });
  const records = recordsOf(PEOPLE);
  fc.assert(
    fc.property(fc.array(fc.tuple(side, side), { maxLength: 8 }), (pairs) => {
      const decisions = pairs.map(([a, b], k): Decision => ({ verdict: 'same', a, b, line: k + 2 }));
      const { obeyed, stale } = resolveDecisions(records, decisions, contentTexts(records));
      const lines = [...obeyed, ...stale].map(({ line }) => line).sort((x, y) => x - y);
      expect(lines).toEqual(decisions.map(({ line }) => line));
    }),
  );
});

it('a decision written down by its rows means the same records once more', () => {
  const records = recordsOf(PEOPLE);
  const { obeyed } = resolved({ ...NOBODY, content: contentAt(3) });
  expect(obeyAgain(records, obeyedByRows(records, obeyed))).toEqual(obeyed);
  expect(JSON.stringify(obeyedByRows(records, obeyed))).not.toContain('A1');
});
