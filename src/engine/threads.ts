import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { FailureError } from '../domain/failure.ts';
import { type Cut, ONE_THREAD, type PieceWork, type RangeRunner, type RangeTask } from '../domain/ranges.ts';
import { sharedInt32 } from '../domain/shared-arrays.ts';
import { collectGarbage } from './garbage.ts';
import { type Delivery, doPiece, type Job, LET_GO, pieceCount, takePiece } from './job.ts';
import { optimizeInThreads } from './v8-flags.ts';

/** Beside the file that holds this one (esbuild.config.mjs). */
const WORKER = new URL('./worker.js', import.meta.url);

/**
 * Threads that share loops with the thread that asks: measured, a bare worker answers in 33 µs and starts while the
 * first file is read. Fails with thread_died when one of them ends before its work does.
 */
export class Threads implements RangeRunner {
  private readonly workers: readonly Worker[];
  private readonly receivers = new Map<number, (delivery: Delivery) => void>();
  private jobs = 0;
  private death: Error | undefined;
  /** Loops that have nothing to do until something is delivered; there may be several at a time. */
  private readonly waiting: (() => void)[] = [];

  /** `threads` counts the calling one. */
  constructor(threads: number, worker: URL = WORKER) {
    this.workers = Array.from({ length: threads - 1 }, () => this.start(worker));
  }

  get threads(): number {
    return this.workers.length + 1;
  }

  async *run<Data, Result>(
    task: RangeTask<Data, Result>,
    data: Data,
    cut: Cut,
    here?: PieceWork<Result>,
  ): AsyncGenerator<Result> {
    if (this.workers.length === 0 || pieceCount(cut) < 2) {
      yield* ONE_THREAD.run(task, data, cut, here);
      return;
    }
    const job = this.announce(task.name, data, cut);
    const results = new Map<number, Result>();
    this.receivers.set(job.id, ({ piece, result }) => results.set(piece, result as Result));
    try {
      const work = here ?? task.open(data);
      for (let due = 0; due < pieceCount(cut); ) {
        const piece = takePiece(job);
        if (piece !== undefined) results.set(piece, await doPiece(job, piece, work));
        // Lets what others have done, and whatever is being written, come through.
        await (piece === undefined && !results.has(due) ? this.news() : setImmediate());
        if (this.death !== undefined) throw this.death;
        for (; results.has(due); due++) {
          yield results.get(due) as Result;
          results.delete(due);
        }
      }
    } finally {
      // Who stops asking leaves no piece for others to do in vain.
      Atomics.add(job.next, 0, pieceCount(cut));
      this.receivers.delete(job.id);
    }
  }

  letGo(): void {
    for (const worker of this.workers) worker.postMessage(LET_GO);
    collectGarbage();
  }

  /** Ends the threads; what they were doing is lost. */
  async close(): Promise<void> {
    for (const worker of this.workers) worker.removeAllListeners();
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private start(file: URL): Worker {
    optimizeInThreads();
    const worker = new Worker(file);
    worker.on('message', (delivery: Delivery) => {
      this.receivers.get(delivery.job)?.(delivery);
      this.wake();
    });
    worker.on('error', (error) => this.die(deathOf(error)));
    worker.on('exit', (code) =>
      this.die(new FailureError({ kind: 'thread_died', reason: `it ended with code ${code}` })),
    );
    return worker;
  }

  private announce(task: string, data: unknown, cut: Cut): Job {
    const next = sharedInt32(1);
    const job: Job = { id: this.jobs++, task, data, ...cut, next };
    for (const worker of this.workers) worker.postMessage(job);
    return job;
  }

  private news(): Promise<void> {
    if (this.death !== undefined) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.push(resolve);
    });
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  /** The first reason counts; the exit that follows an error says less. */
  private die(reason: Error): void {
    this.death ??= reason;
    this.wake();
  }
}

/** Lack of memory is nobody's mistake in the code; whatever else a thread throws is a bug and keeps its stack. */
function deathOf(error: Error): Error {
  const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory ? new FailureError({ kind: 'thread_died', reason: 'it ran out of memory' }) : error;
}
