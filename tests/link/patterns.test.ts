import { expect, it } from 'vitest';
import { findCandidates } from '../../src/block/candidates.ts';
import { indexCandidates } from '../../src/link/candidate-index.ts';
import { pairLevels } from '../../src/link/pair-levels.ts';
import { countPatterns, JoinedPatterns, patternsOfRange, rangesOf } from '../../src/link/patterns.ts';
import { entitiesOf } from '../support/entities-of.ts';
import { inventedPeople } from '../support/invented-people.ts';

it('patterns and their numbers do not depend on how the candidates were cut into ranges', async () => {
  const { entities } = entitiesOf(inventedPeople(300, 5));
  const candidates = await findCandidates(entities);
  const levels = pairLevels(entities);
  const { a, b } = candidates;
  const patternOf = new Int32Array(a.length);
  const cuts = [0, 1, 70, 71, Math.floor(a.length / 2), a.length];
  const ranges = cuts.slice(1).map((to, k) => patternsOfRange(levels, { a, b, from: cuts[k], to }, patternOf));
  const joined = new JoinedPatterns(levels, patternOf);
  for (const range of ranges) joined.add(range);
  const whole = await countPatterns(entities.count, indexCandidates(entities.count, candidates), levels);
  const { strangers: _, pairs: __, ...counted } = whole;
  expect({ ...joined.counted(), patternOf: [...patternOf] }).toEqual({ ...counted, patternOf: [...whole.patternOf] });
});

it.each([0, 1, 131_072, 300_000, 1_000_000])(
  'the ranges of %i pairs follow one another and end where the pairs do',
  (pairs) => {
    for (const threads of [1, 2, 3]) {
      const starts = rangesOf(pairs, threads);
      expect([starts[0], starts[starts.length - 1]]).toEqual([0, pairs]);
      const lengths = starts.slice(1).map((end, k) => end - starts[k]);
      expect(lengths).toEqual([...lengths].sort((x, y) => y - x));
      expect(Math.min(1, ...lengths)).toBe(1);
      expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(131_072);
    }
  },
);

it('every pair has the levels of its pattern, and those it has alone', async () => {
  const { entities } = entitiesOf(inventedPeople(300, 6));
  const candidates = await findCandidates(entities);
  const levels = pairLevels(entities);
  const patterns = await countPatterns(entities.count, indexCandidates(entities.count, candidates), levels);
  const alone = new Uint8Array(patterns.fields);
  for (let k = 0; k < candidates.a.length; k += 7) {
    levels.levelsOf(candidates.a[k], candidates.b[k], alone, 0);
    const at = patterns.patternOf[k] * patterns.fields;
    expect([...patterns.levels.subarray(at, at + patterns.fields)]).toEqual([...alone]);
  }
});
