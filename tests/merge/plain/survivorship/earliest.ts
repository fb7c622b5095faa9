import { NO_DAY } from '../../../../src/domain/column.ts';
import type { Candidate } from '../candidate.ts';
import type { Evidence } from '../evidence.ts';

/** The value of the record that was seen first: what the customer came with. An unknown date comes last. */
export function earliest(candidate: Candidate, evidence: Evidence): number {
  let first = Number.POSITIVE_INFINITY;
  for (const record of candidate.holders) {
    const day = evidence.records.facts.firstSeen[record];
    if (day !== NO_DAY) first = Math.min(first, day);
  }
  return -first;
}
