import type { Candidate } from '../candidate.ts';

/** Beyond this a value is not better for being longer. */
const LONGEST = 63;

/** A proven value first, then a believable one; among those the longest. */
export function longestValid(candidate: Candidate): number {
  let length = 0;
  for (const key of candidate.keys) length += key.length;
  return candidate.proof * (LONGEST + 1) + Math.min(length, LONGEST);
}
