import type { Candidate } from '../candidate.ts';
import type { Evidence } from '../evidence.ts';

/** The value a record was changed to, or confirmed in, last. An unknown date is older than any other. */
export function mostRecent(candidate: Candidate, evidence: Evidence): number {
  let latest = evidence.changed[candidate.supporters[0]];
  for (const record of candidate.supporters) latest = Math.max(latest, evidence.changed[record]);
  return latest;
}
