import type { RangeRunner, RangeTask } from '../domain/ranges.ts';
import { sharedInt32, sharedUint16 } from '../domain/shared-arrays.ts';
import { classOf, evenShares, type Numbering } from './numbering.ts';
import { placeShares } from './place-shares.ts';
import type { Runs } from './runs.ts';

/** Postings of entity e: of[ofStarts[e]] …, ascending, hence rarest first. */
export interface HeldLists {
  readonly ofStarts: Int32Array;
  readonly of: Int32Array;
  /** Per share of the postings and entity, the groups in which it holds one of them, as bits. */
  readonly groups: readonly Uint16Array[];
}

/** Postings in shares that threads go through: share s holds those from cuts[s] up to, not including, cuts[s + 1]. */
interface Shares {
  readonly runs: readonly Runs[];
  readonly numbering: Numbering;
  readonly cuts: Int32Array;
  /** Per share and entity, how many of its postings it holds; then where the next of them goes in `of`. */
  readonly next: readonly Int32Array[];
}

interface TallyTask extends Shares {
  readonly groups: readonly Uint16Array[];
}

interface HeldTask extends Shares {
  readonly of: Int32Array;
}

/** A share a thread, for each needs a number an entity of its own. */
export async function listHeld(
  count: number,
  { runs, numbering }: Pick<Shares, 'runs' | 'numbering'>,
  ranges: RangeRunner,
): Promise<HeldLists> {
  const cut = { total: ranges.threads, piece: 1 };
  const next = Array.from({ length: cut.total }, () => sharedInt32(count));
  const groups = Array.from({ length: cut.total }, () => sharedUint16(count));
  const shares = { runs, numbering, cuts: evenShares(numbering, cut.total), next };
  for await (const _ of ranges.run(TALLY, { ...shares, groups }, cut));
  const ofStarts = placeShares(count, next);
  const of = sharedInt32(ofStarts[count]);
  for await (const _ of ranges.run(HELD, { ...shares, of }, cut));
  return { ofStarts, of, groups };
}

/** Counting what each entity holds of a share of the postings. */
export const TALLY: RangeTask<TallyTask, undefined> = {
  name: 'block/tally',
  open: (task) => (from, to) => {
    for (let share = from; share < to; share++) tally(task, share);
    return undefined;
  },
};

function tally(task: TallyTask, share: number): void {
  const { origin, size, start, first } = task.numbering;
  eachClass(task, share, (c, from, to) => {
    const { group, holders } = task.runs[origin[c]];
    const begin = start[c] + (from - first[c]) * size[c];
    const end = begin + (to - from) * size[c];
    count(holders, begin, end, task.next[share], task.groups[share], 1 << group);
  });
}

function count(
  holders: Int32Array,
  from: number,
  to: number,
  counts: Int32Array,
  groups: Uint16Array,
  group: number,
): void {
  for (let k = from; k < to; k++) {
    counts[holders[k]]++;
    groups[holders[k]] |= group;
  }
}

/** Writing who holds a share of the postings. */
export const HELD: RangeTask<HeldTask, undefined> = {
  name: 'block/held',
  open: (task) => (from, to) => {
    for (let share = from; share < to; share++) put(task, share);
    return undefined;
  },
};

function put(task: HeldTask, share: number): void {
  const { origin, size, start, first } = task.numbering;
  eachClass(task, share, (c, from, to) => {
    const { holders } = task.runs[origin[c]];
    const begin = start[c] + (from - first[c]) * size[c];
    putHeld(holders, begin, size[c], from, to, task.next[share], task.of);
  });
}

function putHeld(
  holders: Int32Array,
  start: number,
  size: number,
  from: number,
  to: number,
  next: Int32Array,
  of: Int32Array,
): void {
  let k = start;
  for (let p = from; p < to; p++) for (const end = k + size; k < end; k++) of[next[holders[k]]++] = p;
}

/** Calls for every class of a share, with those of its postings that the share holds. */
function eachClass(
  { numbering, cuts }: Shares,
  share: number,
  use: (c: number, from: number, to: number) => void,
): void {
  const { first } = numbering;
  const end = cuts[share + 1];
  let from = cuts[share];
  for (let c = classOf(numbering, from); from < end; c++) {
    const to = Math.min(end, first[c + 1]);
    use(c, from, to);
    from = to;
  }
}
