import { expect, test } from 'vitest';
import { ONE_THREAD } from '../../src/domain/ranges.ts';
import { indexCandidates } from '../../src/link/candidate-index.ts';
import { pairLevels } from '../../src/link/pair-levels.ts';
import { sampledStrangers } from '../../src/link/strangers.ts';
import { entitiesOf } from '../support/entities-of.ts';
import { inventedPeople } from '../support/invented-people.ts';

const PEOPLE = inventedPeople(300, 3);

test('strangers are drawn among all pairs but the candidates, and stand for all of these', async () => {
  const { entities } = entitiesOf(PEOPLE);
  const levels = pairLevels(entities);
  const { comparisons } = levels;
  const city = comparisons.findIndex(({ field }) => field === 'city');
  const { codes } = entities.match.city;
  const a: number[] = [];
  const b: number[] = [];
  for (let i = 0; i < entities.count; i++)
    for (let j = i + 1; j < entities.count; j++)
      if (codes[i] === codes[j]) {
        a.push(i);
        b.push(j);
      }
  const pairs = (entities.count * (entities.count - 1)) / 2;
  const found = { a: Int32Array.from(a), b: Int32Array.from(b), complete: false };
  const counted = async (candidates: typeof found) =>
    sampledStrangers(entities.count, indexCandidates(entities.count, candidates), levels, pairs, ONE_THREAD);
  const none = { a: new Int32Array(0), b: new Int32Array(0), complete: false };
  const [all, others] = [await counted(none), await counted(found)];
  const sum = (counts: Float64Array) => counts.reduce((total, count) => total + count, 0);
  const exact = comparisons[city].exact;
  expect(a.length).toBeGreaterThan(0);
  // Nobody is a pair with oneself; equal cities are drawn where they are no candidates.
  expect(all[city][exact]).toBeGreaterThan(0);
  expect(others[city][exact]).toBe(0);
  for (const counts of all) expect(sum(counts)).toBeCloseTo(pairs, 3);
  for (const counts of others) expect(sum(counts)).toBeCloseTo(pairs - a.length, 3);
});
