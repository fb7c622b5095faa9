import type { Candidates } from '../domain/entities.ts';
import type { PairLevels } from './pair-levels.ts';

/** Random pairs outside the candidates that stand for all strangers; the u of 150,000 differ from those of 400,000 by less than noise. */
const STRANGERS_SAMPLED = 150_000;

/**
 * What training needs to know of the pairs, whatever their number: how often each agreement pattern was seen among
 * the candidates, and how often each level among the pairs that are no candidates.
 */
export interface PatternCounts {
  readonly fields: number;
  /** Number of distinct patterns, their levels (patterns × fields), and how many candidates show each. */
  readonly patterns: number;
  readonly levels: Uint8Array;
  readonly counts: Float64Array;
  /** Pattern per candidate pair. */
  readonly patternOf: Int32Array;
  /** Per field, by level: pairs outside the candidates, scaled up from the sample. */
  readonly strangers: readonly Float64Array[];
  /** All pairs of the data: n(n − 1)/2. */
  readonly pairs: number;
}

export function countPatterns(
  entityCount: number,
  candidates: Candidates,
  levels: PairLevels,
  onPairs?: (done: number) => void,
): PatternCounts {
  const fields = levels.comparisons.length;
  const { patternOf, table } = patternsOfCandidates(candidates, levels, onPairs);
  // One entity makes no pair; counting one keeps the shares finite.
  const pairs = Math.max(1, (entityCount * (entityCount - 1)) / 2);
  return {
    fields,
    patterns: table.size,
    levels: table.levels(),
    counts: table.counts(),
    patternOf,
    strangers: sampleStrangers(entityCount, candidates, levels, pairs),
    pairs,
  };
}

function patternsOfCandidates(candidates: Candidates, levels: PairLevels, onPairs?: (done: number) => void) {
  const fields = levels.comparisons.length;
  const table = new PatternTable(levels.comparisons.map((comparison) => comparison.levels.length));
  const patternOf = new Int32Array(candidates.a.length);
  const pattern = new Uint8Array(fields);
  for (let k = 0; k < patternOf.length; k++) {
    levels.levelsOf(candidates.a[k], candidates.b[k], pattern, 0);
    patternOf[k] = table.count(pattern);
    if ((k & 0xffff) === 0) onPairs?.(k);
  }
  return { patternOf, table };
}

/** Distinct patterns; a pattern is one number in mixed radix, exact below 2^53. */
class PatternTable {
  private readonly radix: readonly number[];
  private readonly codes = new Map<number, number>();
  private readonly seen: number[] = [];
  private readonly rows: number[] = [];

  constructor(radix: readonly number[]) {
    this.radix = radix;
  }

  get size(): number {
    return this.seen.length;
  }

  count(pattern: Uint8Array): number {
    let key = 0;
    for (let f = 0; f < pattern.length; f++) key = key * this.radix[f] + pattern[f];
    let code = this.codes.get(key);
    if (code === undefined) {
      code = this.seen.length;
      this.codes.set(key, code);
      this.seen.push(0);
      for (const level of pattern) this.rows.push(level);
    }
    this.seen[code]++;
    return code;
  }

  levels(): Uint8Array {
    return Uint8Array.from(this.rows);
  }

  counts(): Float64Array {
    return Float64Array.from(this.seen);
  }
}

/** Level counts of seeded random pairs outside the candidates, scaled to all such pairs. */
function sampleStrangers(
  entityCount: number,
  candidates: Candidates,
  levels: PairLevels,
  pairs: number,
): Float64Array[] {
  const counts = levels.comparisons.map((comparison) => new Float64Array(comparison.levels.length));
  if (candidates.complete) return counts;
  const isCandidate = candidateLookup(entityCount, candidates);
  const random = seededRandom(entityCount);
  const pattern = new Uint8Array(levels.comparisons.length);
  let kept = 0;
  const tries = Math.min(STRANGERS_SAMPLED, pairs);
  for (let k = 0; k < tries; k++) {
    const x = Math.floor(random() * entityCount);
    const y = Math.floor(random() * entityCount);
    if (x === y) continue;
    const i = Math.min(x, y);
    const j = Math.max(x, y);
    if (isCandidate(i, j)) continue;
    kept++;
    levels.levelsOf(i, j, pattern, 0);
    for (let f = 0; f < pattern.length; f++) counts[f][pattern[f]]++;
  }
  const scale = kept === 0 ? 0 : (pairs - candidates.a.length) / kept;
  for (const byLevel of counts) for (let l = 0; l < byLevel.length; l++) byLevel[l] *= scale;
  return counts;
}

/** Candidates are sorted by a, then b: an index by a and a binary search. */
function candidateLookup(entityCount: number, { a, b }: Candidates): (i: number, j: number) => boolean {
  const starts = new Int32Array(entityCount + 1);
  for (let k = 0; k < a.length; k++) starts[a[k] + 1]++;
  for (let e = 0; e < entityCount; e++) starts[e + 1] += starts[e];
  return (i, j) => {
    let low = starts[i];
    let high = starts[i + 1] - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (b[middle] === j) return true;
      if (b[middle] < j) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  };
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
