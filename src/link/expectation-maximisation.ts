import type { Comparison } from './comparisons/comparison.ts';
import { inSlots, outOfSlots } from './filled-levels.ts';
import type { PatternCounts } from './patterns.ts';
import { boundDifference, boundHousehold, HALF_COUNT, KAPPA, pseudoPairs } from './restraints.ts';

/**
 * Expectation–maximisation over agreement patterns with three classes: same person, same household,
 * strangers (Fellegi–Sunter 1969; Winkler 1988; the third class: study of matching, 2.4). Weights are log2.
 */

/** No level of m is impossible: .001 to .02 measured equal within noise. */
const LEAST_M = 0.002;
const LEAST_H = 1e-7;
const MOST_ROUNDS = 60;
const ENOUGH = 1e-4;

export interface Fit {
  /** By field, by level; level 0 unused. */
  readonly m: readonly Float64Array[];
  readonly u: readonly Float64Array[];
  readonly h: readonly Float64Array[];
  readonly lambda: number;
  readonly lambdaHousehold: number;
  readonly rounds: number;
  readonly converged: boolean;
  /** Bits, over candidates and strangers; higher explains the data better. */
  readonly logLikelihood: number;
  /** Probability of one person, by pattern. */
  readonly posterior: Float64Array;
}

interface State {
  readonly m: Float64Array[];
  readonly u: Float64Array[];
  readonly h: Float64Array[];
  lambda: number;
  lambdaHousehold: number;
}

/** What is known of a field before any pair was seen. */
type Priors = Pick<Comparison, 'field' | 'priorM' | 'priorU' | 'tells' | 'sharedAtHome'>;

type Counted = Pick<PatternCounts, 'patterns' | 'filled' | 'counts' | 'strangers' | 'pairs'>;

/** What a model is fitted to. Plain data. */
export interface FitInput {
  readonly entityCount: number;
  /** By field. */
  readonly priors: readonly Priors[];
  readonly data: Counted;
}

export function expectationMaximisation(input: FitInput, household: boolean): Fit {
  const { entityCount, priors, data } = input;
  const state = startingPoint(entityCount, priors, data, household);
  const posterior = new Float64Array(data.patterns);
  let last = 0;
  let rounds = 0;
  let converged = false;
  while (rounds < MOST_ROUNDS && !converged) {
    rounds++;
    const expected = expect(state, data, household, posterior);
    maximise(state, input, expected, household);
    converged = Math.abs(expected.persons - last) < ENOUGH * Math.max(1, expected.persons);
    last = expected.persons;
  }
  return { ...state, rounds, converged, posterior, logLikelihood: logLikelihood(state, data, household) };
}

function startingPoint(entityCount: number, priors: readonly Priors[], data: Counted, household: boolean): State {
  const m = priors.map(({ priorM }) => Float64Array.from(priorM));
  const u = data.strangers.map((counts, f) => shares(counts, priors[f].priorU));
  const h = priors.map(({ tells }, f) => Float64Array.from(tells === 'person' ? u[f] : m[f]));
  const lambda = Math.min(0.01, 1 / Math.max(2, entityCount));
  return { m, u, h, lambda, lambdaHousehold: household ? lambda : 0 };
}

/** Shares of the levels, with KAPPA pseudo-pairs behind the prior ones. */
function shares(counts: Float64Array, prior: readonly number[]): Float64Array {
  const out = new Float64Array(counts.length);
  const sum = observed(counts) + KAPPA;
  for (let l = 1; l < counts.length; l++) out[l] = (counts[l] + KAPPA * prior[l]) / sum;
  return out;
}

interface Expected {
  /** Expected pairs of one person and of one household. */
  readonly persons: number;
  readonly households: number;
  readonly byPerson: readonly Float64Array[];
  readonly byHousehold: readonly Float64Array[];
  readonly byStranger: readonly Float64Array[];
}

function expect(state: State, data: Counted, household: boolean, posterior: Float64Array): Expected {
  const { starts, slots } = data.filled;
  const bits = inSlots(logRatios(state.m, state.u));
  const householdBits = household ? inSlots(logRatios(state.h, state.u)) : new Float64Array(bits.length);
  const prior = logOdds(state.lambda);
  const householdPrior = household ? logOdds(state.lambdaHousehold) : Number.NEGATIVE_INFINITY;
  const byPerson = new Float64Array(bits.length);
  const byHousehold = new Float64Array(bits.length);
  const byStranger = inSlots(data.strangers);
  let allPersons = 0;
  let allHouseholds = 0;
  for (let p = 0; p < data.patterns; p++) {
    const end = starts[p + 1];
    let s = prior;
    let t = householdPrior;
    for (let k = starts[p]; k < end; k++) {
      s += bits[slots[k]];
      t += householdBits[slots[k]];
    }
    // Exponents are taken relative to the largest, never capped: a cap gave rich records even odds between the classes.
    const top = Math.max(0, s, t);
    const person = powerOfTwo(s - top);
    const house = household ? powerOfTwo(t - top) : 0;
    const all = powerOfTwo(-top) + person + house;
    posterior[p] = person / all;
    const persons = data.counts[p] * posterior[p];
    const households = (data.counts[p] * house) / all;
    const strangers = data.counts[p] - persons - households;
    allPersons += persons;
    allHouseholds += households;
    for (let k = starts[p]; k < end; k++) {
      const slot = slots[k];
      byPerson[slot] += persons;
      byHousehold[slot] += households;
      byStranger[slot] += strangers;
    }
  }
  return {
    persons: allPersons,
    households: allHouseholds,
    byPerson: outOfSlots(byPerson, state.m),
    byHousehold: outOfSlots(byHousehold, state.m),
    byStranger: outOfSlots(byStranger, state.m),
  };
}

