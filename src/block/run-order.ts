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
  for (let from = 0; from < order.length; from += BLOCK)
    copyRuns({ starts, holders }, order.subarray(from, from + BLOCK), next, out);
  return { sizes, counts, holders: out };
}

/** Runs copied at a time: few enough to stay in the first cache. */
const BLOCK = 256;
const begins = new Int32Array(BLOCK);
const ends = new Int32Array(BLOCK);
const firsts = new Int32Array(BLOCK);

/** Their beginnings are fetched in loops of their own, where the processor waits for many of them at the same time. */
function copyRuns({ starts, holders }: KeyedRuns, runs: Int32Array, next: Int32Array, out: Int32Array): void {
  for (let k = 0; k < runs.length; k++) {
    begins[k] = starts[runs[k]];
    ends[k] = starts[runs[k] + 1];
  }
  for (let k = 0; k < runs.length; k++) firsts[k] = holders[begins[k]];
  for (let k = 0; k < runs.length; k++) {
    const end = ends[k];
    const size = end - begins[k];
    let place = next[size];
    out[place++] = firsts[k];
    for (let i = begins[k] + 1; i < end; i++) out[place++] = holders[i];
    next[size] = place;
  }
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
