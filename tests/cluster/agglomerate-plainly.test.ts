import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agglomerate,
  agglomerateRange,
  agglomerationOf,
  componentsFor,
  eachAlone,
} from '../../src/cluster/agglomerate.ts';
import { type AgglomerationInput, type Merge, mergeList, type Outcome } from '../../src/cluster/agglomeration.ts';
import { bestPair } from '../../src/cluster/best-pair.ts';
import { mergeProbability } from '../../src/cluster/confidence.ts';
import type { DecidedEntities } from '../../src/cluster/decisions.ts';
import { mergesInOrder } from '../../src/cluster/merge-log.ts';
import { type PairScorer, softPlus } from '../../src/domain/pair-scorer.ts';
import { plainAgglomeration } from './plain-agglomeration.ts';

const FIELDS = 3;
const PRIOR = -4;

/** A pair has the same evidence whoever asks; which of the three fields are filled, and how they agree, comes from a hash. */
function scorerOf(seed: number, household: boolean): PairScorer {
  return {
    fields: FIELDS,
    prior: PRIOR,
    householdPrior: household ? -6 : 0,
    household,
    add(i, j, sums, at) {
      let s = PRIOR;
      let t = household ? -6 : 0;
      for (let f = 0; f < FIELDS; f++) {
        const hash = mixed(seed, i * 1000 + j, f);
        if (hash % 4 === 0) continue;
        // Few different values, so that there are ties; people of one number modulo 5 are more alike.
        const person = (i % 5 === j % 5 ? 4 : 1) + ((hash >>> 4) % 13) - 6;
        const house = household ? ((hash >>> 9) % 5) - 1 : 0;
        s += person;
        t += house;
        sums[at + 3 * f] += person;
        sums[at + 3 * f + 1] += house;
        sums[at + 3 * f + 2] += 1;
      }
      return household ? s - softPlus(t) : s;
    },
  };
}

