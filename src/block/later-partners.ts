import type { RangeRunner, RangeTask } from '../domain/ranges.ts';
import { sharedInt32 } from '../domain/shared-arrays.ts';
import type { Partners } from './nearest.ts';
import { placeShares } from './place-shares.ts';

/** Per entity those after it that chose it, ascending: entities[starts[e]] … entities[starts[e + 1] - 1]. */
export interface LaterPartners {
  readonly starts: Int32Array;
  readonly entities: Int32Array;
  /** How many partners before an entity are in each of the ranges. */
  readonly earlier: Int32Array;
}

interface LaterTask {
  readonly found: readonly Partners[];
  /** Share s goes through the ranges from s · perShare up to, not including, (s + 1) · perShare. */
  readonly perShare: number;
  /** See placeShares. */
  readonly next: readonly Int32Array[];
}

/** Of ranges that follow each other; a share of them a thread, for each needs a number an entity of its own. */
export async function laterPartners(
  count: number,
  found: readonly Partners[],
  ranges: RangeRunner,
): Promise<LaterPartners> {
  const cut = { total: ranges.threads, piece: 1 };
  const next = Array.from({ length: cut.total }, () => sharedInt32(count));
  const task = { found, perShare: Math.ceil(found.length / cut.total), next };
  const earlier = sharedInt32(found.length);
  for await (const _ of ranges.run(EARLIER, { ...task, earlier }, cut));
  const starts = placeShares(count, next);
  const entities = sharedInt32(starts[count]);
  for await (const _ of ranges.run(LATER, { ...task, entities }, cut));
  return { starts, entities, earlier };
}

/** Counting, for a share of the ranges, how often an entity is chosen by one after it. */
export const EARLIER: RangeTask<LaterTask & Pick<LaterPartners, 'earlier'>, undefined> = {
  name: 'block/earlier',
  open: (task) => (share, end) => {
    for (let r = share * task.perShare; r < Math.min(task.found.length, end * task.perShare); r++)
      task.earlier[r] = countEarlier(task.found[r], task.next[share]);
    return undefined;
  },
};

function countEarlier({ from, to, starts, partners }: Partners, counts: Int32Array): number {
  let earlier = 0;
  for (let entity = from; entity < to; entity++) {
    const end = starts[entity - from + 1];
    for (let k = starts[entity - from]; k < end && partners[k] < entity; k++) {
      counts[partners[k]]++;
      earlier++;
    }
  }
  return earlier;
}

/** Telling those who are chosen by whom. */
export const LATER: RangeTask<LaterTask & Pick<LaterPartners, 'entities'>, undefined> = {
  name: 'block/later',
  open: (task) => (share, end) => {
    for (let r = share * task.perShare; r < Math.min(task.found.length, end * task.perShare); r++)
      putLater(task.found[r], task.next[share], task.entities);
    return undefined;
  },
};

function putLater({ from, to, starts, partners }: Partners, next: Int32Array, entities: Int32Array): void {
  for (let entity = from; entity < to; entity++) {
    const end = starts[entity - from + 1];
    for (let k = starts[entity - from]; k < end && partners[k] < entity; k++) entities[next[partners[k]]++] = entity;
  }
}
