import { expect, it } from 'vitest';
import { normalizeRecords } from '../../src/normalize/normalize-records.ts';
import { inputOf } from '../support/table-of.ts';

it.each([
  ['ES', 'Marta|Escribano Roca'],
  ['US', 'Marta Escribano|Roca'],
])('an unknown word between two is what it mostly is in the country of the run: %s', (country, expected) => {
  const input = inputOf('a.csv', 'n\nMarta Escribano Roca\n', { n: 'full_name' });
  const { display } = normalizeRecords([input], { country, keepExtra: false });
  expect(`${display.given_name.text(0)}|${display.family_name.text(0)}`).toBe(expected);
});
