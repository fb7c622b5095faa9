import type { Candidates, RuleEvidence } from '../candidates.ts';

/** Beyond this a value is not better for being longer. */
const LONGEST = 63;

/** A proven value first, then a believable one; among those the longest. */
export function longestValid(candidates: Candidates, _: RuleEvidence, scores: Float64Array, at: number): void {
  for (let k = 0; k < candidates.count; k++) {
    let length = 0;
    for (let part = 0; part < candidates.width; part++) length += candidates.keyText(k, part).length;
    scores[at + k] = candidates.proof[k] * (LONGEST + 1) + Math.min(length, LONGEST);
  }
}
