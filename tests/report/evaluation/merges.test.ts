import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probabilityOf } from '../../../src/domain/pair-scorer.ts';
import { type EntityMerge, judgeMerges } from '../../../src/report/evaluation/judged-merges.ts';
import { reliabilityOf } from '../../../src/report/evaluation/reliability.ts';
import { scoresOf } from '../../../src/report/evaluation/scores.ts';
import { thresholdCurve } from '../../../src/report/evaluation/threshold-curve.ts';

interface Case {
  /** Person of each entity of one row. */
  readonly persons: readonly string[];
  readonly merges: readonly EntityMerge[];
}

/** Entities and any valid order of merging them; weights do not fall steadily, as in life. */
const anyCase: fc.Arbitrary<Case> = fc
  .tuple(
    fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 2, maxLength: 12 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: -50, max: 200 })), { maxLength: 10 }),
  )
  .map(([persons, picks]) => {
    let groups = persons.map((_, entity) => entity);
    const merges: EntityMerge[] = [];
    for (const [x, y, weight] of picks) {
      if (groups.length < 2) break;
      const [one, two] = [groups[x % groups.length], groups[y % groups.length]];
      if (one === two) continue;
      const [a, b] = [Math.min(one, two), Math.max(one, two)];
      merges.push({ a, b, weight: weight / 10 });
      groups = groups.filter((group) => group !== b);
    }
    return { persons, merges };
  });

const peopleOf = (persons: readonly string[]) => persons.map((person) => new Map([[person, 1]]));

/** The clustering after some merges, scored row by row. */
function scoredAfter({ persons, merges }: Case, made: number) {
  const group = persons.map((_, entity) => entity);
  for (const { a, b } of merges.slice(0, made)) for (const [e, at] of group.entries()) if (at === b) group[e] = a;
  return scoresOf(persons.map((person, entity) => ({ person, customer: String(group[entity]) })));
}

describe('merges judged by the truth', () => {
  it('count the pairs that the clusters hold in the end', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { start, merges } = judgeMerges(peopleOf(one.persons), one.merges, 0);
        let { found, right } = start;
        for (const merge of merges) {
          found += merge.found;
          right += merge.right;
        }
        const { pairwise } = scoredAfter(one, one.merges.length);
        expect(found === 0 ? 1 : right / found).toBeCloseTo(pairwise.precision, 12);
      }),
    );
  });

  it('give at every threshold the figures of the merges up to the first one at or below it', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { pairs } = scoredAfter(one, 0);
        const curve = thresholdCurve(judgeMerges(peopleOf(one.persons), one.merges, pairs), 0);
        for (const { threshold, precision, recall, f1 } of [curve.ours, curve.best, ...curve.points]) {
          const stop = one.merges.findIndex(({ weight }) => weight <= threshold);
          const { pairwise } = scoredAfter(one, stop < 0 ? one.merges.length : stop);
          expect(precision).toBeCloseTo(pairwise.precision, 12);
          expect(recall).toBeCloseTo(pairwise.recall, 12);
          expect(curve.best.f1).toBeGreaterThanOrEqual(f1);
        }
      }),
    );
  });

  it('fall into bands of confidence that hold every pair once', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { merges } = judgeMerges(peopleOf(one.persons), one.merges, 0);
        const bands = reliabilityOf(merges, probabilityOf);
        const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
        expect(sum(bands.map(({ pairs }) => pairs))).toBe(sum(merges.map(({ found }) => found)));
        expect(sum(bands.map(({ pairs, right }) => pairs * right))).toBeCloseTo(
          sum(merges.map((merge) => merge.right)),
          9,
        );
      }),
    );
  });

  it('show that a merge said to be sure was wrong', () => {
    const { merges } = judgeMerges(
      peopleOf(['a', 'a', 'b']),
      [
        { a: 0, b: 1, weight: 20 },
        { a: 0, b: 2, weight: 1 },
      ],
      1,
    );
    expect(reliabilityOf(merges, probabilityOf)).toEqual([
      { from: 0.6, merges: 1, pairs: 2, stated: expect.closeTo(2 / 3, 9), right: 0 },
      { from: 0.99, merges: 1, pairs: 1, stated: expect.closeTo(1, 5), right: 1 },
    ]);
  });
});
