import type { MessagePort, TransferListItem } from 'node:worker_threads';
import type { RangeTask } from '../domain/ranges.ts';
import { collectGarbage } from './garbage.ts';
import { type Delivery, doPiece, type Job, LET_GO, takePiece } from './job.ts';

/** Any task, as a thread calls it that was told its name and data by another one. */
export type AnyTask = RangeTask<never, unknown>;

/** A thread that does pieces of whatever job it is told of; an exception ends it, and the thread that asked hears why. */
export function serve(port: MessagePort, tasks: readonly AnyTask[]): void {
  const byName = new Map(tasks.map((task) => [task.name, task]));
  port.on('message', async (job: Job | typeof LET_GO) => {
    if (job === LET_GO) {
      collectGarbage();
      return;
    }
    const task = byName.get(job.task);
    if (task === undefined) throw new Error(`engine/tasks.ts lists no task named ${job.task}`);
    // Who sends a job and who lists the task agree on its data; the compiler cannot see through the message.
    const work = task.open(job.data as never);
    for (let piece = takePiece(job); piece !== undefined; piece = takePiece(job)) {
      const delivery: Delivery = { job: job.id, piece, result: await doPiece(job, piece, work) };
      port.postMessage(delivery, ownedBuffers(delivery.result));
    }
  });
}

/** The buffers right inside a result, which are handed over instead of copied; shared ones need neither. */
function ownedBuffers(result: unknown): TransferListItem[] {
  if (typeof result !== 'object' || result === null) return [];
  const buffers = new Set<ArrayBuffer>();
  for (const value of [result, ...Object.values(ArrayBuffer.isView(result) ? {} : result)]) {
    if (!ArrayBuffer.isView(value)) continue;
    const { buffer } = value;
    if (buffer instanceof ArrayBuffer) buffers.add(buffer);
  }
  return [...buffers];
}
