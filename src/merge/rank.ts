import type { Candidate, NamedRule, Ranked } from './candidate.ts';
import { compareText } from './content-order.ts';
import type { Evidence } from './evidence.ts';

/** The rule of a value that nothing spoke against. */
export const ONLY_VALUE = 'only_value';
/** The rule where no rule decided; the smaller text was kept, so that no order of rows or files can. */
const TIE = 'tie';

/** Candidates from the best to the worst: by the first rule, where that is undecided by the second, and so on. */
export function rankCandidates(
  candidates: readonly Candidate[],
  rules: readonly NamedRule[],
  evidence: Evidence,
): readonly Ranked[] {
  if (candidates.length === 1) return [{ candidate: candidates[0], rule: ONLY_VALUE }];
  const scored = candidates.map((candidate) => ({
    candidate,
    scores: rules.map((rule) => rule.score(candidate, evidence)),
  }));
  scored.sort((a, b) => compareScores(b.scores, a.scores) || compareTexts(a.candidate, b.candidate));
  return scored.map(({ candidate, scores }, place) => ({
    candidate,
    rule: deciding(rules, place === 0 ? scored[1].scores : scored[0].scores, scores),
  }));
}

function compareScores(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k] - b[k];
  return 0;
}

function compareTexts(a: Candidate, b: Candidate): number {
  for (let k = 0; k < a.keys.length; k++) {
    const difference = compareText(a.keys[k], b.keys[k]) || compareText(a.values[k], b.values[k]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The first rule in which the two differ. */
function deciding(rules: readonly NamedRule[], a: readonly number[], b: readonly number[]): string {
  const index = rules.findIndex((_, k) => a[k] !== b[k]);
  return index === -1 ? TIE : rules[index].name;
}
