import { ONE_THREAD, type RangeRunner } from '../../src/domain/ranges.ts';

/** Does everything as a thread does that knows no more than it was told. */
export const ELSEWHERE: RangeRunner = {
  threads: 1,
  run: (task, data, cut) => ONE_THREAD.run(task, structuredClone(data), cut),
};
