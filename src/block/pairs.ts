import type { Candidates } from '../domain/entities.ts';
import { sharedInt32 } from '../domain/shared-arrays.ts';
import type { Partners } from './nearest.ts';

/** The pairs of all entities, of ranges that follow each other: sorted, each once. */
export function pairsOf(count: number, ranges: readonly Partners[]): Candidates {
  const later = laterPartners(count, ranges);
  const most = ranges.reduce((sum, { partners }) => sum + partners.length, 0);
  // What two chose of each other is not filled: memory that nobody writes costs nothing, a copy would.
  const a = sharedInt32(most);
  const b = sharedInt32(most);
  let used = 0;
  for (const { from, to, starts, partners } of ranges) {
    for (let entity = from; entity < to; entity++) {
      let own = starts[entity - from];
      const ownEnd = starts[entity - from + 1];
      while (own < ownEnd && partners[own] <= entity) own++;
      let other = later.starts[entity];
      const otherEnd = later.starts[entity + 1];
      while (own < ownEnd || other < otherEnd) {
        const x = own < ownEnd ? partners[own] : count;
        const y = other < otherEnd ? later.entities[other] : count;
        if (x <= y) own++;
        if (y <= x) other++;
        a[used] = entity;
        b[used++] = Math.min(x, y);
      }
    }
  }
  return { a: a.subarray(0, used), b: b.subarray(0, used), complete: false };
}

/** Per entity those after it that chose it, ascending: entities[starts[e]] … entities[starts[e + 1] - 1]. */
function laterPartners(count: number, ranges: readonly Partners[]) {
  const starts = new Int32Array(count + 1);
  for (const { from, to, starts: own, partners } of ranges) {
    for (let entity = from; entity < to; entity++)
      for (let k = own[entity - from]; k < own[entity - from + 1] && partners[k] < entity; k++)
        starts[partners[k] + 1]++;
  }
  for (let e = 0; e < count; e++) starts[e + 1] += starts[e];
  const next = starts.slice();
  const entities = new Int32Array(starts[count]);
  for (const { from, to, starts: own, partners } of ranges) {
    for (let entity = from; entity < to; entity++)
      for (let k = own[entity - from]; k < own[entity - from + 1] && partners[k] < entity; k++)
        entities[next[partners[k]]++] = entity;
  }
  return { starts, entities };
}
