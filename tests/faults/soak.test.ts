import { expect, it } from 'vitest';
import { soak } from './soak.ts';

/** A run that kept its records would keep several of these (npm run soak measures 200 runs). */
const MOST_GROWTH = 2e6;

it('ten runs in a row leave no growth in memory, open files or temporary files', { timeout: 120_000 }, async () => {
  const { before, after, openFiles, left } = await soak(10);
  expect(after - before).toBeLessThan(MOST_GROWTH);
  expect(openFiles ?? 0).toBeLessThanOrEqual(0);
  expect(left).toEqual([]);
});
