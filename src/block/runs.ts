import type { RangeTask } from '../domain/ranges.ts';
import { type GroupPlan, heldPieces, makeGroup, type PieceGroup } from './pieces.ts';
import { sortPairs } from './radix-sort.ts';
import { sharedCopy } from './shared-arrays.ts';

/** Pieces of one group that several entities hold, in the order of their keys. */
export interface Runs {
  /** Entities that fill the group. */
  readonly filled: number;
  /** Holders of run r: holders[starts[r]] … holders[starts[r + 1] - 1], ascending, each once. */
  readonly starts: Int32Array;
  readonly holders: Int32Array;
}

/** What the runs of groups are made of. */
export interface RunsTask {
  /** Entities. */
  readonly count: number;
  readonly groups: readonly GroupPlan[];
  /** Whether an entity is asked for its pieces. */
  readonly somebody: Uint8Array;
  /** Pieces of more holders are too common to look at. */
  readonly longest: number;
}

/** The runs of the groups, which threads can share. */
export const RUNS: RangeTask<RunsTask, readonly Runs[]> = {
  name: 'block/runs',
  open:
    ({ count, groups, somebody, longest }) =>
    (from, to) =>
      groups.slice(from, to).map((plan) => runsOf(count, makeGroup(plan), somebody, longest)),
};

/** Pieces of a single holder say nothing; pieces of more than `longest` holders are too common to look at. */
function runsOf(count: number, group: PieceGroup, somebody: Uint8Array, longest: number): Runs {
  const held = heldPieces(count, group, somebody);
  const { keys, values } = sortPairs(held.keys, held.holders);
  const starts = new Int32Array((keys.length >> 1) + 1);
  let runs = 0;
  let used = 0;
  for (let from = 0; from < keys.length; ) {
    const key = keys[from];
    const start = used;
    let to = from;
    // Runs are moved to the front of the same array: they never get longer.
    for (; to < keys.length && keys[to] === key; to++) {
      const holder = values[to];
      if (used === start || values[used - 1] !== holder) values[used++] = holder;
    }
    if (used - start > 1 && used - start <= longest) starts[++runs] = used;
    else used = start;
    from = to;
  }
  return { filled: held.filled, starts: sharedCopy(starts, runs + 1), holders: sharedCopy(values, used) };
}
