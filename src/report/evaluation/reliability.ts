import type { JudgedMerge } from './judged-merges.ts';

/** Merges of about one stated confidence, against how many of the pairs they made are right. */
export interface ReliabilityBand {
  /** The confidence runs from here to the next band; the last one ends at 1. */
  readonly from: number;
  readonly merges: number;
  /** Pairs of judged rows that the merges put together. */
  readonly pairs: number;
  /** Mean stated confidence of the merges, weighed by their pairs, and the share of the pairs that are one person. */
  readonly stated: number;
  readonly right: number;
}

/** Lower ends. Most merges are surer than .9, so the last tenth is split further. */
const BANDS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99] as const;

/**
 * The bands that hold a pair; a merge of less than .5 stands in the first. `confidenceOf` is the confidence stated for
 * a merge of so many bits.
 */
export function reliabilityOf(
  merges: readonly JudgedMerge[],
  confidenceOf: (weight: number) => number,
): readonly ReliabilityBand[] {
  const tally = BANDS.map(() => ({ merges: 0, pairs: 0, stated: 0, right: 0 }));
  for (const { weight, found, right } of merges) {
    if (found === 0) continue;
    const stated = confidenceOf(weight);
    const band =
      tally[
        Math.max(
          0,
          BANDS.findLastIndex((from) => stated >= from),
        )
      ];
    band.merges++;
    band.pairs += found;
    band.stated += stated * found;
    band.right += right;
  }
  return tally
    .map(({ merges: made, pairs, stated, right }, band) => ({
      from: BANDS[band],
      merges: made,
      pairs,
      stated: stated / pairs,
      right: right / pairs,
    }))
    .filter(({ pairs }) => pairs > 0);
}