function mixed(seed: number, pair: number, field: number): number {
  let x = Math.imul(seed ^ Math.imul(pair + 1, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(field + 7, 0x27d4eb2f);
  x = Math.imul(x ^ (x >>> 15), 0xc2b2ae35);
  return (x ^ (x >>> 13)) >>> 0;
}

interface Case {
  readonly seed: number;
  readonly count: number;
  readonly pairs: ReadonlySet<string>;
  readonly household: boolean;
  readonly threshold: number;
  /** Entities whose ids forbid them to meet: those of one remainder with those of the next. */
  readonly ids: number;
  readonly same: readonly (readonly [number, number])[];
  readonly different: readonly (readonly [number, number])[];
}

const anyCase: fc.Arbitrary<Case> = fc.integer({ min: 2, max: 40 }).chain((count) => {
  const pair = fc
    .tuple(fc.nat(count - 1), fc.nat(count - 1))
    .filter(([x, y]) => x !== y)
    .map(([x, y]) => (x < y ? ([x, y] as const) : ([y, x] as const)));
  return fc.record({
    seed: fc.integer(),
    count: fc.constant(count),
    pairs: fc
      .array(pair, { minLength: count, maxLength: 3 * count })
      .map((all) => new Set(all.map(([x, y]) => `${x} ${y}`))),
    household: fc.boolean(),
    threshold: fc.constantFrom(-8, 0, 3),
    ids: fc.constantFrom(0, 3, 7),
    same: fc.array(pair, { maxLength: 3 }),
    different: fc.array(pair, { maxLength: 3 }),
  });
});

function inputOf({ seed, count, pairs, household, threshold, ids, same, different }: Case): AgglomerationInput {
  const list = [...pairs].map((key) => key.split(' ').map(Number)).sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const scorer = scorerOf(seed, household);
  const holds = (group: readonly number[], id: number) => group.some((entity) => entity % ids === id);
  return {
    count,
    pairs: {
      a: Int32Array.from(list, ([a]) => a),
      b: Int32Array.from(list, ([, b]) => b),
      person: Float32Array.from(list, ([a, b]) => scorer.add(a, b, new Float32Array(3 * FIELDS), 0)),
    },
    scorer,
    threshold,
    forbidden: (a, b) => ids > 0 && ((holds(a, 0) && holds(b, 1)) || (holds(a, 1) && holds(b, 0))),
    decided: decidedOf(same, different),
  };
}

function decidedOf(same: DecidedEntities['same'], different: DecidedEntities['different']): DecidedEntities {
  const sorted = [...same].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const parts = (a: readonly number[], b: readonly number[], x: number, y: number) => a.includes(x) && b.includes(y);
  const apart: DecidedEntities['apart'] = (a, b) => different.some(([x, y]) => parts(a, b, x, y) || parts(a, b, y, x));
  return { same: sorted, different, apart };
}

/** By all merges at once: a customer is as sure as its weakest merge, an entity as the first one that it was part of. */
function expectSureness({ cluster, joined, weakest }: Outcome, merges: readonly Merge[]): void {
  const first = new Float64Array(cluster.length);
  const least = new Float64Array(cluster.length);
  for (const { a, b, weight, decided } of merges) {
    const probability = decided ? 1 : mergeProbability(weight);
    first[a] ||= probability;
    first[b] ||= probability;
    least[cluster[a]] = Math.min(least[cluster[a]] || 1, probability);
  }
  expect([...joined]).toEqual([...first]);
  expect([...weakest]).toEqual([...least]);
}

describe('clustering component by component', () => {
  it('does what one heap over everything does: the same merges and doubts, in the same order, by the same evidence', () => {
    let merged = 0;
    const reasons = new Set<string>();
    fc.assert(
      fc.property(anyCase, (one) => {
        const plain = plainAgglomeration(inputOf(one));
        const result = agglomerate(inputOf(one));
        expect(mergeList(mergesInOrder(result.merges))).toEqual(plain.merges);
        expect(result.held.map(({ best, ...held }) => held)).toEqual(plain.held);
        expectSureness(result, plain.merges);
        for (const { a, b, best } of result.held)
          expect(best ?? bestPair({ a, b }, inputOf(one).scorer)).toEqual(bestPair({ a, b }, inputOf(one).scorer));
        expect([...result.cluster]).toEqual([...plain.cluster]);
        expect(result.scored).toBe(plain.scored);
        merged += plain.merges.length;
        for (const { reason } of plain.held) reasons.add(reason);
      }),
      { numRuns: 1000 },
    );
    expect(merged).toBeGreaterThan(1500);
    expect([...reasons].sort()).toEqual(['decision_contradicted', 'different_ids', 'near_even_odds', 'rivals']);
  });

  it('comes to the same however the components are cut into ranges', () => {
    fc.assert(
      fc.property(anyCase, fc.array(fc.nat(20), { maxLength: 3 }), (one, cuts) => {
        const input = inputOf(one);
        const whole = agglomerate(input);
        const components = componentsFor(input);
        const ends = [0, ...cuts.map((cut) => Math.min(cut, components.count)).sort((x, y) => x - y), components.count];
        const outcome = eachAlone(one.count);
        const ranges = ends.slice(1).map((to, k) => agglomerateRange(input, components, ends[k], to, outcome));
        const { merges, ...cut } = agglomerationOf(outcome, ranges);
        expect({ ...cut, merges: mergesInOrder(merges) }).toEqual({ ...whole, merges: mergesInOrder(whole.merges) });
      }),
    );
  });

  it('of one person in a thousand records scores each pair twice at most: once for a merge, once for a rival', () => {
    const count = 1000;
    const alike = (_i: number, _j: number, sums: Float32Array, at: number): number => {
      sums[at] += 9;
      sums[at + 2] += 1;
      return 5;
    };
    const near = Array.from({ length: count }, (_, i) => [1, 2, 3].map((step) => [i, i + step] as const))
      .flat()
      .filter(([, j]) => j < count);
    const { merges, scored } = agglomerate({
      count,
      pairs: {
        a: Int32Array.from(near, ([i]) => i),
        b: Int32Array.from(near, ([, j]) => j),
        person: new Float32Array(near.length).fill(5),
      },
      scorer: { fields: 1, prior: PRIOR, householdPrior: 0, household: false, add: alike },
      threshold: 0,
      forbidden: () => false,
    });
    expect(mergesInOrder(merges).count).toBe(count - 1);
    expect(scored).toBeLessThanOrEqual(count * (count - 1));
  });
});
