import type { DoubtReason } from '../domain/customers.ts';
import type { PairScorer } from '../domain/pair-scorer.ts';
import type { ScoredPairs } from '../domain/scored-pairs.ts';
import type { DecidedEntities } from './decisions.ts';
import type { Places } from './place-order.ts';

/** One accepted merge: the two clusters by their smallest entities, and the average evidence between them. */
export interface Merge {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
  /** A person said so. */
  readonly decided: boolean;
}

/** Merges as columns, the k-th merge at k. */
export interface Merges {
  readonly count: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weight: Float64Array;
  /** 1 where a person said so. */
  readonly decided: Uint8Array;
}

/** Merges of some components in the order of the components, and what places each among those of all; see mergesInOrder. */
export interface LoggedMerges extends Merges {
  readonly places: Places;
}

/** The merges one by one, for who looks at few of them. */
export function mergeList({ count, a, b, weight, decided }: Merges): readonly Merge[] {
  return Array.from({ length: count }, (_, k) => ({ a: a[k], b: b[k], weight: weight[k], decided: decided[k] === 1 }));
}

/** Two clusters that were kept apart although much speaks for them. */
export interface Held {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly weight: number;
  readonly reason: DoubtReason;
  /** See bestPair; told where the two are few enough. */
  readonly best?: readonly [number, number];
}

/** What becomes of the entities; of each component it is written where that is clustered, hence in shared memory. */
export interface Outcome {
  /** Cluster per entity, named by its smallest entity. */
  readonly cluster: Int32Array;
  /** Per entity, the probability of the merge that brought it in; 0 where there was none. */
  readonly joined: Float64Array;
  /** Per cluster, at its smallest entity, the probability of its weakest merge; 0 where there was none. */
  readonly weakest: Float64Array;
}

export interface Agglomeration extends Outcome {
  readonly merges: readonly LoggedMerges[];
  readonly held: readonly Held[];
  /** Pairs scored while clustering. */
  readonly scored: number;
}

/** What decides which clusters meet. */
export interface MergeRules {
  readonly scorer: PairScorer;
  /** Bits a merge must exceed; 0 = even odds. */
  readonly threshold: number;
  /** Whether two clusters may never meet (two proven ids), whatever the evidence. */
  readonly forbidden: (a: readonly number[], b: readonly number[]) => boolean;
  /** What people decided, obeyed before any score. */
  readonly decided?: DecidedEntities;
}

export interface AgglomerationInput extends MergeRules {
  readonly count: number;
  readonly pairs: Pick<ScoredPairs, 'a' | 'b' | 'person'>;
}
