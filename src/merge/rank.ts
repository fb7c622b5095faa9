import { longer } from '../domain/golden.ts';
import type { Candidates, NamedRule, RuleEvidence } from './candidates.ts';
import { compareText } from './content-order.ts';

/** The rule of a value that nothing spoke against. */
export const ONLY_VALUE = 'only_value';
/** The rule where no rule decided; the smaller text was kept, so that no order of rows or files can. */
const TIE = 'tie';

/** So many are sorted by putting each in its place. */
const FEW = 24;

/**
 * Puts candidates in their order from the best to the worst: by the first rule, where that is undecided by the second,
 * and so on. A rule is asked of all candidates at once, when it is first needed: most are never reached.
 */
export class Ranking {
  /** Candidates, the best first. */
  order = new Int32Array(16);
  private readonly evidence: RuleEvidence;
  private candidates: Candidates | undefined;
  private rules: readonly NamedRule[] = [];
  private count = 0;
  /** Score of candidate k by rule r: scores[r * count + k], of the first `asked` rules. */
  private scores = new Float64Array(64);
  private asked = 0;

  constructor(evidence: RuleEvidence) {
    this.evidence = evidence;
  }

  rank(candidates: Candidates, rules: readonly NamedRule[]): void {
    const { count } = candidates;
    this.candidates = candidates;
    this.rules = rules;
    this.count = count;
    this.asked = 0;
    if (this.order.length < count) this.order = longer(this.order, count);
    if (this.scores.length < count * rules.length) this.scores = new Float64Array(2 * count * rules.length);
    const { order } = this;
    for (let k = 0; k < count; k++) order[k] = k;
    if (count > FEW) order.set([...order.subarray(0, count)].sort((a, b) => this.compare(a, b)));
    else this.insertEach();
  }

  /** For the winner the rule that set it apart from the second, for the others the rule by which they lost to the winner. */
  ruleOf(place: number): string {
    if (this.count === 1) return ONLY_VALUE;
    const rule = this.deciding(this.order[place], this.order[place === 0 ? 1 : 0]);
    return rule < this.rules.length ? this.rules[rule].name : TIE;
  }

  private insertEach(): void {
    const { order, count } = this;
    for (let k = 1; k < count; k++) {
      const candidate = order[k];
      let at = k;
      for (; at > 0 && this.compare(order[at - 1], candidate) > 0; at--) order[at] = order[at - 1];
      order[at] = candidate;
    }
  }

  private compare(a: number, b: number): number {
    const rule = this.deciding(a, b);
    if (rule === this.rules.length) return this.compareTexts(a, b);
    const at = rule * this.count;
    return this.scores[at + b] - this.scores[at + a];
  }

  /** The first rule in which two candidates differ; the number of rules when there is none. */
  private deciding(a: number, b: number): number {
    const { scores, count, rules } = this;
    for (let rule = 0; rule < rules.length; rule++) {
      if (rule === this.asked) this.ask(rule);
      if (scores[rule * count + a] !== scores[rule * count + b]) return rule;
    }
    return rules.length;
  }

  private ask(rule: number): void {
    if (this.candidates === undefined) return;
    this.rules[rule].score(this.candidates, this.evidence, this.scores, rule * this.count);
    this.asked++;
  }

  private compareTexts(a: number, b: number): number {
    const { candidates } = this;
    if (candidates === undefined) return 0;
    for (let part = 0; part < candidates.width; part++) {
      const difference =
        compareText(candidates.keyText(a, part), candidates.keyText(b, part)) ||
        compareText(candidates.shownText(a, part), candidates.shownText(b, part));
      if (difference !== 0) return difference;
    }
    return 0;
  }
}
