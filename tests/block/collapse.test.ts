import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entitiesOf, type MatchValues } from '../support/entities-of.ts';

const ana: MatchValues = { given: 'ana', family: 'ruiz', phone: ['573001112233'] };

describe('collapsing records of equal content', () => {
  it('makes one entity of a call log with many rows of one number', () => {
    const { entities, entityOf } = entitiesOf([ana, ana, { phone: ['573009998877'] }, ana]);
    expect(entities.count).toBe(2);
    expect(new Set([entityOf[0], entityOf[1], entityOf[3]]).size).toBe(1);
  });

  it('keeps namesakes apart: a name alone identifies nobody', () => {
    const { entities } = entitiesOf([
      { given: 'maria', family: 'garcia', city: 'cali' },
      { given: 'maria', family: 'garcia', city: 'cali' },
    ]);
    expect(entities.count).toBe(2);
  });

  it('keeps records without any value apart', () => {
    expect(entitiesOf([{}, {}, {}]).entities.count).toBe(3);
  });

  it('keeps records apart that differ in a single field', () => {
    expect(entitiesOf([ana, { ...ana, city: 'cali' }]).entities.count).toBe(2);
  });

  it('gives the same entities in the same order for any order of the records', () => {
    const value = fc.constantFrom('a', 'b', 'c');
    const record = fc.record(
      { given: value, family: value, email: fc.array(value, { maxLength: 2 }), city: value },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (records, numbers) => {
          const shuffled = records
            .map((one) => ({ one, key: numbers.next().value as number }))
            .sort((x, y) => x.key - y.key)
            .map(({ one }) => one);
          expect(contents(shuffled)).toEqual(contents(records));
        },
      ),
    );
  });
});

function contents(records: readonly MatchValues[]): string[] {
  const { match, count } = entitiesOf(records).entities;
  return Array.from({ length: count }, (_, e) =>
    [match.given.text(e), match.family.text(e), match.email.text(e), match.city.text(e)].join('/'),
  );
}
