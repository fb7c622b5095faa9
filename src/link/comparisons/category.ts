import { type Comparison, usualPriorM, usualPriorU } from './comparison.ts';

export const region: Comparison = categoryComparison('region', 'household', 0.2);
export const gender: Comparison = categoryComparison('gender', 'person', 0.5);

/** A few fixed values: the same or not. */
function categoryComparison(field: 'region' | 'gender', tells: 'person' | 'household', same: number): Comparison {
  return {
    field,
    levels: ['missing', 'different', 'same'],
    exact: 2,
    alike: [],
    priorM: usualPriorM(3, 2),
    priorU: usualPriorU(3, 2, same),
    tells,
    frequency: true,
    prepare: () => undefined,
    level: () => 1,
  };
}
