import type { Candidate } from '../candidate.ts';

/** The value that says most: a full name over an initial, a whole date over a year, a street with city over a city. */
export function mostComplete(candidate: Candidate): number {
  return candidate.completeness;
}
