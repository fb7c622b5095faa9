import type { ResolvedDecision } from '../domain/decisions.ts';

/**
 * Per record, the decisions of difference it stands in and on which side. Records of equal content are compared as one,
 * which no clustering can part; those marked here otherwise than others must not become one with them.
 */
export function decidedSides(decisions: readonly ResolvedDecision[]): ReadonlyMap<number, string> {
  const sides = new Map<number, string>();
  for (const [at, { verdict, a, b }] of decisions.entries()) {
    if (verdict === 'same') continue;
    for (const record of a) sides.set(record, `${sides.get(record) ?? ''} ${at}a`);
    for (const record of b) sides.set(record, `${sides.get(record) ?? ''} ${at}b`);
  }
  return sides;
}
