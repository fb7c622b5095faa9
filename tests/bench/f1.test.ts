import { expect, test } from 'vitest';
import { compare } from './f1.ts';

const labels = (...values: number[]): Int32Array => Int32Array.from(values);

test('the truth itself is perfect, however the customers are numbered', () => {
  expect(compare(labels(0, 0, 1, 2, 2), labels(7, 7, 3, 5, 5))).toEqual({
    rows: 5,
    missing: 0,
    people: 3,
    customers: 3,
    precision: 1,
    recall: 1,
    f1: 1,
    bCubedF1: 1,
  });
});

test('one wrong merge costs precision and leaves recall whole', () => {
  const { precision, recall, f1, bCubedF1 } = compare(labels(0, 0, 1, 1), labels(0, 0, 0, 0));
  expect({ precision, recall, f1 }).toEqual({ precision: 2 / 6, recall: 1, f1: 0.5 });
  expect(bCubedF1).toBeCloseTo(2 / 3, 12);
});

test('a row that no customer holds counts as one left alone', () => {
  const { missing, customers, precision, recall } = compare(labels(0, 0, 0), labels(4, 4, -1));
  expect({ missing, customers, precision, recall }).toEqual({ missing: 1, customers: 2, precision: 1, recall: 1 / 3 });
});
