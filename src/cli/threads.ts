import { availableParallelism } from 'node:os';
import { fail } from '../domain/failure.ts';
import { ONE_THREAD, type RangeRunner } from '../domain/ranges.ts';
import { Threads } from '../engine/threads.ts';

/** Below so many rows another thread costs more than it saves: it takes a tenth of a second to start. */
const ROWS_WORTH_A_THREAD = 20_000;
/** Each holds scratch memory of its own, and loops of a few seconds do not fill more. */
const MOST_THREADS = 8;
const MOST_ASKED = 64;

/** How many threads a run takes: as many as asked, else as there are cores, one for few rows. Fails with bad_option. */
export function threadCount(asked: string | undefined, rows: number, cores = availableParallelism()): number {
  if (asked === undefined) return rows < ROWS_WORTH_A_THREAD ? 1 : Math.min(cores, MOST_THREADS);
  const count = Number(asked);
  if (/^\d+$/.test(asked) && count >= 1 && count <= MOST_ASKED) return count;
  return fail({ kind: 'bad_option', option: '--threads', value: asked, expected: `a number from 1 to ${MOST_ASKED}` });
}

/** Lends out threads and ends them afterwards, whatever happens; `worker` is what each of them runs. */
export async function withThreads<T>(
  count: number,
  use: (ranges: RangeRunner) => Promise<T>,
  worker?: URL,
): Promise<T> {
  if (count === 1) return use(ONE_THREAD);
  const threads = new Threads(count, worker);
  try {
    return await use(threads);
  } finally {
    await threads.close();
  }
}
