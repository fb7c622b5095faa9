import fc from 'fast-check';
import { expect, it } from 'vitest';
import { softPlus } from '../../src/domain/pair-scorer.ts';

it('what is kept in mind of softPlus is what it says at first, whatever was asked in between', () => {
  const bits = fc.oneof(fc.integer({ min: -60, max: 60 }), fc.double({ min: -70, max: 70, noNaN: true }));
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 200 }), (some) => {
      for (const one of [...some, ...some]) expect(softPlus(one)).toBe(one > 50 ? one : Math.log2(1 + 2 ** one));
    }),
  );
  // Far more than there are places.
  for (let round = 0; round < 2; round++)
    for (let k = 0; k < 10_000; k++) expect(softPlus(k / 1000 - 5)).toBe(Math.log2(1 + 2 ** (k / 1000 - 5)));
  expect(softPlus(Number.NEGATIVE_INFINITY)).toBe(0);
});
