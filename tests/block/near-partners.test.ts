import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Nearness, NearPartners } from '../../src/block/near-partners.ts';

describe('choosing the near partners', () => {
  it('is sorting them and stopping at the first that is too far behind', () => {
    const nearness = fc.record({
      most: fc.constant(20),
      rise: fc.constantFrom(0, 0.02, 0.03, 0.1),
      least: fc.constantFrom(0, 0, 2.5),
      climb: fc.constantFrom(0, 0.03, 0.2),
    });
    const value = fc.oneof(fc.integer({ min: 3, max: 9 }), fc.double({ min: 2.5, max: 90, noNaN: true }));
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 60 }), { maxLength: 4 }), nearness, (rounds, rule) => {
        const near = new NearPartners(rule, 60);
        for (const values of rounds) {
          values.forEach((one, partner) => {
            near.offer(partner, one);
          });
          const chosen = [...near.chosen.subarray(0, near.choose())];
          expect(chosen.sort((a, b) => a - b)).toEqual(sortedAndCut(values, rule));
        }
      }),
    );
  });
});

function sortedAndCut(values: readonly number[], { most, rise, least, climb }: Nearness): number[] {
  const best = Math.max(0, ...values);
  const sorted = values
    .map((value, partner) => ({ value, partner }))
    .sort((x, y) => y.value - x.value || x.partner - y.partner);
  const tooFar = sorted.findIndex(
    ({ value }, k) => k === most || value < Math.max(best * rise * k, least * (1 + climb * k)),
  );
  return sorted
    .slice(0, tooFar < 0 ? sorted.length : tooFar)
    .map(({ partner }) => partner)
    .sort((a, b) => a - b);
}
