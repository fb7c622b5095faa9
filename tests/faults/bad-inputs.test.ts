import { expect, it } from 'vitest';
import { tryBadInputs } from './bad-inputs.ts';

// A process for each of some thirty inputs.
it('whatever is handed in, a run ends well or with a sentence, and loses no row', { timeout: 120_000 }, async () => {
  const { broken, rows, lost } = await tryBadInputs();
  expect(broken).toEqual([]);
  expect(rows).toBeGreaterThan(30);
  expect(lost).toBe(0);
});
