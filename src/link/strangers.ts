import type { RangeRunner, RangeTask } from '../domain/ranges.ts';
import { sharedInt32 } from '../domain/shared-arrays.ts';
import { candidateIndex, type IndexedCandidates } from './candidate-index.ts';
import type { PairRange } from './field-levels.ts';
import { type LevelData, levelReader, type PairLevels } from './pair-levels.ts';

/** Random pairs outside the candidates that stand for all strangers; the u of 150,000 differ from those of 400,000 by less than noise. */
const STRANGERS_SAMPLED = 150_000;

/** Pairs a piece, compared at a time as in patterns.ts: half of all, for 8,192 cost half as much again. */
const PIECE = 75_000;

/** By field, by level: seeded random pairs outside the candidates, scaled to all `pairs` of the data. */
export async function sampledStrangers(
  entityCount: number,
  candidates: IndexedCandidates,
  levels: PairLevels,
  pairs: number,
  ranges: RangeRunner,
): Promise<readonly Float64Array[]> {
  const counts = levels.comparisons.map((comparison) => new Float64Array(comparison.levels.length));
  if (candidates.complete) return counts;
  const drawn = drawPairs(entityCount, Math.min(STRANGERS_SAMPLED, pairs));
  const { a, b, kept } = withoutCandidates(sortedByFirst(entityCount, drawn), candidates);
  const data = { levels: levels.data, a, b };
  for await (const found of ranges.run(STRANGERS, data, { total: kept, piece: PIECE })) addCounts(counts, found);
  const scale = kept === 0 ? 0 : (pairs - candidates.a.length) / kept;
  for (const byLevel of counts) for (let l = 0; l < byLevel.length; l++) byLevel[l] *= scale;
  return counts;
}

interface DrawnPairs {
  readonly levels: LevelData;
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** Counting the levels of drawn pairs, by field, as a loop that threads can share. */
export const STRANGERS: RangeTask<DrawnPairs, readonly Float64Array[]> = {
  name: 'link/strangers',
  open: ({ levels, a, b }) => {
    const reader = levelReader(levels);
    const block = new Uint8Array(PIECE * reader.comparisons.length);
    return (from, to) => levelsCounted(reader, { a, b, from, to }, block);
  },
};

function levelsCounted(levels: PairLevels, pairs: PairRange, block: Uint8Array): Float64Array[] {
  const counts = levels.comparisons.map((comparison) => new Float64Array(comparison.levels.length));
  const { a, b } = pairs;
  for (let from = pairs.from; from < pairs.to; from += PIECE) {
    const to = Math.min(pairs.to, from + PIECE);
    levels.levelsOfAll({ a, b, from, to }, block, PIECE);
    for (let f = 0; f < counts.length; f++)
      for (let k = f * PIECE; k < f * PIECE + to - from; k++) counts[f][block[k]]++;
  }
  return counts;
}

function addCounts(counts: readonly Float64Array[], more: readonly Float64Array[]): void {
  for (let f = 0; f < counts.length; f++) for (let l = 0; l < counts[f].length; l++) counts[f][l] += more[f][l];
}

/** Pairs: the first `kept` of a and b. */
interface Drawn {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly kept: number;
}

/** Of two different entities each. */
function drawPairs(entityCount: number, tries: number): Drawn {
  const random = seededRandom(entityCount);
  const a = new Int32Array(tries);
  const b = new Int32Array(tries);
  let kept = 0;
  for (let k = 0; k < tries; k++) {
    const x = Math.floor(random() * entityCount);
    const y = Math.floor(random() * entityCount);
    a[kept] = Math.min(x, y);
    b[kept] = Math.max(x, y);
    kept += x === y ? 0 : 1;
  }
  return { a, b, kept };
}

/** Entities are sorted by so many bits: neighbours lie side by side in the processor's cache, and so do the counts. */
const SORTED_BITS = 12;

/** Roughly in the order of a, so that only b is fetched from anywhere in memory. The order does not matter to what is counted. */
function sortedByFirst(entityCount: number, { a, b, kept }: Drawn): Drawn {
  const shift = Math.max(0, 32 - Math.clz32(entityCount) - SORTED_BITS);
  const next = new Int32Array((1 << SORTED_BITS) + 1);
  for (let k = 0; k < kept; k++) next[(a[k] >>> shift) + 1]++;
  for (let part = 0; part < 1 << SORTED_BITS; part++) next[part + 1] += next[part];
  const sorted = { a: sharedInt32(kept), b: sharedInt32(kept), kept };
  for (let k = 0; k < kept; k++) {
    const at = next[a[k] >>> shift]++;
    sorted.a[at] = a[k];
    sorted.b[at] = b[k];
  }
  return sorted;
}

/** Of sorted pairs, for looking up others fetches each from anywhere in memory: a tenth of the time. */
function withoutCandidates({ a, b, kept }: Drawn, candidates: IndexedCandidates): Drawn {
  const indexOf = candidateIndex(candidates);
  let left = 0;
  for (let k = 0; k < kept; k++) {
    a[left] = a[k];
    b[left] = b[k];
    left += indexOf(a[k], b[k]) < 0 ? 1 : 0;
  }
  return { a, b, kept: left };
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
