import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortPairs } from '../../src/block/radix-sort.ts';
import { numbersFrom } from '../support/invented-people.ts';

/** Keys in ascending order, each with its place among those given; equal ones as they came. */
function sorted(keys: readonly number[]): [number, number][] {
  return keys.map((key, place): [number, number] => [key, place]).sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

describe('sorting pairs by digits', () => {
  it('puts keys of any number of bits in order, equal ones as they come', () => {
    const key = fc.oneof(fc.nat({ max: 5 }), fc.integer({ min: 0, max: 0xffffffff }));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 30 }), fc.constantFrom(9, 20, 30, 32), (some, bits) => {
        const keys = some.map((one) => one % 2 ** bits);
        const found = sortPairs(Uint32Array.from(keys), Int32Array.from(keys.keys()), bits);
        expect([...found.keys].map((one, k) => [one, found.values[k]])).toEqual(sorted(keys));
      }),
    );
  });

  it.each([
    ['spread', (next: number) => next * 4],
    ['with the same highest bits', (next: number) => next % 50_000],
    ['with the same lowest bits', (next: number) => (next % 256) * 2 ** 24],
    ['all the same', () => 7],
  ])('does so with very many keys, %s', (_, keyOf) => {
    const next = numbersFrom(3);
    const keys = Uint32Array.from({ length: 1_100_000 }, () => keyOf(next(2 ** 30)));
    const found = sortPairs(keys.slice(), Int32Array.from(keys.keys()));
    let wrong = 0;
    for (let k = 0; k < keys.length; k++) {
      if (keys[found.values[k]] !== found.keys[k]) wrong++;
      if (k > 0 && found.keys[k] < found.keys[k - 1]) wrong++;
      // Places of equal keys ascend, so no pair is there twice.
      if (k > 0 && found.keys[k] === found.keys[k - 1] && found.values[k] <= found.values[k - 1]) wrong++;
    }
    expect(wrong).toBe(0);
  });
});
