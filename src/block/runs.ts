import { heldPieces, type PieceGroup } from './pieces.ts';
import { sortPairs } from './radix-sort.ts';

/** Pieces of one group that several entities hold, in the order of their keys. */
export interface Runs {
  /** Entities that fill the group. */
  readonly filled: number;
  /** Holders of run r: holders[starts[r]] … holders[starts[r + 1] - 1], ascending, each once. */
  readonly starts: Int32Array;
  readonly holders: Int32Array;
}

/** Pieces of a single holder say nothing; pieces of more than `longest` holders are too common to look at. */
export function runsOf(count: number, group: PieceGroup, somebody: Uint8Array, longest: number): Runs {
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
  return { filled: held.filled, starts: starts.slice(0, runs + 1), holders: values.slice(0, used) };
}
