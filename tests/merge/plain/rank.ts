import { compareText } from '../../../src/merge/content-order.ts';
import type { Candidate, NamedRule, Ranked } from './candidate.ts';
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
  const scored = candidates.map((candidate) => new Scored(candidate, rules, evidence));
  scored.sort((a, b) => {
    const rule = deciding(a, b, rules.length);
    return rule < rules.length ? b.score(rule) - a.score(rule) : compareTexts(a.candidate, b.candidate);
  });
  return scored.map(({ candidate }, place) => {
    const rule = deciding(scored[place], scored[place === 0 ? 1 : 0], rules.length);
    return { candidate, rule: rule < rules.length ? rules[rule].name : TIE };
  });
}

/** A candidate whose scores are asked when they are needed: most rules are never reached. */
class Scored {
  readonly candidate: Candidate;
  private readonly rules: readonly NamedRule[];
  private readonly evidence: Evidence;
  private readonly scores: number[] = [];

  constructor(candidate: Candidate, rules: readonly NamedRule[], evidence: Evidence) {
    this.candidate = candidate;
    this.rules = rules;
    this.evidence = evidence;
  }

  /** Rules are asked in their order, each once. */
  score(rule: number): number {
    const { scores } = this;
    while (scores.length <= rule) scores.push(this.rules[scores.length].score(this.candidate, this.evidence));
    return scores[rule];
  }
}

/** The first rule in which the two differ; `rules` when there is none. */
function deciding(a: Scored, b: Scored, rules: number): number {
  let rule = 0;
  while (rule < rules && a.score(rule) === b.score(rule)) rule++;
  return rule;
}

function compareTexts(a: Candidate, b: Candidate): number {
  for (let k = 0; k < a.keys.length; k++) {
    const difference = compareText(a.keys[k], b.keys[k]) || compareText(a.values[k], b.values[k]);
    if (difference !== 0) return difference;
  }
  return 0;
}
