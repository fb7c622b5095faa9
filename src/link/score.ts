import type { MatchModel } from '../domain/match-model.ts';
import { type PairScorer, softPlus } from '../domain/pair-scorer.ts';
import { COUNTED_ELSEWHERE, type Evidence, type Waterfall } from '../domain/waterfall.ts';
import { candidateIndex, type IndexedCandidates } from './candidate-index.ts';
import { logOdds } from './expectation-maximisation.ts';
import type { FilledLevels } from './filled-levels.ts';
import { type LevelData, levelReader, type PairLevels } from './pair-levels.ts';
import type { PatternCounts } from './patterns.ts';
import { scoredSums, WORTH_NAMING } from './scored-evidence.ts';
import type { ScoredEvidence } from './scored-pieces.ts';
import { type Rarity, raritiesOf, rarityBits } from './term-frequency.ts';
import { type PatternWeights, patternWeights } from './weights.ts';

export interface Scorer extends PairScorer {
  /** What it is made from. */
  readonly data: ScorerData;
  waterfall(i: number, j: number): Waterfall;
  /** Bit f is set when comparison f speaks for the pair: what matchedBy names of its waterfall. */
  speaking(i: number, j: number): number;
  /** What every pair of a pattern weighs, computed once. */
  patternWeights(patterns: PatternCounts): PatternWeights;
}

/** Candidates and their patterns. */
interface Compared {
  readonly candidates: IndexedCandidates;
  readonly patterns: Pick<PatternCounts, 'levels' | 'filled' | 'patternOf'>;
}

/** What scoring needs to know: plain data, what is large of it in shared memory, for other threads too. */
export interface ScorerData {
  readonly levels: LevelData;
  readonly model: Pick<MatchModel, 'comparisons' | 'lambda' | 'lambdaHousehold' | 'household'>;
  /** By comparison. */
  readonly rarities: readonly (Rarity | undefined)[];
  readonly known: KnownPairs | undefined;
  /** Once candidates are weighed. */
  readonly scored?: ScoredEvidence;
}

/** Pairs whose levels are known: those of candidate k are the row patternOf[k] of `levels`. */
interface KnownPairs {
  /** See IndexedCandidates. */
  readonly starts: Int32Array;
  readonly b: Int32Array;
  readonly patternOf: Int32Array;
  readonly levels: Uint8Array;
  readonly filled: FilledLevels;
}

/** Scores any pair of entities by a trained model; what was compared already is not compared again. */
export function pairScorer(
  levels: PairLevels,
  model: MatchModel,
  compared?: Compared,
  rarities: ScorerData['rarities'] = raritiesOf(levels.data),
): Scorer {
  const known = compared && {
    starts: compared.candidates.starts,
    b: compared.candidates.b,
    patternOf: compared.patterns.patternOf,
    levels: compared.patterns.levels,
    filled: compared.patterns.filled,
  };
  return scorerOver({ levels: levels.data, model, rarities, known }, levels);
}

/** The scorer of these data, on this or another thread. */
export function scorerOver(scored: ScorerData, levels: PairLevels = levelReader(scored.levels)): Scorer {
  const { model, rarities, known } = scored;
  const fields = levels.comparisons.length;
  const bits = model.comparisons.map(({ m, u }) => m.map((share, l) => (l === 0 ? 0 : Math.log2(share / u[l]))));
  const householdBits = model.comparisons.map(({ h, u }) =>
    h.map((share, l) => (l === 0 ? 0 : Math.log2(share / u[l]))),
  );
  const { memory, stride } = levels.data.lines;
  const slots = levels.data.fields.map(({ slot }) => slot);
  const frequency = (f: number, level: number, i: number, j: number): number => {
    const rarity = rarities[f];
    return rarity === undefined
      ? 0
      : rarityBits(rarity, level, memory[stride * i + slots[f]], memory[stride * j + slots[f]]);
  };
  const household = model.household.kept;
  const prior = logOdds(model.lambda);
  const householdPrior = household ? logOdds(model.lambdaHousehold) : 0;
  const pattern = new Uint8Array(fields);
  const readLevels = known === undefined ? levels.levelsOf : knownLevels(levels, known);

  const add = (i: number, j: number, sums: Float32Array, at: number): number => {
    readLevels(i, j, pattern, 0);
    let s = prior;
    let t = householdPrior;
    for (let f = 0; f < fields; f++) {
      const level = pattern[f];
      if (level === 0) continue;
      const person = bits[f][level] + frequency(f, level, i, j);
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
    readLevels(i, j, pattern, 0);
    const evidence: Evidence[] = [];
    let s = prior;
    let t = householdPrior;
    for (let f = 0; f < fields; f++) {
      const level = pattern[f];
      const comparison = levels.comparisons[f];
      const extra = frequency(f, level, i, j);
      const house = household ? householdBits[f][level] : 0;
      evidence.push({
        comparison: comparison.field,
        level,
        levelName: level === 0 && levels.fillBoth(i, j, f) ? COUNTED_ELSEWHERE : comparison.levels[level],
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
    readLevels(i, j, pattern, 0);
    let mask = 0;
    for (let f = 0; f < fields; f++) {
      const level = pattern[f];
      if (level < 2) continue;
      if (bits[f][level] + frequency(f, level, i, j) >= WORTH_NAMING) mask |= 1 << f;
    }
    return mask;
  };

  const weightsByPattern = (patterns: PatternCounts): PatternWeights =>
    patternWeights(levels, patterns, rarities, { prior, householdPrior, household, bits, householdBits });

  const { scored: evidence } = scored;
  const sums =
    evidence && known && scoredSums(evidence, known.filled, household ? householdBits : householdBits.map(() => []));
  const shape = { fields, weighed: sums, prior, householdPrior, household };
  return { ...shape, data: scored, add, waterfall, speaking, patternWeights: weightsByPattern };
}

/** The levels of a candidate are those of its pattern, for a thirtieth of what comparing costs. */
function knownLevels(levels: PairLevels, { starts, b, patternOf, levels: rows }: KnownPairs): PairLevels['levelsOf'] {
  const indexOf = candidateIndex({ starts, b });
  const fields = levels.comparisons.length;
  return (i, j, out, at) => {
    const k = i < j ? indexOf(i, j) : indexOf(j, i);
    if (k < 0) return levels.levelsOf(i, j, out, at);
    const row = patternOf[k] * fields;
    for (let f = 0; f < fields; f++) out[at + f] = rows[row + f];
  };
}

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
