import type { MatchModel } from '../domain/match-model.ts';
import type { RangeRunner } from '../domain/ranges.ts';
import type { MatchField } from '../domain/records.ts';
import { areDamagedPersons } from './damaged-names.ts';
import { type Fit, type FitInput, householdsInstead } from './expectation-maximisation.ts';
import { type Fits, fitInput, fitsOf, sharedFits } from './fits.ts';
import type { PairLevels } from './pair-levels.ts';
import type { PatternCounts } from './patterns.ts';

/** Fields that tell one person of a household from another. */
const IDENTIFYING: readonly MatchField[] = ['given', 'birthDate', 'nationalId', 'handle'];
/** Share of the expected matches in which such a field is filled on both sides; .80–1 on data with names, 0 without, nothing seen between. */
const LEAST_IDENTIFIABLE = 0.2;
/** Fewer are none. With twenty a family in ten rows became one customer, with five sisters and brothers among 300 people. */
const LEAST_IDENTIFIABLE_PAIRS = 1;

/** Learns m, u, h and the priors from the patterns of the candidates and of random pairs; no labels. */
export function train(entityCount: number, levels: PairLevels, patterns: PatternCounts): MatchModel {
  const input = fitInput(entityCount, levels, patterns);
  return trained(levels, patterns, input, fitsOf(input));
}

/** The same on threads. */
export async function sharedTraining(
  entityCount: number,
  levels: PairLevels,
  patterns: PatternCounts,
  ranges: RangeRunner,
): Promise<MatchModel> {
  if (ranges.threads === 1 || !tellsHousehold(levels)) return train(entityCount, levels, patterns);
  const input = fitInput(entityCount, levels, patterns);
  return trained(levels, patterns, input, await sharedFits(input, ranges));
}

function trained(levels: PairLevels, patterns: PatternCounts, input: FitInput, fits: Fits): MatchModel {
  const { fit, household } = chooseClasses(levels, patterns, input, fits);
  return {
    comparisons: levels.comparisons.map((comparison, f) => ({
      name: comparison.field,
      filled: levels.filled[f],
      m: [...fit.m[f]],
      u: [...fit.u[f]],
      h: [...fit.h[f]],
    })),
    lambda: fit.lambda,
    lambdaHousehold: fit.lambdaHousehold,
    household,
    iterations: fit.rounds,
    converged: fit.converged,
    pairs: patterns.pairs,
    expectedMatches: fit.lambda * patterns.pairs,
    ...checkAgainstKeys(levels, patterns, fit),
  };
}

/** Fields of which one value in common nearly always means one person or one household. */
const STRONG_KEYS: readonly MatchField[] = ['email', 'phone', 'nationalId', 'handle'];

/** What the model makes of the pairs that share a strong key: far from all of them, or far more than them, is a warning. */
function checkAgainstKeys(
  levels: PairLevels,
  patterns: PatternCounts,
  fit: Fit,
): Pick<MatchModel, 'sharingKey' | 'sharingKeyMatches'> {
  let sharingKey = 0;
  let sharingKeyMatches = 0;
  for (let p = 0; p < patterns.patterns; p++) {
    const shares = levels.comparisons.some(
      ({ field, exact }, f) => STRONG_KEYS.includes(field) && patterns.levels[p * patterns.fields + f] === exact,
    );
    if (!shares) continue;
    sharingKey += patterns.counts[p];
    sharingKeyMatches += patterns.counts[p] * fit.posterior[p];
  }
  return { sharingKey, sharingKeyMatches };
}

/** Bits by which the data may be less likely with the household class before it goes: odds of eight to one. */
const TIE = 3;

/**
 * The household class is kept where the data can tell persons of one household apart, else person and household are the
 * same class twice, and the model with it explains the data as well (study of matching, 2.4). Without it a brother is a
 * typo: where a few pairs cannot tell, and where those who have most in common share nothing that identifies a person (a
 * file of families in which everybody stands once), households are what is left.
 */
function chooseClasses(
  levels: PairLevels,
  patterns: PatternCounts,
  input: FitInput,
  fits: Fits,
): { readonly fit: Fit; readonly household: MatchModel['household'] } {
  const two = fits.two();
  if (!tellsHousehold(levels)) {
    return { fit: two, household: { kept: false, because: 'no field that a household shares' } };
  }
  if (!identifiable(levels, patterns, two)) {
    return {
      fit: two,
      household: { kept: false, because: 'too few pairs fill a field that tells persons of one household apart' },
    };
  }
  const three = fits.three();
  if (!sharesIdentity(levels, patterns, two)) {
    const fit = sharesIdentity(levels, patterns, three) ? three : householdsInstead(input, two);
    return { fit, household: { kept: true, because: 'those alike share nothing that identifies a person' } };
  }
  if (areDamagedPersons(levels, input.entityCount, two, three))
    return { fit: two, household: { kept: false, because: 'those who share contacts alone have damaged names' } };
  const gain = three.logLikelihood - two.logLikelihood;
  if (gain <= -TIE) return { fit: two, household: { kept: false, because: 'the data are no likelier with it' } };
  const because = gain <= 0 ? 'the data cannot tell' : `the data are ${Math.round(gain)} bits likelier with it`;
  return { fit: three, household: { kept: true, because } };
}

/**
 * Bits that some identifying field tells a pair of the class from strangers, on average (Kullback and Leibler's
 * divergence). Measured, the field that tells most: files of families in which everybody stands once .1 to .2, ten
 * labelled sets 6.5 to 28.
 */
const LEAST_IDENTITY = 1;

/** Whether the pairs a model takes for persons agree, on something that identifies them, more than strangers do. */
function sharesIdentity({ comparisons }: PairLevels, patterns: PatternCounts, fit: Fit): boolean {
  return comparisons.some(
    ({ field }, f) =>
      IDENTIFYING.includes(field) && divergence(expectedLevels(patterns, fit, f), fit.u[f]) >= LEAST_IDENTITY,
  );
}

/** How many of the pairs taken for persons have each level of a field: what was seen, which m is not where it is bounded. */
function expectedLevels({ patterns, fields, levels, counts }: PatternCounts, { posterior, u }: Fit, f: number) {
  const expected = new Float64Array(u[f].length);
  for (let p = 0; p < patterns; p++) expected[levels[p * fields + f]] += counts[p] * posterior[p];
  return expected;
}

/** Level 0 (missing) tells nothing. */
function divergence(counts: Float64Array, from: Float64Array): number {
  let sum = 0;
  for (let level = 1; level < counts.length; level++) sum += counts[level];
  let bits = 0;
  for (let level = 1; level < counts.length; level++)
    if (counts[level] > 0) bits += (counts[level] / sum) * Math.log2(counts[level] / sum / from[level]);
  return bits;
}

function tellsHousehold({ comparisons }: PairLevels): boolean {
  return comparisons.some(({ tells }) => tells === 'household');
}

function identifiable(levels: PairLevels, patterns: PatternCounts, fit: Fit): boolean {
  const fields: number[] = [];
  for (let f = 0; f < levels.comparisons.length; f++)
    if (IDENTIFYING.includes(levels.comparisons[f].field)) fields.push(f);
  let matches = 0;
  let told = 0;
  for (let p = 0; p < patterns.patterns; p++) {
    const expected = patterns.counts[p] * fit.posterior[p];
    if (fit.posterior[p] < 1e-3) continue;
    matches += expected;
    if (fields.some((f) => patterns.levels[p * patterns.fields + f] !== 0)) told += expected;
  }
  return told >= LEAST_IDENTIFIABLE_PAIRS && told >= LEAST_IDENTIFIABLE * matches;
}