/** One exponent of three is 0, which needs no computing. */
function powerOfTwo(exponent: number): number {
  return exponent === 0 ? 1 : 2 ** exponent;
}

/** Level 0 (missing) weighs nothing. */
function logRatios(top: readonly Float64Array[], bottom: readonly Float64Array[]): Float64Array[] {
  return top.map((levels, f) => levels.map((share, level) => (level === 0 ? 0 : Math.log2(share / bottom[f][level]))));
}

export function logOdds(share: number): number {
  return Math.log2(share / (1 - share));
}

function maximise(state: State, { entityCount, priors, data }: FitInput, expected: Expected, household: boolean): void {
  const kappa = pseudoPairs(entityCount, expected.persons);
  for (let f = 0; f < priors.length; f++) {
    const { priorM, priorU, tells, sharedAtHome = 0 } = priors[f];
    const persons = observed(expected.byPerson[f]);
    const households = observed(expected.byHousehold[f]);
    state.u[f].set(shares(expected.byStranger[f], priorU));
    for (let l = 1; l < priorM.length; l++) {
      state.m[f][l] = Math.max(LEAST_M, (expected.byPerson[f][l] + kappa * priorM[l]) / (persons + kappa));
      if (!household) continue;
      state.h[f][l] =
        tells === 'person'
          ? atHome(sharedAtHome, state.m[f][l], state.u[f][l])
          : Math.max(LEAST_H, (expected.byHousehold[f][l] + KAPPA * priorM[l]) / (households + KAPPA));
    }
  }
  if (household) {
    boundDifference(state.m, priors);
    boundHousehold(state.h, state.m, priors);
  }
  state.lambda = Math.max(expected.persons, HALF_COUNT) / data.pairs;
  if (household) state.lambdaHousehold = Math.max(expected.households, HALF_COUNT) / data.pairs;
  keepBelowOne(state);
}

/** What identifies a person agrees within a household as among strangers, but for the few who share it at home. */
function atHome(shared: number, m: number, u: number): number {
  return Math.max(LEAST_H, (1 - shared) * u + shared * m);
}

/**
 * The persons of a fit taken for what they are where they share nothing that identifies them: households. Nobody who
 * stands twice was seen, so that priors say what such a pair would look like.
 */
export function householdsInstead({ priors, data }: FitInput, fit: Fit): Fit {
  const m = priors.map(({ tells, priorM }, f) => (tells === 'person' ? Float64Array.from(priorM) : fit.m[f]));
  const h = priors.map(({ tells, sharedAtHome = 0 }, f) =>
    tells === 'person'
      ? fit.u[f].map((u, level) => (level === 0 ? 0 : atHome(sharedAtHome, m[f][level], u)))
      : fit.m[f],
  );
  const posterior = new Float64Array(data.patterns);
  return { ...fit, m, h, posterior, lambda: HALF_COUNT / data.pairs, lambdaHousehold: fit.lambda };
}

/** Two rows that are one person would make the prior certain and its odds infinite. */
function keepBelowOne(state: State): void {
  const most = 0.9;
  const sum = state.lambda + state.lambdaHousehold;
  if (sum <= most) return;
  state.lambda *= most / sum;
  state.lambdaHousehold *= most / sum;
}

function observed(counts: Float64Array): number {
  let sum = 0;
  for (let l = 1; l < counts.length; l++) sum += counts[l];
  return sum;
}

function logLikelihood(state: State, data: Counted, household: boolean): number {
  const { starts, slots } = data.filled;
  const bits = inSlots(logRatios(state.m, state.u));
  const householdBits = household ? inSlots(logRatios(state.h, state.u)) : new Float64Array(bits.length);
  const chances = inSlots(state.u.map((shares) => shares.map((share) => Math.log2(share))));
  const strangers = Math.log2(1 - state.lambda - state.lambdaHousehold);
  const prior = logOdds(state.lambda);
  const householdPrior = household ? logOdds(state.lambdaHousehold) : Number.NEGATIVE_INFINITY;
  let sum = 0;
  let candidates = 0;
  for (let p = 0; p < data.patterns; p++) {
    let s = prior;
    let t = householdPrior;
    let chance = 0;
    for (let k = starts[p]; k < starts[p + 1]; k++) {
      s += bits[slots[k]];
      t += householdBits[slots[k]];
      chance += chances[slots[k]];
    }
    const top = Math.max(0, s, t);
    const classes = top + Math.log2(2 ** -top + 2 ** (s - top) + (household ? 2 ** (t - top) : 0));
    sum += data.counts[p] * (chance + strangers + classes);
    candidates += data.counts[p];
  }
  for (const [f, counts] of data.strangers.entries()) {
    for (let l = 1; l < counts.length; l++) if (counts[l] > 0) sum += counts[l] * Math.log2(state.u[f][l]);
  }
  return sum + (data.pairs - candidates) * strangers;
}
