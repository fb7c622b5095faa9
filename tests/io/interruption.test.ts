import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { removeWhenInterrupted } from '../../src/io/interruption.ts';

afterEach(() => vi.restoreAllMocks());

describe('an interrupted run', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s removes what it had half-written and exits %s', (signal, code) => {
    const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never);
    const folder = mkdtempSync(join(tmpdir(), 'unify-interrupted-'));
    mkdirSync(join(folder, 'half'));
    writeFileSync(join(folder, 'half', 'customers.csv'), 'x');
    const unguard = removeWhenInterrupted([join(folder, 'half'), join(folder, 'never-made')]);
    process.emit(signal, signal);
    unguard();
    expect(exit).toHaveBeenCalledExactlyOnceWith(code);
    expect(existsSync(join(folder, 'half'))).toBe(false);
    rmSync(folder, { recursive: true });
  });

  it('is left to the system once the guard is gone', () => {
    const before = process.listenerCount('SIGINT');
    removeWhenInterrupted([])();
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
