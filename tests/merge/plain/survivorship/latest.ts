import type { Candidate } from '../candidate.ts';
import type { Evidence } from '../evidence.ts';

/** The value of the record with the last activity (visit, purchase, call), whenever the record itself was changed. */
export function latest(candidate: Candidate, evidence: Evidence): number {
  const { lastSeen } = evidence.records.facts;
  let last = lastSeen[candidate.holders[0]];
  for (const record of candidate.holders) last = Math.max(last, lastSeen[record]);
  return last;
}
