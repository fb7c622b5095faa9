import fc from 'fast-check';
import { expect, it } from 'vitest';
import { handle } from '../../src/link/comparisons/handle.ts';
import { KnownLevels } from '../../src/link/field-levels.ts';

it('levels that are kept in mind are those of the comparison, whichever pairs fall on one place', () => {
  const level = (_values: unknown, x: number, y: number): number => 1 + ((x + y) % 7);
  const comparison = { ...handle, level };
  const code = fc.oneof(fc.nat(40), fc.nat(2 ** 31 - 1));
  fc.assert(
    fc.property(fc.array(fc.tuple(code, code), { maxLength: 200 }), (pairs) => {
      const known = new KnownLevels();
      for (const [x, y] of [...pairs, ...pairs])
        expect(known.level(comparison, undefined, x, y)).toBe(level(undefined, x, y));
    }),
  );
});
