import type { Candidates, Entities } from '../domain/entities.ts';
import type { MatchModel } from '../domain/match-model.ts';
import { type PairScorer, softPlus } from '../domain/pair-scorer.ts';
import type { Evidence, Waterfall } from '../domain/waterfall.ts';
import { logOdds } from './expectation-maximisation.ts';
import type { PairLevels } from './pair-levels.ts';
import type { PatternCounts } from './patterns.ts';
import { frequencyBits } from './term-frequency.ts';

export interface Scorer extends PairScorer {
  waterfall(i: number, j: number): Waterfall;
  /** Bit f is set when comparison f speaks for the pair: what matchedBy names of its waterfall. */
  speaking(i: number, j: number): number;
  /** Weight of every candidate; what a pattern weighs is computed once. */
  weightsOf(candidates: Candidates, patterns: PatternCounts): CandidateWeights;
}

export interface CandidateWeights {
  /** Bits for one person, the household explanation taken off. */
  readonly person: Float32Array;
  /** Log odds of one household against strangers; −∞ everywhere without the class. */
  readonly household: Float32Array;
}

/** Scores any pair of entities by a trained model. */
export function pairScorer(entities: Entities, levels: PairLevels, model: MatchModel): Scorer {
  const fields = levels.comparisons.length;
  const bits = model.comparisons.map(({ m, u }) => m.map((share, l) => (l === 0 ? 0 : Math.log2(share / u[l]))));
  const householdBits = model.comparisons.map(({ h, u }) =>
    h.map((share, l) => (l === 0 ? 0 : Math.log2(share / u[l]))),
  );
  const frequency = levels.comparisons.map((comparison) => frequencyBits(entities, comparison));
  const household = model.household.kept;
  const prior = logOdds(model.lambda);
  const householdPrior = household ? logOdds(model.lambdaHousehold) : 0;
  const pattern = new Uint8Array(fields);

  const add = (i: number, j: number, sums: Float32Array, at: number): number => {
    levels.levelsOf(i, j, pattern, 0);
    let s = prior;
    let t = householdPrior;
    for (let f = 0; f < fields; f++) {
      const level = pattern[f];
      if (level === 0) continue;
      const person = bits[f][level] + frequency[f](i, j, level);
      const house = household ? householdBits[f][level] : 0;
      s += person;
      t += house;
      sums[at + 3 * f] += person;
      sums[at + 3 * f + 1] += house;
      sums[at + 3 * f + 2] += 1;
    }
    return household ? s - softPlus(t) : s;
  };

  const waterfall = (i: number, j: number): Waterfall => {
    levels.levelsOf(i, j, pattern, 0);
    const evidence: Evidence[] = [];
    let s = prior;
    let t = householdPrior;
    for (let f = 0; f < fields; f++) {
      const level = pattern[f];
      const comparison = levels.comparisons[f];
      const extra = frequency[f](i, j, level);
      const house = household ? householdBits[f][level] : 0;
      evidence.push({
        comparison: comparison.field,
        level,
        levelName: comparison.levels[level],
        m: model.comparisons[f].m[level],
        u: model.comparisons[f].u[level],
        bits: bits[f][level],
        frequencyBits: extra,
        householdBits: house,
      });
      s += bits[f][level] + extra;
      t += house;
    }
    const householdTerm = household ? softPlus(t) : 0;
    return { prior, evidence, householdTerm, weight: s - householdTerm };
  };

  const speaking = (i: number, j: number): number => {
    levels.levelsOf(i, j, pattern, 0);
    let mask = 0;
    for (let f = 0; f < fields; f++) {
      const level = pattern[f];
      if (level > 1 && bits[f][level] + frequency[f](i, j, level) >= WORTH_NAMING) mask |= 1 << f;
    }
    return mask;
  };

  const weightsOf = (candidates: Candidates, patterns: PatternCounts): CandidateWeights => {
    const { person, house } = weighPatterns(patterns);
    const weights = new Float32Array(patterns.patternOf.length);
    const households = new Float32Array(weights.length).fill(Number.NEGATIVE_INFINITY);
    for (let k = 0; k < weights.length; k++) {
      const p = patterns.patternOf[k];
      let s = prior + person[p];
      for (let f = 0; f < fields; f++)
        s += frequency[f](candidates.a[k], candidates.b[k], patterns.levels[p * fields + f]);
      weights[k] = household ? s - softPlus(householdPrior + house[p]) : s;
      if (household) households[k] = householdPrior + house[p];
    }
    return { person: weights, household: households };
  };

  const weighPatterns = (patterns: PatternCounts) => {
    const person = new Float64Array(patterns.patterns);
    const house = new Float64Array(patterns.patterns);
    for (let p = 0; p < patterns.patterns; p++) {
      for (let f = 0; f < fields; f++) {
        const level = patterns.levels[p * fields + f];
        person[p] += bits[f][level];
        house[p] += householdBits[f][level];
      }
    }
    return { person, house };
  };

  return { fields, prior, householdPrior, household, add, waterfall, speaking, weightsOf };
}

/** A comparison speaks for a pair from this many bits on; less is not worth naming. */
const WORTH_NAMING = 1;

const SHORT_NAMES: Readonly<Partial<Record<string, string>>> = {
  given: 'name',
  family: 'name',
  nationalId: 'national_id',
  birthDate: 'birth_date',
  address2: 'address',
  postalCode: 'postal_code',
  jobTitle: 'job_title',
  birthPlace: 'birth_place',
};

/** What speaks for a pair, in short: `email+name+phone`. */
export function matchedBy(waterfall: Waterfall): string {
  const names = new Set<string>();
  for (const { comparison, level, bits, frequencyBits } of waterfall.evidence) {
    if (level > 1 && bits + frequencyBits >= WORTH_NAMING) names.add(SHORT_NAMES[comparison] ?? comparison);
  }
  return [...names].sort().join('+');
}

/** matchedBy of pairs of entities; one text for all pairs for which the same comparisons speak. */
export function matchedByPairs(scorer: Scorer): (i: number, j: number) => string {
  const texts = new Map<number, string>();
  return (i, j) => {
    const mask = scorer.speaking(i, j);
    let text = texts.get(mask);
    if (text === undefined) {
      text = matchedBy(scorer.waterfall(i, j));
      texts.set(mask, text);
    }
    return text;
  };
}
