import { type Comparison, compareSingles, usualPriorM } from './comparison.ts';

export const region: Comparison = categoryComparison('region', 'household');
export const gender: Comparison = categoryComparison('gender', 'person');

/** A few fixed values: the same or not. */
function categoryComparison(field: 'region' | 'gender', tells: 'person' | 'household'): Comparison {
  return {
    field,
    levels: ['missing', 'different', 'same'],
    exact: 2,
    alike: [],
    priorM: usualPriorM(3, 2),
    tells,
    frequency: true,
    prepare: (entities) =>
      compareSingles(
        entities.match[field],
        2,
        (text) => text,
        () => 1,
      ),
  };
}
