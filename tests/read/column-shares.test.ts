import { expect, test } from 'vitest';
import { columnShares } from '../../src/read/column-shares.ts';

/** A sample of rows made of what each column holds in row k. */
function sampleOf(columns: readonly ((k: number) => string)[]) {
  const rows = Array.from({ length: 100 }, (_, k) => columns.map((column) => column(k)));
  return { header: columns.map((_, at) => `c${at}`), rows };
}

const word = (): string => 'Cali';
const key = (k: number): string => `C-${k}`;
const address = (k: number): string => `Calle ${k} # 99-9, apartamento 201, torre 3, barrio El Prado`;

test('a column of ever new values weighs as much as several of one word', () => {
  expect(columnShares([0, 1, 2, 3], sampleOf([word, key, word, word]))).toEqual([[1], [0, 2, 3]]);
});

test('of ever new values the long ones weigh more', () => {
  expect(columnShares([0, 1, 2], sampleOf([key, address, key]))).toEqual([[1], [0, 2]]);
});

test('every column is in one share, also where nothing is known of them', () => {
  expect(columnShares([4, 2, 7], { header: [], rows: [] }).flat().sort()).toEqual([2, 4, 7]);
});
