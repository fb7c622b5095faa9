import type { Candidates, RuleEvidence } from '../candidates.ts';

/** The value of the record with the last activity (visit, purchase, call), whenever the record itself was changed. */
export function latest(candidates: Candidates, { lastSeen }: RuleEvidence, scores: Float64Array, at: number): void {
  scores.fill(Number.NEGATIVE_INFINITY, at, at + candidates.count);
  for (let m = 0; m < candidates.mentions; m++) {
    const place = at + candidates.held[m];
    scores[place] = Math.max(scores[place], lastSeen[candidates.holders[m]]);
  }
}
