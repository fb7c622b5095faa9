import { describe, expect, it } from 'vitest';
import { killRuns } from './killed-runs.ts';

describe('a run that is killed', () => {
  // A run of the program a kill, and one more where something was left: some ten seconds.
  it('at any of fifty random moments leaves a whole output', { timeout: 120_000 }, async () => {
    const { broken } = await killRuns(50);
    expect(broken).toEqual([]);
  });
});
