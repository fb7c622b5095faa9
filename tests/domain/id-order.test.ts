import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placesInIdOrder } from '../../src/domain/id-order.ts';

it('puts ids in the order of their texts, equal ones in the order of their places', () => {
  const tail = fc.string({ unit: fc.constantFrom('0', '9', 'A', 'Z', '~', 'ñ', '王'), maxLength: 6 });
  const id = fc.oneof({ weight: 9, arbitrary: tail.map((text) => `C-${text}`) }, { weight: 1, arbitrary: tail });
  fc.assert(
    fc.property(fc.array(id), (ids) => {
      const expected = [...ids.keys()].sort((a, b) => (ids[a] < ids[b] ? -1 : ids[a] > ids[b] ? 1 : a - b));
      expect([...placesInIdOrder(ids)]).toEqual(expected);
    }),
  );
});
