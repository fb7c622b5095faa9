import { editsUpTo } from '../kernels/edits.ts';
import { type Comparison, compareSingles, usualPriorM, usualPriorU } from './comparison.ts';

export const postalCode: Comparison = {
  field: 'postalCode',
  levels: ['missing', 'different', 'same prefix', 'one character off', 'same'],
  exact: 4,
  alike: [3],
  priorM: usualPriorM(5, 4),
  priorU: usualPriorU(5, 4, 0.02),
  tells: 'household',
  frequency: true,
  prepare: (entities) => compareSingles(entities.match.postalCode, 4, (text) => text, postalCodeLevel),
};

function postalCodeLevel(a: string, b: string): number {
  if (editsUpTo(a, b, 1) <= 1) return 3;
  const prefix = a.length > 4 ? 3 : 2;
  return a.length > 2 && b.length > 2 && a.slice(0, prefix) === b.slice(0, prefix) ? 2 : 1;
}
