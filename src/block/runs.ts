import type { RangeTask } from '../domain/ranges.ts';
import { sharedCopy, sharedUint16 } from '../domain/shared-arrays.ts';
import { PART } from './piece-keys.ts';
import { type GroupPlan, heldPieces, makeGroup, type PieceGroup } from './pieces.ts';
import { sortPairs } from './radix-sort.ts';

/** Pieces of one group that several entities hold, in the order of their keys: either wholes or parts. */
export interface Runs {
  /** As in planGroups; there may be several of a group. */
  readonly group: number;
  /** Bits that one counts less than its rarity says. */
  readonly less: number;
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
  /** Bits that parts count less. */
  readonly partLess: number;
}

/** The runs of the groups, which threads can share. */
export const RUNS: RangeTask<RunsTask, readonly Runs[]> = {
  name: 'block/runs',
  open: (task) => (from, to) =>
    task.groups.slice(from, to).flatMap((plan) => runsOf(task, plan.group, makeGroup(plan))),
};

/** Pieces of a single holder say nothing; pieces of more than `longest` holders are too common to look at. */
function runsOf({ count, somebody, longest, partLess }: RunsTask, group: number, made: PieceGroup): Runs[] {
  const { filled, ...held } = heldPieces(count, made, somebody);
  const { keys, values } = sortPairs(held.keys, held.holders);
  const parts = firstPart(keys);
  const wholes = { group, less: 0, filled, ...runsWithin(keys, values, 0, parts, longest) };
  if (parts === keys.length) return [wholes];
  return [wholes, { group, less: partLess, filled, ...runsWithin(keys, values, parts, keys.length, longest) }];
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
function runsWithin(
  keys: Uint32Array,
  values: Int32Array,
  first: number,
  end: number,
  longest: number,
): Pick<Runs, 'starts' | 'holders'> {
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
  return { starts: sharedCopy(starts.subarray(0, runs + 1)), holders: sharedCopy(values.subarray(first, used)) };
}

/** Per entity the groups in which it holds a piece, as bits. */
export function groupsHeld(count: number, runs: readonly Runs[]): Uint16Array {
  const held = sharedUint16(count);
  for (const { group, holders } of runs) for (let k = 0; k < holders.length; k++) held[holders[k]] |= 1 << group;
  return held;
}
