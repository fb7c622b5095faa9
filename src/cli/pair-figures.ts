import type { Figures } from '../report/evaluation/scores.ts';
import { percent } from './words.ts';

/** Figures as far as there is something they are of. */
export type ToldFigures = { readonly [Figure in keyof Figures]: number | undefined };

/**
 * Pairwise figures as a person is told them: without pairs put together there is no precision, without pairs of one
 * person no recall. The 1 that stands for them in arithmetic would be taken for success.
 */
export function toldFigures({ precision, recall, f1 }: Figures, found: number, pairs: number): ToldFigures {
  return {
    precision: found === 0 ? undefined : precision,
    recall: pairs === 0 ? undefined : recall,
    f1: found === 0 && pairs === 0 ? undefined : f1,
  };
}

/** `97.70 %`, or a dash where there is nothing to tell. */
export function figureText(figure: number | undefined): string {
  return figure === undefined ? '–' : percent(figure, 2);
}
