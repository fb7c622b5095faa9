import type { Candidates, Entities } from '../domain/entities.ts';
import type { MatchModel } from '../domain/match-model.ts';
import { ONE_THREAD, type RangeRunner } from '../domain/ranges.ts';
import { sharedPairLevels } from './pair-levels.ts';
import { pairScorer, type Scorer } from './score.ts';
import { train } from './train.ts';
import { type CandidateWeights, weigh } from './weights.ts';

export interface Linkage {
  readonly model: MatchModel;
  readonly scorer: Scorer;
  /** Per candidate. */
  readonly weights: CandidateWeights;
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
  return { model, scorer, weights: await weigh(candidates, scorer.patternWeights(patterns), patterns, ranges) };
}
