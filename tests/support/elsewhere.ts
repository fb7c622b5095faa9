import { ONE_THREAD, type RangeRunner } from '../../src/domain/ranges.ts';

/** Does everything as another thread does, which knows no more than it was told by a message. */
export const ELSEWHERE: RangeRunner = {
  threads: 2,
  run: (task, data, cut) => ONE_THREAD.run(task, structuredClone(data), cut),
};
