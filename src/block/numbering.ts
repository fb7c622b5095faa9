import { sharedCopy } from '../domain/shared-arrays.ts';
import type { Runs } from './runs.ts';

/** Bits. */
export function weightOf({ filled, less }: Runs, holders: number): number {
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
  /** Where the holders of the first of them begin; those of the others follow. */
  readonly start: Int32Array;
}

/** By falling weight, then in the order of the runs. */
export function numberClasses(runs: readonly Runs[]): Numbering {
  const classes = runs.flatMap(classesOf);
  classes.sort((a, b) => b.weight - a.weight || a.origin - b.origin);
  const first = [0];
  for (const [c, { postings }] of classes.entries()) first.push(first[c] + postings);
  return {
    first: sharedCopy(first),
    origin: sharedCopy(classes.map(({ origin }) => origin)),
    size: sharedCopy(classes.map(({ size }) => size)),
    start: sharedCopy(classes.map(({ start }) => start)),
  };
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

/** The class of a posting. */
export function classOf({ first }: Numbering, posting: number): number {
  let from = 0;
  let to = first.length - 1;
  while (to - from > 1) {
    const middle = (from + to) >>> 1;
    if (first[middle] <= posting) from = middle;
    else to = middle;
  }
  return from;
}

/** Numbers of postings that cut all of them into so many shares of about as many holders; from 0 on, ascending. */
export function evenShares(numbering: Numbering, shares: number): Int32Array {
  const { first, size } = numbering;
  let holders = 0;
  for (let c = 0; c < size.length; c++) holders += size[c] * (first[c + 1] - first[c]);
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
