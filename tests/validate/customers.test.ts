import { describe, expect, it } from 'vitest';
import { duplicate } from '../../src/validate/rules/duplicates.ts';
import { conflicts, review } from '../../src/validate/rules/outcome.ts';
import { largestCustomer, overMerged } from '../../src/validate/rules/over-merge.ts';
import { recordsOf } from '../support/records-of.ts';
import { factsOf } from './facts-of.ts';

/** Rows of a shop, then calls; rows are counted from 1 in each file. */
function shopAndCalls(shop: number, calls: number) {
  const rows = (source: string, count: number) =>
    Array.from({ length: count }, (_, at) => ({ source, row: at + 1, given_name: 'Ana', family_name: `Gil ${at}` }));
  return recordsOf([...rows('a-shop', shop), ...rows('calls', calls)], { interactions: ['calls'] });
}

describe('rows of one customer in one file', () => {
  const records = shopAndCalls(6, 3);

  it('are counted from the second on, and name the first', () => {
    const [found] = duplicate(
      factsOf(records, [
        [1, 3, 5, 6],
        [7, 8],
      ]),
    );
    expect(found).toMatchObject({ breach: false, measured: { count: 2, share: 2 / 6 } });
    expect(found.places).toEqual([
      { row: 4, note: 'same as row 2' },
      { row: 6, note: 'same as row 2' },
    ]);
  });

  it('break a budget', () => {
    const [found] = duplicate(factsOf(records, [[1, 3, 5]], { max: { duplicate: 1 } }));
    expect(found).toMatchObject({
      breach: true,
      message: '2 of 6 rows (33.3 %) repeat a customer of this file; only 1 allowed',
    });
  });

  it('are no trouble where there are none, and none in a log', () => {
    expect(duplicate(factsOf(records, [[0, 6]]))).toEqual([]);
    const facts = factsOf(records, [[6, 7, 8]]);
    expect(duplicate({ ...facts, source: facts.summary.sources[1], index: 1 })).toEqual([]);
  });
});

describe('large customers', () => {
  it('are measured by their rows, calls not counted', () => {
    const facts = factsOf(shopAndCalls(10, 100), [[0, 1, 2, ...Array.from({ length: 100 }, (_, at) => 10 + at)]]);
    expect(largestCustomer(facts)[0]).toMatchObject({ breach: false, measured: { count: 3, share: 0.3 } });
    expect(overMerged(facts)).toEqual([]);
  });

  it('break the default budgets when they are larger than people are', () => {
    const facts = factsOf(shopAndCalls(200, 0), [Array.from({ length: 60 }, (_, at) => at)]);
    expect(largestCustomer(facts)[0]).toMatchObject({ breach: true, measured: { count: 60 } });
    expect(overMerged(facts)[0]).toMatchObject({ breach: true, measured: { count: 60, share: 0.3 } });
  });

  it('begin where the configuration says', () => {
    const facts = factsOf(shopAndCalls(10, 0), [[0, 1, 2]], { largeCustomer: 2, max: { over_merged: '20%' } });
    expect(overMerged(facts)[0]).toMatchObject({ breach: true, measured: { count: 3 } });
  });

  it('are none where every customer has one row', () => {
    expect(largestCustomer(factsOf(shopAndCalls(3, 0), []))).toEqual([]);
  });
});

describe('what a run would leave to do', () => {
  const records = recordsOf([
    { given_name: 'Ana', family_name: 'Gil', birth_date: '1990-01-02', phone: '+34600100200' },
    { given_name: 'Ana', family_name: 'Gil', birth_date: '1985-11-30', phone: '+34600100200' },
    { given_name: 'Luis', family_name: 'Rey' },
  ]);

  it('has no default budget', () => {
    const [found] = conflicts(factsOf(records, [[0, 1]]));
    expect(found).toMatchObject({ breach: false, measured: { count: 1, share: 0.5 } });
  });

  it('is limited by number or by share of customers', () => {
    const broken = (most: string | number) =>
      conflicts(factsOf(records, [[0, 1]], { max: { conflicts: most } }))[0].breach;
    expect([broken(1), broken(0), broken('50%'), broken('49%')]).toEqual([false, true, false, true]);
  });

  it('counts customers that need a look where no pair is doubtful', () => {
    const facts = factsOf(records, [[0, 1]], { max: { review: '10%' } });
    const summary = { ...facts.summary, totals: { ...facts.summary.totals, needsReview: 1 } };
    expect(review({ ...facts, summary })[0]).toMatchObject({ breach: true, measured: { count: 0, share: 0.5 } });
  });
});
