import type { Entities } from '../domain/entities.ts';
import type { PairScorer } from '../domain/pair-scorer.ts';
import type { ScoredPairs } from '../domain/scored-pairs.ts';
import type { DecidedEntities } from './decisions.ts';

/** What customers are made from. */
export interface ClusterInput {
  readonly entities: Entities;
  readonly pairs: ScoredPairs;
  readonly scorer: PairScorer;
  readonly threshold: number;
  readonly forbidden: (a: readonly number[], b: readonly number[]) => boolean;
  /** What people decided, obeyed before any score. */
  readonly decided?: DecidedEntities;
  /** What speaks for a pair of entities, in short. */
  readonly matchedBy: (a: number, b: number) => string;
}
