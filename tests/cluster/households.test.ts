import { describe, expect, it } from 'vitest';
import { linksOf } from '../../src/cluster/customer-links.ts';
import { findHouseholds } from '../../src/cluster/households.ts';
import { entitiesOf, type MatchValues } from '../support/entities-of.ts';

/** Households of customers who are one record each, as groups of the records' positions. */
function households(records: readonly MatchValues[], oneCustomer: readonly number[] = []): number[][] {
  const { entities, entityOf } = entitiesOf(records);
  const customerOf = Int32Array.from({ length: entities.count }, (_, e) => e);
  for (const r of oneCustomer) customerOf[entityOf[r]] = entityOf[oneCustomer[0]];
  const none = {
    a: new Int32Array(0),
    b: new Int32Array(0),
    person: new Float32Array(0),
    household: new Float32Array(0),
    speaking: new Uint16Array(0),
  };
  const links = linksOf({ entities, pairs: none }, customerOf);
  const numbers = findHouseholds(entities.count, customerOf, none, links);
  const groups = new Map<number, number[]>();
  records.forEach((_, r) => {
    const number = numbers[customerOf[entityOf[r]]];
    if (number >= 0) groups.set(number, [...(groups.get(number) ?? []), r]);
  });
  return [...groups.values()].map((group) => group.sort((x, y) => x - y));
}

describe('households', () => {
  it('join mother and daughter with one surname on one phone', () => {
    const found = households([
      { given: 'gloria', family: 'pardo rios', phone: ['573001112233'] },
      { given: 'valentina', family: 'soto pardo', phone: ['573001112233'] },
      { given: 'luis', family: 'pardo', phone: ['573009998877'] },
    ]);
    expect(found).toEqual([[0, 1]]);
  });

  it('are found though most who share a phone are one customer, and not among these alone', () => {
    const phone = ['573001112233'];
    const records = [
      { given: 'gloria', family: 'pardo', phone },
      { given: 'glorya', family: 'pardo', phone },
      { given: 'valentina', family: 'pardo', phone },
    ];
    expect(households(records, [0, 1])).toEqual([[0, 1, 2]]);
    expect(households(records.slice(0, 2), [0, 1])).toEqual([]);
  });

  it('do not join strangers on one switchboard', () => {
    expect(
      households([
        { given: 'ana', family: 'ruiz', phone: ['5716000000'] },
        { given: 'eva', family: 'mora', phone: ['5716000000'] },
      ]),
    ).toEqual([]);
  });

  it('of more than eight customers are none', () => {
    const many = Array.from({ length: 9 }, (_, k) => ({ given: `name${k}`, family: 'garcia', address: 'calle 1 2 3' }));
    expect(households(many)).toEqual([]);
    expect(households(many.slice(0, 8))).toHaveLength(1);
  });
});
