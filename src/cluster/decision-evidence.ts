import type { ResolvedDecision } from '../domain/decisions.ts';
import type { Entities } from '../domain/entities.ts';
import type { PairScorer } from '../domain/pair-scorer.ts';
import { bestPair } from './best-pair.ts';
import { entitiesPerSide } from './decisions.ts';

/** Odds of a thousand to one in bits: doubtful pairs, which are what people decide on, never come near. */
const STRONGLY = 10;

/** Lines of decisions against which the evidence speaks strongly: data may have changed, or a line may be mistaken. */
export function linesAgainstEvidence(
  entities: Entities,
  decisions: readonly ResolvedDecision[],
  scorer: PairScorer,
  threshold: number,
): readonly number[] {
  const entitiesOf = entitiesPerSide(entities, decisions);
  const scratch = new Float32Array(3 * scorer.fields);
  return decisions.flatMap(({ verdict, a, b, line }) => {
    const [x, y] = bestPair({ a: entitiesOf(a), b: entitiesOf(b) }, scorer);
    if (x === y) return [];
    scratch.fill(0);
    const surplus = scorer.add(Math.min(x, y), Math.max(x, y), scratch, 0) - threshold;
    return (verdict === 'same' ? -surplus : surplus) > STRONGLY ? [line] : [];
  });
}
