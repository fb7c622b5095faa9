import type { Candidates } from '../domain/entities.ts';

const NONE = -1;

/** Where a pair i < j stands among the candidates, −1 when it is none: they are sorted by a, then b. */
export type CandidateIndex = (i: number, j: number) => number;

/** An index by a, and a binary search among what it points to. */
export function candidateIndex(entityCount: number, candidates: Candidates): CandidateIndex {
  return indexOver(candidateStarts(entityCount, candidates), candidates);
}

/** The candidates (i, …) stand at starts[i] … starts[i + 1] - 1; in shared memory. */
export function candidateStarts(entityCount: number, { a }: Pick<Candidates, 'a'>): Int32Array {
  const starts = new Int32Array(new SharedArrayBuffer(4 * (entityCount + 1)));
  for (let k = 0; k < a.length; k++) starts[a[k] + 1]++;
  for (let e = 0; e < entityCount; e++) starts[e + 1] += starts[e];
  return starts;
}

export function indexOver(starts: Int32Array, { b }: Pick<Candidates, 'b'>): CandidateIndex {
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
