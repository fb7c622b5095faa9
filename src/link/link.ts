import type { Candidates, Entities } from '../domain/entities.ts';
import type { MatchModel } from '../domain/match-model.ts';
import { pairLevels } from './pair-levels.ts';
import { pairScorer, type Scorer } from './score.ts';
import { train } from './train.ts';
import type { CandidateWeights } from './weights.ts';

export interface Linkage {
  readonly model: MatchModel;
  readonly scorer: Scorer;
  /** Per candidate. */
  readonly weights: CandidateWeights;
}

/** Learns from the candidates of these data what agreement is worth, and weighs every candidate. */
export function linkEntities(entities: Entities, candidates: Candidates, onPairs?: (done: number) => void): Linkage {
  const levels = pairLevels(entities);
  const { model, patterns } = train(entities, candidates, levels, onPairs);
  const scorer = pairScorer(entities, levels, model);
  return { model, scorer, weights: scorer.weightsOf(candidates, patterns) };
}
