import type { JudgedMerges } from './judged-merges.ts';
import { type Figures, type PairCounts, pairFigures } from './scores.ts';

/** The pairwise figures had the merging stopped at this many bits. */
export interface CurvePoint extends Figures {
  readonly threshold: number;
  /** Pairs of rows put together by then. */
  readonly found: number;
}

export interface ThresholdCurve {
  readonly ours: CurvePoint;
  /** The best of all thresholds, which only one who has the truth can know. */
  readonly best: CurvePoint;
  readonly points: readonly CurvePoint[];
}

/** Thresholds shown, in bits, highest first. */
const SHOWN = [12, 9, 6, 4, 3, 2, 1, 0, -1, -2, -3, -4, -5, -6] as const;

/** The lowest threshold the merges are followed to. */
export const LEAST_THRESHOLD = -6;

/**
 * F1 by threshold. A threshold cuts the sequence of merges at the first one at or below it: evidence does not fall
 * steadily along the sequence, so that the merges above a threshold are not all made with it. `merges` must have been
 * made down to LEAST_THRESHOLD.
 */
export function thresholdCurve(judged: JudgedMerges, ours: number): ThresholdCurve {
  const cuts = cutsOf(judged);
  const at = (threshold: number): CurvePoint => {
    // The deepest cut that this threshold still reaches.
    let found = cuts[0];
    for (const cut of cuts) if (cut.lowest > threshold) found = cut;
    return { ...pairFigures(found.pairs), threshold, found: found.pairs.found };
  };
  let best = at(ours);
  for (const { threshold } of cuts) {
    const point = at(threshold);
    if (point.f1 > best.f1) best = point;
  }
  return { ours: at(ours), best, points: SHOWN.map(at) };
}

interface Cut {
  /** The least evidence of any merge made: a threshold must lie below it. */
  readonly lowest: number;
  /** The highest threshold that stops here. */
  readonly threshold: number;
  readonly pairs: PairCounts;
}

/** The states that some threshold stops at: before each merge of less evidence than all before it, and after the last. */
function cutsOf({ start, merges }: JudgedMerges): readonly Cut[] {
  const cuts: Cut[] = [];
  let { right, found } = start;
  let lowest = Number.POSITIVE_INFINITY;
  for (const merge of merges) {
    if (merge.weight < lowest) {
      cuts.push({ lowest, threshold: merge.weight, pairs: { right, found, true: start.true } });
      lowest = merge.weight;
    }
    right += merge.right;
    found += merge.found;
  }
  cuts.push({ lowest, threshold: Math.min(lowest, LEAST_THRESHOLD), pairs: { right, found, true: start.true } });
  return cuts;
}
