import type { Candidates, RuleEvidence } from '../candidates.ts';

/** The value that says most: a full name over an initial, a whole date over a year, a street with city over a city. */
export function mostComplete(candidates: Candidates, _: RuleEvidence, scores: Float64Array, at: number): void {
  for (let k = 0; k < candidates.count; k++) scores[at + k] = candidates.completeness[k];
}
