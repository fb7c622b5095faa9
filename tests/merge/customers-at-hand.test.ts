import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostRecords } from '../../src/merge/customers-at-hand.ts';

it('so many customers have as many records at most as the largest of them', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (sizes, customers) => {
      const starts = new Int32Array(sizes.length + 1);
      for (const [c, size] of sizes.entries()) starts[c + 1] = starts[c] + size;
      const largest = sizes.toSorted((a, b) => b - a).slice(0, customers);
      expect(mostRecords(starts, customers)).toBe(largest.reduce((sum, size) => sum + size, 0));
    }),
  );
});
