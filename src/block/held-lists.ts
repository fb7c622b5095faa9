import type { RangeRunner, RangeTask } from '../domain/ranges.ts';
import { sharedInt32 } from '../domain/shared-arrays.ts';
import type { Numbering } from './numbering.ts';
import type { Runs } from './runs.ts';

/** Postings of entity e: of[ofStarts[e]] …, ascending, hence rarest first. */
export interface HeldLists {
  readonly ofStarts: Int32Array;
  readonly of: Int32Array;
}

/** What they are made of. */
interface HeldTask extends Numbering {
  readonly count: number;
  readonly runs: readonly Runs[];
}

/** Each thread goes through all postings and writes the lists of its share of the entities: it is writing that waits for memory. */
export async function listHeld(task: HeldTask, ranges: RangeRunner): Promise<HeldLists> {
  const { count, runs } = task;
  const ofStarts = startsPerHolder(count, runs);
  const of = sharedInt32(ofStarts[count]);
  const cut = { total: count, piece: Math.max(1, Math.ceil(count / ranges.threads)) };
  for await (const _ of ranges.run(HELD, { ...task, ofStarts, of }, cut));
  return { ofStarts, of };
}

/** Writing the lists of a range of entities, which lie apart from those of all others. */
export const HELD: RangeTask<HeldTask & HeldLists, undefined> = {
  name: 'block/held',
  open: (task) => (from, to) => putHeld(task, from, to),
};

function putHeld({ runs, group, run, size, ofStarts, of }: HeldTask & HeldLists, from: number, to: number): undefined {
  const next = ofStarts.slice(from, to);
  for (let p = 0; p < size.length; p++) {
    const { starts, holders } = runs[group[p]];
    const first = starts[run[p]];
    for (let k = first; k < first + size[p]; k++) {
      const holder = holders[k];
      if (holder >= from && holder < to) of[next[holder - from]++] = p;
    }
  }
}

function startsPerHolder(count: number, runs: readonly Runs[]): Int32Array {
  const starts = sharedInt32(count + 1);
  for (const { holders } of runs) for (let k = 0; k < holders.length; k++) starts[holders[k] + 1]++;
  for (let e = 0; e < count; e++) starts[e + 1] += starts[e];
  return starts;
}
