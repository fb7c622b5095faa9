import { expect, test } from 'vitest';
import { clock, timedModule } from './timed.ts';

const BUSY_MS = 20;

function beBusy(): void {
  for (const until = performance.now() + BUSY_MS; performance.now() < until; );
}

/** Seconds charged so far, by step. */
function charged(step: string): number {
  return clock.costs().find((cost) => cost.step === step)?.seconds ?? 0;
}

test('what a step gets from another is charged to the other', () => {
  const inner = timedModule('inner', { work: beBusy });
  const outer = timedModule('outer', { work: () => (inner.work as () => void)() });
  (outer.work as () => void)();
  expect(charged('inner')).toBeGreaterThanOrEqual(BUSY_MS / 1000);
  expect(charged('outer')).toBeLessThan(charged('inner'));
});

test('what is walked later is charged while it is walked, and arrives whole', () => {
  const { rows } = timedModule('lazy', {
    *rows() {
      for (const row of [1, 2, 3]) {
        beBusy();
        yield row;
      }
    },
  }) as { rows: () => Iterable<number> };
  const walk = rows();
  expect(charged('lazy')).toBeLessThan(BUSY_MS / 1000);
  expect([...walk]).toEqual([1, 2, 3]);
  expect(charged('lazy')).toBeGreaterThanOrEqual((3 * BUSY_MS) / 1000);
});

test('what is opened now and read later is charged both times', async () => {
  const { open } = timedModule('opened', {
    open: async () => ({ header: 'a', read: async () => beBusy() }),
  }) as { open: () => Promise<{ header: string; read: () => Promise<void> }> };
  const opened = await open();
  expect(opened.header).toBe('a');
  const before = charged('opened');
  await opened.read();
  expect(charged('opened') - before).toBeGreaterThanOrEqual(BUSY_MS / 1000);
});

test('a call that fails leaves the clock as it found it', () => {
  const { fails } = timedModule('failing', {
    fails: () => {
      throw new RangeError('no');
    },
  }) as { fails: () => void };
  expect(fails).toThrow(RangeError);
  beBusy();
  expect(charged('failing')).toBeLessThan(BUSY_MS / 1000);
});
