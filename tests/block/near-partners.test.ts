import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NearPartners } from '../../src/block/near-partners.ts';

describe('choosing the near partners', () => {
  it('is sorting them and stopping at the first that is too far behind', () => {
    const value = fc.oneof(fc.nat({ max: 6 }), fc.double({ min: 0, max: 90, noNaN: true }));
    const rise = fc.constantFrom(0, 0.02, 0.03, 0.1);
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 60 }), { maxLength: 4 }), rise, (rounds, step) => {
        const near = new NearPartners(20, step, 60);
        for (const values of rounds) {
          values.forEach((one, partner) => {
            near.offer(partner, one);
          });
          const chosen = [...near.chosen.subarray(0, near.choose())];
          expect(chosen.sort((a, b) => a - b)).toEqual(sortedAndCut(values, step));
        }
      }),
    );
  });
});

function sortedAndCut(values: readonly number[], rise: number): number[] {
  const best = Math.max(0, ...values);
  const sorted = values
    .map((value, partner) => ({ value, partner }))
    .sort((x, y) => y.value - x.value || x.partner - y.partner);
  const tooFar = sorted.findIndex(({ value }, k) => k === 20 || value < best * rise * k);
  return sorted
    .slice(0, tooFar < 0 ? sorted.length : tooFar)
    .map(({ partner }) => partner)
    .sort((a, b) => a - b);
}
