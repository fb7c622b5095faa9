import { expect, it } from 'vitest';
import { figureText, toldFigures } from '../../src/cli/pair-figures.ts';

it('figures of pairs are told only where there are such pairs', () => {
  const figures = { precision: 1, recall: 0.5, f1: 2 / 3 };
  expect(toldFigures(figures, 3, 4)).toEqual(figures);
  expect(toldFigures(figures, 0, 4)).toEqual({ ...figures, precision: undefined });
  expect(toldFigures(figures, 3, 0)).toEqual({ ...figures, recall: undefined });
  expect(toldFigures(figures, 0, 0)).toEqual({ precision: undefined, recall: undefined, f1: undefined });
  expect([0.5, undefined].map(figureText)).toEqual(['50.00 %', '–']);
});
