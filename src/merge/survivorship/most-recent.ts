import type { Candidates, RuleEvidence } from '../candidates.ts';

/** The value a record was changed to, or confirmed in, last. An unknown date is older than any other. */
export function mostRecent(candidates: Candidates, { changed }: RuleEvidence, scores: Float64Array, at: number): void {
  scores.fill(Number.NEGATIVE_INFINITY, at, at + candidates.count);
  for (let m = 0; m < candidates.mentions; m++) {
    const day = changed[candidates.holders[m]];
    const own = at + candidates.held[m];
    scores[own] = Math.max(scores[own], day);
    if (!candidates.anyShorter) continue;
    for (let k = 0; k < candidates.count; k++)
      if (candidates.supports(m, k)) scores[at + k] = Math.max(scores[at + k], day);
  }
}
