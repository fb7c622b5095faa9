import { describe, expect, it } from 'vitest';
import { threadCount, withThreads } from '../../src/cli/threads.ts';
import { failureOf } from '../read/reading.ts';

describe('the threads of a run', () => {
  it('are one for few rows and one a core for many, but no crowd', () => {
    expect(threadCount(undefined, 1000, 4)).toBe(1);
    expect(threadCount(undefined, 1_000_000, 4)).toBe(4);
    expect(threadCount(undefined, 1_000_000, 96)).toBe(8);
  });

  it('are as many as the user says', async () => {
    expect(threadCount('3', 10, 1)).toBe(3);
    for (const said of ['0', 'two', '-1', '1.5', '65', ''])
      expect(await failureOf(Promise.resolve().then(() => threadCount(said, 10)))).toMatchObject({
        kind: 'bad_option',
        option: '--threads',
      });
  });

  it('are one where one is enough', async () => {
    expect(await withThreads(1, async ({ threads }) => threads)).toBe(1);
  });
});
