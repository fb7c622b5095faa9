import { expect, it } from 'vitest';
import { surnamesIn } from '../../../src/normalize/name/surnames-in.ts';

it.each([
  ['ES', 2],
  ['BR', 2],
  ['US', 1],
  [undefined, 2],
] as const)('people of %s have %i surnames', (country, count) => {
  expect(surnamesIn(country)).toBe(count);
});
