import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayCell } from '../../src/report/cells.ts';

it('a day is written as a Date writes it', () => {
  const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  fc.assert(
    fc.property(fc.integer({ min: -800_000, max: 3_000_000 }), (day) => {
      expect(dayCell(day)).toBe(iso(day));
    }),
    { numRuns: 5000 },
  );
  for (const day of [-719_163, -719_162, -1, 0, 58, 59, 11_016, 2_932_896, 2_932_897])
    expect(dayCell(day)).toBe(iso(day));
});
