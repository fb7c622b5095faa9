import { sharedInt32, sharedUint8 } from '../domain/shared-arrays.ts';
import type { Runs } from './runs.ts';

/** Bits. */
export function weightOf({ filled, less }: Runs, holders: number): number {
  return Math.max(0, Math.log2(filled / holders) - less);
}

/** Where the runs stand: posting p is run `run[p]` of runs[group[p]]. */
export interface Numbering {
  readonly group: Uint8Array;
  readonly run: Int32Array;
  readonly size: Int32Array;
}

/**
 * By falling weight, then group, then the first holder: two counting sorts, first by the holder, then by the class of
 * equal group and size, of which there are few.
 */
export function numberRuns(count: number, runs: readonly Runs[], longest: number): Numbering {
  const rank = rankClasses(runs, longest);
  const byHolder = sortByFirstHolder(count, runs);
  const total = byHolder.run.length;
  const next = new Int32Array(runs.length * (longest + 1) + 1);
  const classOf = (k: number): number => {
    const { starts } = runs[byHolder.group[k]];
    const run = byHolder.run[k];
    return rank[byHolder.group[k] * (longest + 1) + starts[run + 1] - starts[run]];
  };
  for (let k = 0; k < total; k++) next[classOf(k) + 1]++;
  for (let c = 1; c < next.length; c++) next[c] += next[c - 1];
  const group = sharedUint8(total);
  const numbering = { group, run: sharedInt32(total), size: sharedInt32(total) };
  for (let k = 0; k < total; k++) {
    const p = next[classOf(k)]++;
    const { starts } = runs[byHolder.group[k]];
    numbering.group[p] = byHolder.group[k];
    numbering.run[p] = byHolder.run[k];
    numbering.size[p] = starts[byHolder.run[k] + 1] - starts[byHolder.run[k]];
  }
  return numbering;
}

/** Rank by falling weight, then group, per group · (longest + 1) + size. */
function rankClasses(runs: readonly Runs[], longest: number): Int32Array {
  const rank = new Int32Array(runs.length * (longest + 1));
  const classes: { readonly at: number; readonly group: number; readonly weight: number }[] = [];
  for (let group = 0; group < runs.length; group++) {
    const { starts } = runs[group];
    for (let run = 0; run + 1 < starts.length; run++) {
      const size = starts[run + 1] - starts[run];
      const at = group * (longest + 1) + size;
      if (rank[at] === 0) classes.push({ at, group, weight: weightOf(runs[group], size) });
      rank[at] = 1;
    }
  }
  classes.sort((a, b) => b.weight - a.weight || a.group - b.group);
  for (let r = 0; r < classes.length; r++) rank[classes[r].at] = r;
  return rank;
}

function sortByFirstHolder(
  count: number,
  runs: readonly Runs[],
): { readonly group: Uint8Array; readonly run: Int32Array } {
  const next = new Int32Array(count + 1);
  let total = 0;
  for (const { starts, holders } of runs) {
    total += starts.length - 1;
    for (let run = 0; run + 1 < starts.length; run++) next[holders[starts[run]] + 1]++;
  }
  for (let e = 0; e < count; e++) next[e + 1] += next[e];
  const sorted = { group: new Uint8Array(total), run: new Int32Array(total) };
  for (let group = 0; group < runs.length; group++) {
    const { starts, holders } = runs[group];
    for (let run = 0; run + 1 < starts.length; run++) {
      const place = next[holders[starts[run]]]++;
      sorted.group[place] = group;
      sorted.run[place] = run;
    }
  }
  return sorted;
}
