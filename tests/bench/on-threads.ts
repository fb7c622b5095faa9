import { withThreads } from '../../src/cli/threads.ts';
import type { RangeRunner } from '../../src/domain/ranges.ts';

/** The built worker: a bundle of the bench holds none. */
const WORKER = new URL('../../dist/chunks/worker.js', import.meta.url);

/** Lends out threads of the program, the calling one counted. */
export function onThreads<T>(count: number, use: (ranges: RangeRunner) => Promise<T>): Promise<T> {
  return withThreads(count, use, WORKER);
}
