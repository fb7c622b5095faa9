import type { RangeRunner, RangeTask } from '../domain/ranges.ts';
import { sharedInt32, sharedUint16 } from '../domain/shared-arrays.ts';
import { classOf, evenShares, holderCount, type Numbering } from './numbering.ts';
import { placeShares } from './place-shares.ts';
import type { Runs } from './runs.ts';

/** Postings of entity e: of[ofStarts[e]] …, ascending, hence rarest first. */
export interface HeldLists {
  /** Entities, those of a posting ascending, in the order of the postings. */
  readonly holders: Int32Array;
  readonly ofStarts: Int32Array;
  readonly of: Int32Array;
  /** Per entity, the groups in which it holds a posting, as bits. */
  readonly groups: Uint16Array;
}

/** Postings in shares that threads go through: share s holds those from cuts[s] up to, not including, cuts[s + 1]. */
interface Shares {
  readonly holders: Int32Array;
  readonly numbering: Numbering;
  readonly cuts: Int32Array;
  /**
   * Per share and entity, how many of its postings it holds, and above COUNT_BITS in which groups; then where the next of
   * them goes in `of`.
   */
  readonly next: readonly Int32Array[];
}

interface TallyTask extends Shares {
  readonly runs: readonly Runs[];
}

/** Bits that count: a record has not two million values. What is left of 32 bits are the groups, GROUPS at most. */
const COUNT_BITS = 21;

interface HeldTask extends Shares {
  readonly of: Int32Array;
}

/** A share a thread, for each needs a number an entity of its own. */
export async function listHeld(
  count: number,
  { runs, numbering }: Pick<TallyTask, 'runs' | 'numbering'>,
  ranges: RangeRunner,
): Promise<HeldLists> {
  const cut = { total: ranges.threads, piece: 1 };
  const next = Array.from({ length: cut.total }, () => sharedInt32(count));
  const holders = sharedInt32(holderCount(numbering));
  const shares = { holders, numbering, cuts: evenShares(numbering, cut.total), next };
  for await (const _ of ranges.run(TALLY, { ...shares, runs }, cut));
  const groups = takeGroups(count, next);
  const ofStarts = placeShares(count, next);
  const of = sharedInt32(ofStarts[count]);
  for await (const _ of ranges.run(HELD, { ...shares, of }, cut));
  return { holders, ofStarts, of, groups };
}

/** Leaves the counts. */
function takeGroups(count: number, next: readonly Int32Array[]): Uint16Array {
  const groups = sharedUint16(count);
  for (const tallies of next) {
    for (let e = 0; e < count; e++) {
      groups[e] |= tallies[e] >>> COUNT_BITS;
      tallies[e] &= (1 << COUNT_BITS) - 1;
    }
  }
  return groups;
}

/** Counting what each entity holds of a share of the postings, and putting all holders together. */
export const TALLY: RangeTask<TallyTask, undefined> = {
  name: 'block/tally',
  open: (task) => (from, to) => {
    for (let share = from; share < to; share++) tally(task, share);
    return undefined;
  },
};

function tally({ runs, numbering, cuts, next, holders }: TallyTask, share: number): void {
  const { origin, group, size, first, runStart, start } = numbering;
  eachClass({ numbering, cuts }, share, (c, from, to) => {
    const before = (from - first[c]) * size[c];
    const own = runs[origin[c]].holders.subarray(runStart[c] + before, runStart[c] + (to - first[c]) * size[c]);
    count(own, group[c], next[share], holders, start[c] + before);
  });
}

/** One number an entity: a second one for the groups would be waited for as well. */
function count(own: Int32Array, group: number, tallies: Int32Array, holders: Int32Array, at: number): void {
  const bit = group << COUNT_BITS;
  for (let k = 0; k < own.length; k++) {
    const holder = own[k];
    holders[at + k] = holder;
    tallies[holder] = (tallies[holder] + 1) | bit;
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

function put({ holders, numbering, cuts, next, of }: HeldTask, share: number): void {
  const { size, first, start } = numbering;
  eachClass({ numbering, cuts }, share, (c, from, to) => {
    putHeld(holders, start[c] + (from - first[c]) * size[c], size[c], from, to, next[share], of);
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
  { numbering, cuts }: Pick<Shares, 'numbering' | 'cuts'>,
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
