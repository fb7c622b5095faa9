import { expect, it } from 'vitest';
import { fuzz } from './fuzz/fuzz.ts';

// Some five hundred whole runs, of a hundredth of a second each, and of those refused every export alone.
// `npm run fuzz` is the same with 100,000 exports and another seed every day.
it('2,000 hostile exports crash nothing, hang nothing and lose no row', { timeout: 180_000 }, async () => {
  const { cases, refused, rows, lost } = await fuzz(2000, 20_260_301);
  expect(cases).toBeGreaterThanOrEqual(2000);
  expect(refused).toBeLessThan(cases / 2);
  expect(rows).toBeGreaterThan(1000);
  expect(lost).toBe(0);
});
