import type { Candidate } from '../candidate.ts';
import type { Evidence } from '../evidence.ts';

/** The value most sources agree on. A source has one vote, or the duplicates within it would stuff the ballot. */
export function mostFrequent(candidate: Candidate, evidence: Evidence): number {
  if (candidate.supporters.length === 1) return 1;
  const voters = new Set<number>();
  for (const record of candidate.supporters) voters.add(evidence.records.source[record]);
  return voters.size;
}
