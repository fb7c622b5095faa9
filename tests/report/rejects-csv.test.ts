import { expect, it } from 'vitest';
import { rejectsCsv } from '../../src/report/rejects-csv.ts';
import { recordsOf } from '../support/records-of.ts';
import { rowsByName } from './customer-of.ts';

it('a rejected row is told with its place, its reason and its text as it stands, in the order of the file', () => {
  const [source] = recordsOf([{}]).sources;
  const rejects = [
    { row: 9, line: 12, reason: '10 cells, 9 columns', text: 'b;"c' },
    { row: 4, line: 5, reason: 'unclosed quote', text: '=1+1' },
  ];
  expect(rowsByName(rejectsCsv([{ ...source, rejects }]))).toEqual([
    { source: 'crm.csv', row: '4', line: '5', reason: 'unclosed quote', text: '=1+1' },
    { source: 'crm.csv', row: '9', line: '12', reason: '10 cells, 9 columns', text: 'b;"c' },
  ]);
});
