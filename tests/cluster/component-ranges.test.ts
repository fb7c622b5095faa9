import fc from 'fast-check';
import { expect, it } from 'vitest';
import { componentRanges } from '../../src/cluster/component-ranges.ts';
import { componentsOf } from '../../src/cluster/components.ts';

const NOTHING = { a: new Int32Array(0), b: new Int32Array(0) };

/** Chains of so many entities, each a component of its own. */
function chains(sizes: readonly number[]) {
  const pairs: number[] = [];
  let count = 0;
  for (const size of sizes) {
    for (let e = count; e + 1 < count + size; e++) pairs.push(e);
    count += size;
  }
  const a = Int32Array.from(pairs);
  const weights = new Float32Array(a.length).fill(1);
  return componentsOf(count, { a, b: a.map((e) => e + 1) }, weights, 0, NOTHING);
}

it('cuts components into ranges that hold each once, and cost enough, but no more than their last one adds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 2, max: 30 })), fc.integer({ min: 1, max: 60 }), (sizes, cost) => {
      const { starts } = componentRanges(chains(sizes), cost);
      expect(starts[0]).toBe(0);
      expect(starts.at(-1)).toBe(sizes.length);
      const costOf = (from: number, to: number) => sizes.slice(from, to).reduce((sum, size) => sum + 2 * size - 1, 0);
      for (const [range, to] of starts.slice(1).entries()) {
        expect(to).toBeGreaterThan(starts[range]);
        expect(costOf(starts[range], to - 1)).toBeLessThan(cost);
        if (to < sizes.length) expect(costOf(starts[range], to)).toBeGreaterThanOrEqual(cost);
      }
    }),
  );
});

it('has the dearest range clustered first, of equal ones the first', () => {
  const { starts, order } = componentRanges(chains([2, 2, 9, 2]), 1);
  expect(starts).toEqual([0, 1, 2, 3, 4]);
  expect(order).toEqual([2, 0, 1, 3]);
});
