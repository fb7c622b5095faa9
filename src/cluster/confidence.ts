import type { DoubtReason } from '../domain/customers.ts';
import { probabilityOf } from '../domain/pair-scorer.ts';

/**
 * Average evidence is cautious: it clips what speaks for a pair and counts what it never scored as missing, so its even
 * odds are better than even. Measured over the labelled sets, pooled: merges at 0–1 bits were 87 % true, at 1–3 bits
 * 92 %, at 5–8 bits 98 %, from 10 bits on 99.4 %; of the pairs left just below 0 bits 64 % were one person, at −2 bits
 * 53 %, at −4 bits 18 %. What was left apart is less likely than what was merged at the same weight, because better
 * partners took the true ones; hence two curves. The figures come from `npm run accuracy` and `unify evaluate`.
 */
const MERGED_AT_ZERO = 2.3;
const MERGED_SLOPE = 0.5;
/** No evidence proves more: one in 160 of the surest merges is still a namesake. */
const SUREST = 7.3;
const MOST_PROBABLE = probabilityOf(SUREST);
const APART_AT_ZERO = 1.2;
const APART_SLOPE = 0.85;

/** Probability that a merge of this average evidence (bits) joined one person. */
export function mergeProbability(weight: number): number {
  const slope = weight < 0 ? APART_SLOPE : MERGED_SLOPE;
  const bits = MERGED_AT_ZERO + slope * weight;
  return bits >= SUREST ? MOST_PROBABLE : probabilityOf(bits);
}

/** Probability that two groups left apart are one person. */
export function apartProbability(weight: number, reason: DoubtReason): number {
  // Of two customers that contradict each other, the record can belong to one only.
  if (reason === 'rivals') return 0.5;
  // Two ids that pass their check digits: one of them was typed for somebody else once in ten.
  if (reason === 'different_ids') return 0.1;
  return probabilityOf(APART_AT_ZERO + APART_SLOPE * weight);
}
