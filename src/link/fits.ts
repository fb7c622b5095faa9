import { once } from '../domain/once.ts';
import type { RangeRunner, RangeTask } from '../domain/ranges.ts';
import { expectationMaximisation, type Fit, type FitInput } from './expectation-maximisation.ts';
import type { PairLevels } from './pair-levels.ts';
import type { PatternCounts } from './patterns.ts';

/** The model without the household class and with it, which know nothing of each other. */
export interface Fits {
  readonly two: () => Fit;
  readonly three: () => Fit;
}

export function fitInput(entityCount: number, { comparisons }: PairLevels, data: PatternCounts): FitInput {
  const { patterns, filled, counts, strangers, pairs } = data;
  const priors = comparisons.map(({ field, priorM, priorU, tells, sharedAtHome }) => ({
    field,
    priorM,
    priorU,
    tells,
    sharedAtHome,
  }));
  return { entityCount, priors, data: { patterns, filled, counts, strangers, pairs } };
}

/** Each is fitted when it is asked for. */
export function fitsOf(input: FitInput): Fits {
  return {
    two: once(() => expectationMaximisation(input, false)),
    three: once(() => expectationMaximisation(input, true)),
  };
}

/** Both, side by side: where somebody else has nothing to do, the second costs no time. */
export async function sharedFits(input: FitInput, ranges: RangeRunner): Promise<Fits> {
  const fits: Fit[] = [];
  for await (const fit of ranges.run(FITS, input, { total: 2, piece: 1 })) fits.push(fit);
  const [two, three] = fits;
  return { two: () => two, three: () => three };
}

export const FITS: RangeTask<FitInput, Fit> = {
  name: 'link/fits',
  open: (input) => (classes) => expectationMaximisation(input, classes === 1),
};
