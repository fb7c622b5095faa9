import type { PairScorer } from '../domain/pair-scorer.ts';
import type { Held } from './agglomeration.ts';

/** Beyond so many cross pairs the best pair of two groups is looked for among the first ones only. */
const MOST_PAIRS_LOOKED_AT = 2000;

/** The two entities of two groups that speak most for one person. */
export function bestPair({ a, b }: Pick<Held, 'a' | 'b'>, scorer: PairScorer): readonly [number, number] {
  if (a.length * b.length === 1) return [a[0], b[0]];
  const scratch = new Float32Array(3 * scorer.fields);
  let best: readonly [number, number] = [a[0], b[0]];
  let most = Number.NEGATIVE_INFINITY;
  let looked = 0;
  for (const i of a) {
    for (const j of b) {
      if (looked++ >= MOST_PAIRS_LOOKED_AT) return best;
      scratch.fill(0);
      const weight = scorer.add(Math.min(i, j), Math.max(i, j), scratch, 0);
      if (weight <= most) continue;
      most = weight;
      best = [i, j];
    }
  }
  return best;
}
