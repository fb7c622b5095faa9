import type { Candidates, Entities } from '../domain/entities.ts';
import type { MatchModel } from '../domain/match-model.ts';
import { ONE_THREAD, type RangeRunner } from '../domain/ranges.ts';
import type { ScoredPairs } from '../domain/scored-pairs.ts';
import { indexCandidates } from './candidate-index.ts';
import { sharedPairLevels } from './pair-levels.ts';
import { countPatterns } from './patterns.ts';
import { pairScorer, type Scorer, scorerOver } from './score.ts';
import { sharedRarities } from './term-frequency.ts';
import { sharedTraining } from './train.ts';
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
  const indexed = indexCandidates(entities.count, candidates);
  const patterns = await countPatterns(entities.count, indexed, levels, ranges, onPairs);
  // Values are counted by whoever has done fitting first.
  const [model, rarities] = await Promise.all([
    sharedTraining(entities.count, levels, patterns, ranges),
    sharedRarities(levels.data, ranges),
  ]);
  const scorer = pairScorer(levels, model, { candidates: indexed, patterns }, rarities);
  const { pairs, evidence } = await weigh(candidates, scorer.patternWeights(patterns), patterns, ranges);
  return { model, scorer: scorerOver({ ...scorer.data, scored: evidence }, levels), pairs };
}
