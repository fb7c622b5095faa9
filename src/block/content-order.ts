import type { RangeRunner, RangeTask } from '../domain/ranges.ts';
import { sharedCopy, sharedInt32 } from '../domain/shared-arrays.ts';
import { BUCKETS, bucketOf, type ContentKeys } from './contents.ts';
import { type Contents, putEntities } from './equal-content.ts';
import { NEAR_BITS } from './neighbourhood.ts';
import { sortPairs } from './radix-sort.ts';

/** Records of entity e: members[starts[e]] … members[starts[e + 1] - 1]. */
export interface Members {
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

/** Records a share: they are sorted within the second cache of a processor. */
const SHARE = 1 << 14;

interface OrderTask extends ContentKeys, Members, Pick<Contents, 'match' | 'sides'> {
  /** Where the records of a share begin in `members`: those of the next neighbourhoods. */
  readonly places: Int32Array;
}

/** Puts records in the order of their neighbourhood, then of the hash of their content, and tells which are one. */
export async function orderContents(
  { near, upper, buckets }: ContentKeys & { readonly buckets: Int32Array },
  { match, sides }: Pick<Contents, 'match' | 'sides'>,
  ranges: RangeRunner,
): Promise<Members> {
  const count = near.length;
  const { members, places } = inShares(near, buckets);
  const starts = sharedInt32(count + 1);
  let entities = 0;
  let share = 0;
  const task = { near, upper, match, sides, places, starts, members };
  for await (const found of ranges.run(ORDER, task, { total: places.length - 1, piece: 1 })) {
    // Those of a share stand from the place of its first record on.
    starts.copyWithin(entities, places[share], places[share] + found);
    entities += found;
    share++;
  }
  starts[entities] = count;
  return { starts: starts.subarray(0, entities + 1), members };
}

/** Records by share, in each as they come. */
function inShares(near: Uint32Array, buckets: Int32Array): Pick<OrderTask, 'members' | 'places'> {
  const shareOf = new Int32Array(BUCKETS);
  const places = [0];
  for (let b = 0, place = 0; b < BUCKETS; b++) {
    if (place - places[places.length - 1] >= SHARE) places.push(place);
    shareOf[b] = places.length - 1;
    place += buckets[b];
  }
  const next = Int32Array.from(places);
  const members = sharedInt32(near.length);
  for (let r = 0; r < near.length; r++) members[next[shareOf[bucketOf(near[r])]]++] = r;
  places.push(near.length);
  return { members, places: sharedCopy(places) };
}

/** Putting a share of the records in order; gives how many entities they are. */
export const ORDER: RangeTask<OrderTask, number> = {
  name: 'block/order',
  open: (task) => {
    const contents = { match: task.match, columns: Object.values(task.match), sides: task.sides };
    return (from, to) => {
      let entities = 0;
      for (let share = from; share < to; share++) entities += orderShare(task, contents, share);
      return entities;
    };
  },
};

function orderShare({ near, upper, members, starts, places }: OrderTask, contents: Contents, share: number): number {
  const first = places[share];
  const records = members.slice(first, places[share + 1]);
  const keys = { near: pickedKeys(near, records), upper: pickedKeys(upper, records) };
  const { nears, order } = sortShare(keys, records.length);
  for (let k = 0; k < order.length; k++) members[first + k] = records[order[k]];
  let used = first;
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && nears[to] === nears[from] && keys.upper[order[to]] === keys.upper[order[from]]) to++;
    used = putEntities(contents, members, first + from, first + to, starts, used);
    from = to;
  }
  return used - first;
}

function pickedKeys(keys: Uint32Array | Int32Array, records: Int32Array): Uint32Array {
  const picked = new Uint32Array(records.length);
  for (let k = 0; k < records.length; k++) picked[k] = keys[records[k]];
  return picked;
}

/** By neighbourhood, then by hash; records of which both are equal stay as they come. */
function sortShare(keys: { readonly near: Uint32Array; readonly upper: Uint32Array }, count: number) {
  const places = new Int32Array(count);
  for (let k = 0; k < count; k++) places[k] = k;
  const byHash = sortPairs(keys.upper.slice(), places).values;
  const nears = new Uint32Array(count);
  for (let k = 0; k < count; k++) nears[k] = keys.near[byHash[k]];
  const sorted = sortPairs(nears, byHash, NEAR_BITS);
  return { nears: sorted.keys, order: sorted.values };
}
