import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairLevels } from '../../src/link/pair-levels.ts';
import { entitiesOf, type MatchValues } from '../support/entities-of.ts';
import { damaged, inventedPeople, numbersFrom } from '../support/invented-people.ts';

const people = inventedPeople(60, 11);
const next = numbersFrom(4);
const rows = [0, 1, 2].flatMap((copy) =>
  people.map((person, k): MatchValues => {
    const row = copy === 0 ? person : damaged(person, next);
    const { birthDate } = row;
    // Several phones, and dates without a year.
    const phones = (k + copy) % 4 === 0 ? { phone: ['573001112233', `57310000${1000 + k}`] } : {};
    const dates = typeof birthDate === 'string' && k % 5 === 0 ? { birthDate: `0000${birthDate.slice(4)}` } : {};
    return { ...row, ...phones, ...dates };
  }),
);
const { entities } = entitiesOf(rows);
const levels = pairLevels(entities);

it('the levels of a range of pairs are those of each pair, whichever stand beside it', () => {
  const entity = fc.nat(entities.count - 1);
  const one = new Uint8Array(levels.comparisons.length);
  const seen = new Set<number>();
  fc.assert(
    fc.property(fc.array(fc.tuple(entity, entity), { minLength: 1, maxLength: 700 }), fc.nat(5), (some, skipped) => {
      const a = Int32Array.from(some, ([x]) => x);
      const b = Int32Array.from(some, ([, y]) => y);
      const from = Math.min(skipped, some.length - 1);
      const stride = some.length - from + 3;
      const out = new Uint8Array(stride * levels.comparisons.length).fill(9);
      levels.levelsOfAll({ a, b, from, to: some.length }, out, stride);
      for (let k = from; k < some.length; k++) {
        levels.levelsOf(a[k], b[k], one, 0);
        for (let f = 0; f < one.length; f++) {
          expect(out[f * stride + k - from]).toBe(one[f]);
          seen.add(16 * f + one[f]);
        }
      }
    }),
    // Few pairs by chance show few levels: these are all with the first fifty.
    {
      numRuns: 60,
      examples: [[Array.from({ length: 50 * entities.count }, (_, k) => [k % 50, Math.floor(k / 50)]), 0]],
    },
  );
  expect(seen.size).toBeGreaterThan(3 * levels.comparisons.length);
});
