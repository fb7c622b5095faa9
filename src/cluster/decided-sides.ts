import type { ResolvedDecision } from '../domain/decisions.ts';

/**
 * Per record, the decisions of difference it stands in and on which side. Records of equal content are compared as one,
 * which no clustering can part; those marked here otherwise than others must not become one with them.
 */
export function decidedSides(decisions: readonly ResolvedDecision[]): ReadonlyMap<number, string> {
  const sides = new Map<number, string>();
  const different = decisions.filter(({ verdict }) => verdict === 'different');
  for (const [at, { a, b }] of different.sort(byRecords).entries()) {
    for (const record of a) sides.set(record, `${sides.get(record) ?? ''} ${at}a`);
    for (const record of b) sides.set(record, `${sides.get(record) ?? ''} ${at}b`);
  }
  return sides;
}

/** So that the order in which they were taken makes no difference. */
function byRecords(x: ResolvedDecision, y: ResolvedDecision): number {
  return firstOf(x.a) - firstOf(y.a) || firstOf(x.b) - firstOf(y.b);
}

function firstOf(records: readonly number[]): number {
  return records.reduce((least, record) => Math.min(least, record), Number.MAX_SAFE_INTEGER);
}
