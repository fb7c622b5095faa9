import type { Candidates, RuleEvidence } from '../candidates.ts';

/** The value most sources agree on. A source has one vote, or the duplicates within it would stuff the ballot. */
export function mostFrequent(
  candidates: Candidates,
  { source, votes }: RuleEvidence,
  scores: Float64Array,
  at: number,
): void {
  scores.fill(0, at, at + candidates.count);
  votes.start(2);
  for (let m = 0; m < candidates.mentions; m++) {
    const voter = source[candidates.holders[m]];
    if (!candidates.anyShorter) {
      if (votes.isNewPair(candidates.held[m], voter)) scores[at + candidates.held[m]]++;
      continue;
    }
    for (let k = 0; k < candidates.count; k++)
      if (candidates.supports(m, k) && votes.isNewPair(k, voter)) scores[at + k]++;
  }
}
