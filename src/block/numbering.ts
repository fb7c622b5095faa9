import { sharedCopy, sharedFloat32, sharedInt32 } from '../domain/shared-arrays.ts';
import type { Runs } from './runs.ts';

/** Bits. */
function weightOf({ filled, less }: Runs, holders: number): number {
  return Math.max(0, Math.log2(filled / holders) - less);
}

/**
 * Classes of postings that weigh the same because they come from the same runs and have as many holders: those of class
 * c are numbered from first[c] up to, not including, first[c + 1].
 */
export interface Numbering {
  readonly first: Int32Array;
  /** Which runs they come from. */
  readonly origin: Int32Array;
  /** Holders a posting. */
  readonly size: Int32Array;
  /** Where the holders of the first of them begin among those of its runs; those of the others follow. */
  readonly runStart: Int32Array;
  /** Where they begin among those of all postings in the order of their numbers. */
  readonly start: Int32Array;
  /** The group as a bit. */
  readonly group: Int32Array;
  /** Bits: log2(entities that fill the group / entities that hold the piece), of parts some less. */
  readonly weight: Float32Array;
  /** The class of the first of every 1 << NEARBY_BITS postings: what is known of a posting is told by its class. */
  readonly nearby: Int32Array;
}

/** Postings of one class mostly; classes of common pieces are smaller. */
const NEARBY_BITS = 6;

/** By falling weight, then in the order of the runs. */
export function numberClasses(runs: readonly Runs[]): Numbering {
  const classes = runs.flatMap(classesOf);
  classes.sort((a, b) => b.weight - a.weight || a.origin - b.origin);
  const first = [0];
  const start = [0];
  for (const [c, { postings, size }] of classes.entries()) {
    first.push(first[c] + postings);
    start.push(start[c] + postings * size);
  }
  const weight = sharedFloat32(classes.length);
  weight.set(classes.map((one) => one.weight));
  return {
    first: sharedCopy(first),
    origin: sharedCopy(classes.map(({ origin }) => origin)),
    size: sharedCopy(classes.map(({ size }) => size)),
    runStart: sharedCopy(classes.map((one) => one.start)),
    start: sharedCopy(start),
    group: sharedCopy(classes.map(({ origin }) => 1 << runs[origin].group)),
    weight,
    nearby: nearbyClasses(first),
  };
}

function nearbyClasses(first: readonly number[]): Int32Array {
  const nearby = sharedInt32((first[first.length - 1] >> NEARBY_BITS) + 1);
  for (let k = 0, c = 0; k < nearby.length; k++) {
    while (first[c + 1] <= k << NEARBY_BITS) c++;
    nearby[k] = c;
  }
  return nearby;
}

/** A class before it is numbered. */
interface PostingClass {
  readonly origin: number;
  readonly size: number;
  readonly start: number;
  readonly postings: number;
  readonly weight: number;
}

function classesOf(runs: Runs, origin: number): PostingClass[] {
  const classes: PostingClass[] = [];
  let start = 0;
  for (const [k, size] of runs.sizes.entries()) {
    const postings = runs.counts[k];
    classes.push({ origin, size, start, postings, weight: weightOf(runs, size) });
    start += size * postings;
  }
  return classes;
}

/** How many postings there are. */
export function postingCount({ first }: Numbering): number {
  return first[first.length - 1];
}

/** How many holders they have together. */
export function holderCount({ start }: Numbering): number {
  return start[start.length - 1];
}

/** The class of a posting. */
export function classOf({ first, nearby }: Pick<Numbering, 'first' | 'nearby'>, posting: number): number {
  let c = nearby[posting >> NEARBY_BITS];
  while (first[c + 1] <= posting) c++;
  return c;
}

/** Numbers of postings that cut all of them into so many shares of about as many holders; from 0 on, ascending. */
export function evenShares(numbering: Numbering, shares: number): Int32Array {
  const { first, size } = numbering;
  const holders = holderCount(numbering);
  const cuts = [0];
  let before = 0;
  for (let c = 0; c < size.length; c++) {
    const own = size[c] * (first[c + 1] - first[c]);
    while (cuts.length < shares && before + own >= (holders * cuts.length) / shares)
      cuts.push(first[c] + Math.floor(((holders * cuts.length) / shares - before) / size[c]));
    before += own;
  }
  while (cuts.length <= shares) cuts.push(postingCount(numbering));
  return sharedCopy(cuts);
}
