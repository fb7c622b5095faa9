import type { Candidates } from '../domain/entities.ts';
import { sharedInt32 } from '../domain/shared-arrays.ts';

const NONE = -1;

/** Where a pair i < j stands among the candidates, −1 when it is none: they are sorted by a, then b. */
export type CandidateIndex = (i: number, j: number) => number;

/** The candidates (i, …) stand at starts[i] … starts[i + 1] - 1; in shared memory. */
export interface IndexedCandidates extends Candidates {
  readonly starts: Int32Array;
}

export function indexCandidates(entityCount: number, candidates: Candidates): IndexedCandidates {
  const { a } = candidates;
  const starts = sharedInt32(entityCount + 1);
  for (let k = 0; k < a.length; k++) starts[a[k] + 1]++;
  for (let e = 0; e < entityCount; e++) starts[e + 1] += starts[e];
  return { ...candidates, starts };
}

/** By a, and a binary search among what it points to. */
export function candidateIndex({ starts, b }: Pick<IndexedCandidates, 'starts' | 'b'>): CandidateIndex {
  return (i, j) => {
    let low = starts[i];
    let high = starts[i + 1] - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (b[middle] === j) return middle;
      if (b[middle] < j) low = middle + 1;
      else high = middle - 1;
    }
    return NONE;
  };
}
