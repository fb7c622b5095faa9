import { NO_DAY } from '../../domain/column.ts';
import type { Candidates, RuleEvidence } from '../candidates.ts';

/** The value of the record that was seen first: what the customer came with. An unknown date comes last. */
export function earliest(candidates: Candidates, { firstSeen }: RuleEvidence, scores: Float64Array, at: number): void {
  scores.fill(Number.NEGATIVE_INFINITY, at, at + candidates.count);
  for (let m = 0; m < candidates.mentions; m++) {
    const day = firstSeen[candidates.holders[m]];
    const place = at + candidates.held[m];
    if (day !== NO_DAY) scores[place] = Math.max(scores[place], -day);
  }
}
