import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inIdOrder } from '../../src/domain/id-order.ts';
import { idText } from '../../src/domain/id-text.ts';

it('puts customers in the order of the texts of their ids, equal ones in the order of their numbers', () => {
  // Some have only their upper bits in common, few or many of them.
  const bits = fc.oneof(fc.nat(2 ** 30 - 1), fc.nat(40), fc.constantFrom(0, 1, 31, 32, 255, 256, 2 ** 29, 2 ** 30 - 1));
  fc.assert(
    fc.property(fc.array(fc.tuple(bits, bits), { maxLength: 100 }), (pairs) => {
      const ids = pairs.map(([first, second]) => idText(first, second));
      const expected = [...ids.keys()].sort((a, b) => (ids[a] < ids[b] ? -1 : ids[a] > ids[b] ? 1 : a - b));
      expect([...inIdOrder(Int32Array.from(pairs.flat()))]).toEqual(expected);
    }),
  );
});
