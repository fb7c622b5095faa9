import type { Candidates, Entities } from '../domain/entities.ts';
import type { MatchModel } from '../domain/match-model.ts';
import { ONE_THREAD, type RangeRunner } from '../domain/ranges.ts';
import type { ScoredPairs } from '../domain/scored-pairs.ts';
import { sharedPairLevels } from './pair-levels.ts';
import { pairScorer, type Scorer } from './score.ts';
import { train } from './train.ts';
import { weigh } from './weights.ts';

export interface Linkage {
  readonly model: MatchModel;
  readonly scorer: Scorer;
  /** The candidates that say anything. */
  readonly pairs: ScoredPairs;
}

/** Learns from the candidates of these data what agreement is worth, and weighs every candidate. */
export async function linkEntities(
  entities: Entities,
  candidates: Candidates,
  ranges: RangeRunner = ONE_THREAD,
  onPairs?: (done: number) => void,
): Promise<Linkage> {
  const levels = await sharedPairLevels(entities, ranges);
  const { model, patterns } = await train(entities, candidates, levels, ranges, onPairs);
  const scorer = pairScorer(entities, levels, model, { candidates, patterns });
  return { model, scorer, pairs: await weigh(candidates, scorer.patternWeights(patterns), patterns, ranges) };
}
