import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PublishFaults } from './publish-faults.ts';

// A process for each of some thirty calls to the file system, four times: some six seconds.
const SLOW = 120_000;

const faults = new PublishFaults();
beforeAll(() => faults.count());
afterAll(() => faults.remove());

describe('publishing', () => {
  it('makes calls that can be counted', () => {
    expect(faults.calls).toEqual(expect.arrayContaining(['mkdir', 'open', 'writev', 'sync', 'renameSync', 'rmSync']));
  });

  it('has a whole output at any time, killed before any call to the file system', { timeout: SLOW }, async () => {
    const { tried, broken } = await faults.killAtEachCall();
    expect(broken).toEqual([]);
    expect(tried).toBeGreaterThan(20);
  });

  it.each(['ENOSPC', 'EIO', 'EACCES'] as const)(
    'ends with a sentence and a whole output when any call fails with %s',
    { timeout: SLOW },
    async (code) => {
      const { broken } = await faults.failEachCall(code);
      expect(broken).toEqual([]);
    },
  );
});
