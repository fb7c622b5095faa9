import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence, Waterfall } from '../../../src/domain/waterfall.ts';
import { falseKind, missedKind } from '../../../src/report/evaluation/error-kinds.ts';
import { falsePairs, missedPairs } from '../../../src/report/evaluation/error-pairs.ts';
import { scoresOf } from '../../../src/report/evaluation/scores.ts';
import { type MatchValues, matchColumnsOf } from '../../support/entities-of.ts';

describe('the errors of a run', () => {
  it('are together the pairs that precision and recall lack', () => {
    const rows = fc.array(
      fc.record({ person: fc.constantFrom('a', 'b', 'c'), entity: fc.nat(5), customer: fc.nat(2) }),
      { minLength: 1, maxLength: 25 },
    );
    fc.assert(
      fc.property(rows, (drawn) => {
        // An entity is in one customer.
        const customerOf = (entity: number) => drawn.find((row) => row.entity === entity)?.customer ?? 0;
        const people = Array.from({ length: 6 }, () => new Map<string, number>());
        for (const { person, entity } of drawn) people[entity].set(person, (people[entity].get(person) ?? 0) + 1);
        const groups = [0, 1, 2].map((customer) => [0, 1, 2, 3, 4, 5].filter((e) => customerOf(e) === customer));
        const { pairwise, pairs } = scoresOf(
          drawn.map(({ person, entity }) => ({ person, customer: String(customerOf(entity)) })),
        );
        const right = pairwise.recall * pairs;
        const wrong = sum([...falsePairs(groups, people)]);
        const missed = sum([...missedPairs(people, customerOf)]);
        expect(missed).toBeCloseTo(pairs - right, 6);
        if (pairs > 0)
          expect(right / Math.max(1e-9, right + wrong) || Number(wrong === 0)).toBeCloseTo(pairwise.precision, 6);
      }),
    );
  });
});

describe('a wrong pair', () => {
  const ana: MatchValues = { given: 'ana maria', family: 'ruiz ospina', phone: ['573001112233'], email: ['ana@x.co'] };
  const kind = (other: MatchValues) => falseKind({ match: matchColumnsOf([ana, other]) }, 0, 1);

  it.each([
    ['same_name_and_contact', { ...ana, email: [] }],
    ['same_name', { ...ana, phone: [], email: [] }],
    ['like_name_and_contact', { given: 'ana', family: 'ruiz', phone: ana.phone }],
    ['like_name', { given: 'ana', family: 'ruiz' }],
    ['nameless_contact', { phone: ana.phone }],
    ['shared_email', { given: 'eva', family: 'mora', email: ana.email, phone: ana.phone }],
    ['shared_phone', { given: 'eva', family: 'ruiz', phone: ana.phone }],
    ['nothing_shared', { given: 'eva', family: 'ruiz' }],
  ])('is called %s by what the two have in common', (name, other) => {
    expect(kind(other as MatchValues)).toBe(name);
  });

  it('of two equal rows is called by that', () => {
    expect(falseKind({ match: matchColumnsOf([ana]) }, 0, 0)).toBe('same_content');
  });
});

describe('a missed pair', () => {
  const waterfall = (bits: number): Waterfall => {
    const evidence: Evidence = {
      comparison: 'phone',
      level: 4,
      levelName: 'same number',
      m: 0.8,
      u: 0.1,
      bits,
      frequencyBits: 0,
      householdBits: 0,
    };
    return { prior: -10, evidence: [evidence], householdTerm: 0, weight: bits - 10 };
  };

  it('is first asked whether it was compared, then whether anything agrees, then why it was left apart', () => {
    expect(missedKind(false, waterfall(3), 'rivals')).toBe('never_compared');
    expect(missedKind(false, waterfall(-3), 'rivals')).toBe('never_compared_nothing_agrees');
    expect(missedKind(true, waterfall(-3), 'rivals')).toBe('nothing_agrees');
    expect(missedKind(true, waterfall(3), 'rivals')).toBe('rivals');
  });
});

function sum(errors: readonly { readonly pairs: number }[]): number {
  return errors.reduce((all, { pairs }) => all + pairs, 0);
}
