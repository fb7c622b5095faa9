import { describe, expect, it } from 'vitest';
import { Growth } from '../../src/domain/growth.ts';

/** What is foreseen of a million records, by a column that asks whenever it holds twice as many texts as before. */
function foreseen(distinctIn: (records: number) => number, until: number): number {
  const growth = new Growth();
  let last = 0;
  for (let records = 1024; records <= until; records *= 2) {
    growth.expect(records, 1_000_000);
    last = growth.foresee(Math.round(distinctIn(records)));
  }
  return last;
}

describe('the number of different values', () => {
  it('is foreseen where all are different, with little room to spare', () => {
    const found = foreseen((records) => records, 1 << 14);
    expect(found).toBeGreaterThan(1_000_000);
    expect(found).toBeLessThan(1_040_000);
  });

  it('is foreseen where two of three records hold none', () => {
    const found = foreseen((records) => records / 3, 1 << 15);
    expect(found).toBeGreaterThan(330_000);
    expect(found).toBeLessThan(350_000);
  });

  it('is foreseen four times as large at most where many values come again', () => {
    const ofTwenty = (records: number): number => 20_000 * (1 - Math.exp(-records / 20_000));
    expect(foreseen(ofTwenty, 1 << 14)).toBeLessThan(4.2 * ofTwenty(1 << 14));
  });

  it('is what it is while few records were seen, none are to come, or nothing is known of them', () => {
    expect(foreseen((records) => records, 1 << 13)).toBe(1 << 13);
    const growth = new Growth();
    expect(growth.foresee(50_000)).toBe(50_000);
    growth.expect(50_000, 50_000);
    expect(growth.foresee(50_000)).toBe(50_000);
    growth.expect(60_000, 50_000);
    expect(growth.foresee(55_000)).toBe(55_000);
  });
});
