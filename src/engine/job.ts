import type { PieceWork } from '../domain/ranges.ts';

/** A loop as the threads that share it see it. */
export interface Job {
  readonly id: number;
  readonly task: string;
  readonly data: unknown;
  readonly total: number;
  readonly piece: number;
  /** The next piece that nobody has taken, in shared memory. */
  readonly next: Int32Array;
}

/** Told to a thread in place of a job. */
export const LET_GO = 'let go';

/** What another thread made of a piece. */
export interface Delivery {
  readonly job: number;
  readonly piece: number;
  readonly result: unknown;
}

export function pieceCount({ total, piece }: Pick<Job, 'total' | 'piece'>): number {
  return Math.ceil(total / piece);
}

/** Takes the next piece for the calling thread; undefined when none is left. */
export function takePiece(job: Pick<Job, 'total' | 'piece' | 'next'>): number | undefined {
  const piece = Atomics.add(job.next, 0, 1);
  return piece < pieceCount(job) ? piece : undefined;
}

/** Does a piece with what a task gave for this thread. */
export function doPiece<Result>(
  { total, piece }: Pick<Job, 'total' | 'piece'>,
  number: number,
  work: PieceWork<Result>,
): Result | Promise<Result> {
  return work(number * piece, Math.min(total, (number + 1) * piece));
}
