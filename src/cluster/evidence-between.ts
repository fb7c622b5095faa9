import type { PairScorer } from '../domain/pair-scorer.ts';
import { MOST_CROSS_PAIRS } from './component-clusterer.ts';
import { EvidencePool } from './evidence-pool.ts';

/** A pool for this alone has one edge. */
const EDGE = 0;

/**
 * The average evidence between two groups of entities in bits, as a merge of them would be weighed (study of
 * matching, 2.6). Of groups too large for the clustering step to score on demand, the first pairs speak for all.
 */
export function evidenceBetween(scorer: PairScorer, a: readonly number[], b: readonly number[]): number {
  const pool = new EvidencePool(scorer);
  for (const i of a) {
    for (const j of b) {
      if (pool.scored === MOST_CROSS_PAIRS) return pool.linkage(EDGE, pool.scored);
      pool.addPair(EDGE, i, j);
    }
  }
  return pool.linkage(EDGE, pool.scored);
}
