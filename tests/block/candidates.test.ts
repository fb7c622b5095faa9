import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../src/block/candidates.ts';
import { entitiesOf, type MatchValues } from '../support/entities-of.ts';
import { inventedPeople } from '../support/invented-people.ts';

describe('candidates by shared rare pieces', () => {
  it('compares every pair of small data', async () => {
    const { entities } = entitiesOf([{ given: 'ana' }, { given: 'luz' }, { given: 'eva' }]);
    const { a, b, complete } = await findCandidates(entities);
    expect(complete).toBe(true);
    expect([...a].map((x, k) => [x, b[k]])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });

  it('brings damaged records of one person together among a thousand others', async () => {
    const people = inventedPeople(1000, 7);
    const damaged: MatchValues[] = [
      { given: 'guadalupe', family: 'etxeberria', phone: ['34611222333'] },
      { given: 'lupita', family: 'echeverria', phone: ['34611222339'] },
      { family: 'guadalupe', given: 'etxeberia', city: 'bilbao' },
    ];
    const { entities, entityOf } = entitiesOf([...people, ...damaged]);
    const { a, b, complete } = await findCandidates(entities);
    const pairs = new Set([...a].map((x, k) => `${x} ${b[k]}`));
    const key = (i: number, j: number) => {
      const [x, y] = [entityOf[people.length + i], entityOf[people.length + j]].sort((p, q) => p - q);
      return `${x} ${y}`;
    };
    expect(complete).toBe(false);
    expect(pairs.has(key(0, 1))).toBe(true);
    expect(pairs.has(key(0, 2))).toBe(true);
  });

  it('keeps the number of candidates near twenty a record, sorted, each once', async () => {
    const { entities } = entitiesOf(inventedPeople(1500, 3));
    const { a, b } = await findCandidates(entities);
    expect((2 * a.length) / entities.count).toBeLessThan(40);
    for (let k = 0; k < a.length; k++) {
      expect(a[k]).toBeLessThan(b[k]);
      if (k > 0) expect(a[k] > a[k - 1] || (a[k] === a[k - 1] && b[k] > b[k - 1])).toBe(true);
    }
  });
});

describe('rows that are nobody', () => {
  it('meet no other row: a city and a gender identify no one', async () => {
    const { entities, entityOf } = entitiesOf([
      { city: 'lima', gender: 'f' },
      { given: 'ana', city: 'lima', gender: 'f' },
      { given: 'ana', city: 'cali' },
    ]);
    const { a, b } = await findCandidates(entities);
    expect([...a, ...b]).not.toContain(entityOf[0]);
    expect(a.length).toBe(1);
  });

  it('are companies beside the people who work there, but not in a list of companies', async () => {
    const companies: MatchValues[] = [
      { company: 'panaderia sol', city: 'lima' },
      { company: 'panaderia sol', city: 'cali' },
    ];
    const alone = await findCandidates(entitiesOf(companies).entities);
    expect(alone.a.length).toBe(1);
    const beside = entitiesOf([...companies, { given: 'ana', company: 'panaderia sol' }]);
    expect((await findCandidates(beside.entities)).a.length).toBe(0);
  });
});
