import type { Candidates, Entities } from '../domain/entities.ts';
import type { MatchModel } from '../domain/match-model.ts';
import { type PairLevels, pairLevels } from './pair-levels.ts';
import { type CandidateWeights, pairScorer, type Scorer } from './score.ts';
import { train } from './train.ts';

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

/** Scores pairs of the same data by a model that was saved; its comparisons must be those the data allow. */
export function scorerOf(entities: Entities, model: MatchModel): Scorer | undefined {
  const levels: PairLevels = pairLevels(entities);
  const same =
    levels.comparisons.length === model.comparisons.length &&
    levels.comparisons.every((comparison, f) => comparison.field === model.comparisons[f].name);
  return same ? pairScorer(entities, levels, model) : undefined;
}
