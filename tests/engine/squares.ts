import { threadId } from 'node:worker_threads';
import type { RangeTask } from '../../src/domain/ranges.ts';

export interface Numbers {
  readonly values: Int32Array;
  /** The number at which the thread that meets it goes wrong. */
  readonly poison: number;
  /** What it does then. */
  readonly fate: 'throws' | 'ends';
  /** Only threads other than this one go wrong; by default all do. */
  readonly safe?: number;
}

/** Squares of numbers, slowly enough that several threads get some. */
export const SQUARES: RangeTask<Numbers, { readonly squares: Float64Array; readonly thread: number }> = {
  name: 'squares',
  open: ({ values, poison, fate, safe }) => {
    const thread = threadId;
    return (from, to) => {
      const squares = new Float64Array(to - from);
      for (let k = from; k < to; k++) {
        if (values[k] === poison && thread !== safe) {
          if (fate === 'ends') process.exit(7);
          throw new Error('a bug in a task');
        }
        squares[k - from] = values[k] ** 2;
      }
      const until = performance.now() + 2;
      while (performance.now() < until);
      return { squares, thread };
    };
  },
};
