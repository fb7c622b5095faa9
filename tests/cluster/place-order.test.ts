import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderOf } from '../../src/cluster/place-order.ts';

it('orders events by weight, then entity, then as they came, as comparing them one with another does', () => {
  const weight = fc.oneof(
    fc.constantFrom(0, -0, 1e-5, -1e-5, 2.5, Number.POSITIVE_INFINITY),
    fc.double({ noNaN: true }),
  );
  const range = fc.array(fc.tuple(weight, fc.oneof(fc.nat(3), fc.nat(0x7fffffff))), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(range, { maxLength: 4 }), (ranges) => {
      const events = ranges.flat();
      const order = orderOf(
        ranges.map((some) => ({
          weight: Float64Array.from(some, ([bits]) => bits),
          a: Int32Array.from(some, ([, a]) => a),
        })),
      );
      const byWeight = (x: number, y: number) =>
        events[x][0] === events[y][0] ? 0 : events[x][0] > events[y][0] ? -1 : 1;
      const plain = [...events.keys()].sort((x, y) => byWeight(x, y) || events[x][1] - events[y][1] || x - y);
      expect([...order]).toEqual(plain);
    }),
    { numRuns: 500 },
  );
});
