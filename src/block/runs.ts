import type { RangeTask } from '../domain/ranges.ts';
import { PART } from './piece-keys.ts';
import { type GroupPlan, heldPieces, makeGroup, type PieceGroup } from './pieces.ts';
import { sortPairs } from './radix-sort.ts';
import { bySize, type KeyedRuns, type Sizes } from './run-order.ts';

/** Pieces of one group that several entities hold: either wholes or parts. */
export interface Runs extends Sizes {
  /** As in planGroups; there may be several of a group. */
  readonly group: number;
  /** Bits that one counts less than its rarity says. */
  readonly less: number;
  /** Entities that fill the group. */
  readonly filled: number;
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
  /** Bits that parts count less. */
  readonly partLess: number;
}

/** The runs of the groups, which threads can share. */
export const RUNS: RangeTask<RunsTask, readonly Runs[]> = {
  name: 'block/runs',
  open: (task) => (from, to) =>
    task.groups.slice(from, to).flatMap((plan) => makeGroup(plan).flatMap((made) => runsOf(task, plan.group, made))),
};

/** Pieces of a single holder say nothing; pieces of more than `longest` holders are too common to look at. */
function runsOf({ count, somebody, longest, partLess }: RunsTask, group: number, made: PieceGroup): Runs[] {
  const { filled, ...held } = heldPieces(count, made, somebody);
  const { keys, values } = sortPairs(held.keys, held.holders);
  const parts = firstPart(keys);
  const within = (first: number, end: number): Sizes => bySize(count, runsWithin(keys, values, first, end, longest));
  const wholes = { group, less: 0, filled, ...within(0, parts) };
  if (parts === keys.length) return [wholes];
  return [wholes, { group, less: partLess, filled, ...within(parts, keys.length) }];
}

/** Parts have the highest keys. */
function firstPart(keys: Uint32Array): number {
  let from = 0;
  let to = keys.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (keys[middle] < PART) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Of the pieces first … end - 1. */
function runsWithin(keys: Uint32Array, values: Int32Array, first: number, end: number, longest: number): KeyedRuns {
  const starts = new Int32Array(((end - first) >> 1) + 1);
  let runs = 0;
  let used = first;
  for (let from = first; from < end; ) {
    const key = keys[from];
    const start = used;
    let to = from;
    // Runs are moved to the front of the same array: they never get longer.
    for (; to < end && keys[to] === key; to++) {
      const holder = values[to];
      if (used === start || values[used - 1] !== holder) values[used++] = holder;
    }
    if (used - start > 1 && used - start <= longest) starts[++runs] = used - first;
    else used = start;
    from = to;
  }
  return { starts: starts.subarray(0, runs + 1), holders: values.subarray(first, used) };
}
