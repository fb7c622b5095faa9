import type { Candidates } from '../domain/entities.ts';
import type { RangeRunner, RangeTask } from '../domain/ranges.ts';
import { sharedInt32 } from '../domain/shared-arrays.ts';
import { type LaterPartners, laterPartners } from './later-partners.ts';
import type { Partners } from './nearest.ts';

/** The pairs of all entities, of ranges that follow each other: sorted, each once. */
export async function pairsOf(count: number, found: readonly Partners[], ranges: RangeRunner): Promise<Candidates> {
  const later = await laterPartners(count, found, ranges);
  const places = placesOf(found, later);
  // What two chose of each other is not filled: memory that nobody writes costs nothing, a copy would.
  const a = sharedInt32(places[found.length]);
  const b = sharedInt32(places[found.length]);
  let used = 0;
  let range = 0;
  for await (const pairs of ranges.run(PAIRS, { found, later, places, a, b }, { total: found.length, piece: 1 })) {
    const from = places[range++];
    if (used < from) for (const side of [a, b]) side.copyWithin(used, from, from + pairs);
    used += pairs;
  }
  return { a: a.subarray(0, used), b: b.subarray(0, used), complete: false };
}

/** Where the pairs of each range begin, were none chosen from both sides. */
function placesOf(found: readonly Partners[], { starts, earlier }: LaterPartners): Int32Array {
  const places = sharedInt32(found.length + 1);
  for (const [r, { from, to, partners }] of found.entries())
    places[r + 1] = places[r] + partners.length - earlier[r] + starts[to] - starts[from];
  return places;
}

interface PairsTask extends Pick<Candidates, 'a' | 'b'> {
  readonly found: readonly Partners[];
  readonly later: LaterPartners;
  readonly places: Int32Array;
}

/** Writing the pairs of a range; gives how many they are. */
export const PAIRS: RangeTask<PairsTask, number> = {
  name: 'block/pairs',
  open:
    ({ found, later, places, a, b }) =>
    (range) =>
      putPairs(found[range], later, a, b, places[range]) - places[range],
};

/** From a[at] and b[at] on; returns the place behind them. */
function putPairs(
  { from, to, starts, partners }: Partners,
  later: LaterPartners,
  a: Int32Array,
  b: Int32Array,
  at: number,
): number {
  let used = at;
  for (let entity = from; entity < to; entity++) {
    let own = starts[entity - from];
    const ownEnd = starts[entity - from + 1];
    while (own < ownEnd && partners[own] <= entity) own++;
    let other = later.starts[entity];
    const otherEnd = later.starts[entity + 1];
    while (own < ownEnd || other < otherEnd) {
      const x = own < ownEnd ? partners[own] : NOBODY;
      const y = other < otherEnd ? later.entities[other] : NOBODY;
      if (x <= y) own++;
      if (y <= x) other++;
      a[used] = entity;
      b[used++] = Math.min(x, y);
    }
  }
  return used;
}

/** After every entity. */
const NOBODY = 0x7fffffff;
