import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../src/block/candidates.ts';
import { nearest } from '../../src/block/nearest.ts';
import { type PieceGroup, pieceGroups } from '../../src/block/pieces.ts';
import { buildPostings } from '../../src/block/postings.ts';
import { entitiesOf, type MatchValues } from '../support/entities-of.ts';
import { inventedPeople } from '../support/invented-people.ts';

describe('candidates by shared rare pieces', () => {
  it('compares every pair of small data', () => {
    const { entities } = entitiesOf([{ given: 'ana' }, { given: 'luz' }, { given: 'eva' }]);
    const { a, b, complete } = findCandidates(entities);
    expect(complete).toBe(true);
    expect([...a].map((x, k) => [x, b[k]])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });

  it('brings damaged records of one person together among a thousand others', () => {
    const people = inventedPeople(1000, 7);
    const damaged: MatchValues[] = [
      { given: 'guadalupe', family: 'etxeberria', phone: ['34611222333'] },
      { given: 'lupita', family: 'echeverria', phone: ['34611222339'] },
      { family: 'guadalupe', given: 'etxeberia', city: 'bilbao' },
    ];
    const { entities, entityOf } = entitiesOf([...people, ...damaged]);
    const { a, b, complete } = findCandidates(entities);
    const pairs = new Set([...a].map((x, k) => `${x} ${b[k]}`));
    const key = (i: number, j: number) => {
      const [x, y] = [entityOf[people.length + i], entityOf[people.length + j]].sort((p, q) => p - q);
      return `${x} ${y}`;
    };
    expect(complete).toBe(false);
    expect(pairs.has(key(0, 1))).toBe(true);
    expect(pairs.has(key(0, 2))).toBe(true);
  });

  it('keeps the number of candidates near twenty a record, sorted, each once', () => {
    const { entities } = entitiesOf(inventedPeople(1500, 3));
    const { a, b } = findCandidates(entities);
    expect((2 * a.length) / entities.count).toBeLessThan(40);
    for (let k = 0; k < a.length; k++) {
      expect(a[k]).toBeLessThan(b[k]);
      if (k > 0) expect(a[k] > a[k - 1] || (a[k] === a[k - 1] && b[k] > b[k - 1])).toBe(true);
    }
  });
});

describe('the nearest partners', () => {
  it('are those that adding up the shared pieces of every pair gives', () => {
    const { entities } = entitiesOf(inventedPeople(400, 11));
    const groups = pieceGroups(entities);
    const found: string[] = [];
    nearest(entities.count, buildPostings(entities.count, groups, 200), (i, j) => found.push(`${i} ${j}`));
    const expected = nearestByBruteForce(entities.count, groups, 200);
    expect(found.sort()).toEqual(expected.sort());
  });
});

/** The rule as the study states it, pair by pair. */
function nearestByBruteForce(count: number, groups: readonly PieceGroup[], longest: number): string[] {
  const sums = Array.from({ length: count }, () => new Map<number, number>());
  for (const group of groups) {
    const holders = new Map<string, Set<number>>();
    let filled = 0;
    for (let e = 0; e < count; e++) {
      let any = false;
      group.piecesOf(e, (piece) => {
        any = true;
        holders.set(piece, (holders.get(piece) ?? new Set()).add(e));
      });
      if (any) filled++;
    }
    const shared = new Map<string, number[]>();
    for (const set of holders.values()) {
      if (set.size < 2 || set.size > longest) continue;
      const weight = Math.fround(Math.max(0, Math.log2(filled / set.size)));
      for (const i of set)
        for (const j of set) if (i !== j) shared.set(`${i} ${j}`, [...(shared.get(`${i} ${j}`) ?? []), weight]);
    }
    for (const [pair, weights] of shared) {
      const [i, j] = pair.split(' ').map(Number);
      const sorted = weights.sort((x, y) => y - x);
      const worth = sorted[0] + 0.25 * sorted.slice(1).reduce((sum, weight) => sum + weight, 0);
      sums[i].set(j, (sums[i].get(j) ?? 0) + worth);
    }
  }
  const least = 0.45 * Math.log2(count);
  return sums.flatMap((partners, i) =>
    [...partners]
      .filter(([, sum]) => sum >= least)
      .map(([j, sum]) => ({ j, sum: Math.round(sum * 1e6) / 1e6 }))
      .sort((x, y) => y.sum - x.sum || x.j - y.j)
      .slice(0, 20)
      .map(({ j }) => `${i} ${j}`),
  );
}

describe('rows that are nobody', () => {
  it('meet no other row: a city and a gender identify no one', () => {
    const { entities, entityOf } = entitiesOf([
      { city: 'lima', gender: 'f' },
      { given: 'ana', city: 'lima', gender: 'f' },
      { given: 'ana', city: 'cali' },
    ]);
    const { a, b } = findCandidates(entities);
    expect([...a, ...b]).not.toContain(entityOf[0]);
    expect(a.length).toBe(1);
  });
});
