import type { Candidates } from '../domain/entities.ts';
import { candidateIndex } from './candidate-index.ts';
import type { PairLevels } from './pair-levels.ts';

/** Random pairs outside the candidates that stand for all strangers; the u of 150,000 differ from those of 400,000 by less than noise. */
const STRANGERS_SAMPLED = 150_000;

/** Compared at a time, as in patterns.ts. */
const BLOCK = 1 << 16;

/** By field, by level: seeded random pairs outside the candidates, scaled to all `pairs` of the data. */
export function sampledStrangers(
  entityCount: number,
  candidates: Candidates,
  levels: PairLevels,
  pairs: number,
): Float64Array[] {
  const counts = levels.comparisons.map((comparison) => new Float64Array(comparison.levels.length));
  if (candidates.complete) return counts;
  const { a, b, kept } = drawStrangers(entityCount, candidates, Math.min(STRANGERS_SAMPLED, pairs));
  const block = new Uint8Array(BLOCK * counts.length);
  for (let from = 0; from < kept; from += BLOCK) {
    const to = Math.min(kept, from + BLOCK);
    levels.levelsOfAll({ a, b, from, to }, block, BLOCK);
    for (let f = 0; f < counts.length; f++)
      for (let k = f * BLOCK; k < f * BLOCK + to - from; k++) counts[f][block[k]]++;
  }
  const scale = kept === 0 ? 0 : (pairs - candidates.a.length) / kept;
  for (const byLevel of counts) for (let l = 0; l < byLevel.length; l++) byLevel[l] *= scale;
  return counts;
}

/** The first `kept` of a and b. */
function drawStrangers(entityCount: number, candidates: Candidates, tries: number) {
  const indexOf = candidateIndex(entityCount, candidates);
  const random = seededRandom(entityCount);
  const a = new Int32Array(tries);
  const b = new Int32Array(tries);
  let kept = 0;
  for (let k = 0; k < tries; k++) {
    const x = Math.floor(random() * entityCount);
    const y = Math.floor(random() * entityCount);
    if (x === y || indexOf(Math.min(x, y), Math.max(x, y)) >= 0) continue;
    a[kept] = Math.min(x, y);
    b[kept++] = Math.max(x, y);
  }
  return { a, b, kept };
}

/** mulberry32: small, good enough for sampling, the same numbers on every machine. The seed comes from the data. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
