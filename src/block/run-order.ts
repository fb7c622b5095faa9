import { sharedCopy, sharedInt32 } from '../domain/shared-arrays.ts';
import { sortPairs } from './radix-sort.ts';

/** In the order of their keys: holders of run r are holders[starts[r]] … holders[starts[r + 1] - 1], ascending, each once. */
export interface KeyedRuns {
  readonly starts: Int32Array;
  readonly holders: Int32Array;
}

/** Runs by how many holders they have. */
export interface Sizes {
  /** Each number of holders once, in the order of the first keys that have so many. */
  readonly sizes: Int32Array;
  /** Runs with sizes[k] holders. */
  readonly counts: Int32Array;
  /** Of run after run: by size, in the order of `sizes`, then by the first holder, then by key. */
  readonly holders: Int32Array;
}

/**
 * Puts the runs in the order in which postings are numbered, so that postings near each other have their holders near
 * each other in memory too. `count`: entities.
 */
export function bySize(count: number, { starts, holders }: KeyedRuns): Sizes {
  const order = byFirstHolder(count, { starts, holders });
  const { sizes, counts } = sizesOf(starts);
  const next = placesOf(sizes, counts);
  const out = sharedInt32(holders.length);
  for (let k = 0; k < order.length; k++) {
    const from = starts[order[k]];
    const size = starts[order[k] + 1] - from;
    const place = next[size];
    for (let i = 0; i < size; i++) out[place + i] = holders[from + i];
    next[size] = place + size;
  }
  return { sizes, counts, holders: out };
}

function byFirstHolder(count: number, { starts, holders }: KeyedRuns): Int32Array {
  const runs = starts.length - 1;
  const firsts = new Uint32Array(runs);
  const order = new Int32Array(runs);
  for (let run = 0; run < runs; run++) {
    firsts[run] = holders[starts[run]];
    order[run] = run;
  }
  return sortPairs(firsts, order, 32 - Math.clz32(count)).values;
}

function sizesOf(starts: Int32Array): Pick<Sizes, 'sizes' | 'counts'> {
  const counts: number[] = [];
  const sizes: number[] = [];
  for (let run = 0; run + 1 < starts.length; run++) {
    const size = starts[run + 1] - starts[run];
    while (counts.length <= size) counts.push(0);
    if (counts[size]++ === 0) sizes.push(size);
  }
  return { sizes: sharedCopy(sizes), counts: sharedCopy(sizes.map((size) => counts[size])) };
}

/** Where the holders of the first run of a size go, per size. */
function placesOf(sizes: Int32Array, counts: Int32Array): Int32Array {
  const places = new Int32Array(sizes.reduce((most, size) => Math.max(most, size), 0) + 1);
  let place = 0;
  for (let k = 0; k < sizes.length; k++) {
    places[sizes[k]] = place;
    place += sizes[k] * counts[k];
  }
  return places;
}
