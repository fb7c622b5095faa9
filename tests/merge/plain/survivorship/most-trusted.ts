import type { Candidate } from '../candidate.ts';
import type { Evidence } from '../evidence.ts';

/** The value of the source or channel the user trusts most (`--prefer crm,pos`); without a preference all are equal. */
export function mostTrusted(candidate: Candidate, evidence: Evidence): number {
  let most = 0;
  for (const record of candidate.holders) most = Math.max(most, evidence.trust[record]);
  return most;
}
