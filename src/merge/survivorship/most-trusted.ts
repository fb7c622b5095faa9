import type { Candidates, RuleEvidence } from '../candidates.ts';

/** The value of the source or channel the user trusts most (`--prefer crm,pos`); without a preference all are equal. */
export function mostTrusted(candidates: Candidates, { trust }: RuleEvidence, scores: Float64Array, at: number): void {
  scores.fill(0, at, at + candidates.count);
  for (let m = 0; m < candidates.mentions; m++) {
    const place = at + candidates.held[m];
    scores[place] = Math.max(scores[place], trust[candidates.holders[m]]);
  }
}
