import type { Entities } from '../../domain/entities.ts';
import type { MatchField } from '../../domain/records.ts';
import { editsUpTo } from '../kernels/edits.ts';
import { jaroWinkler } from '../kernels/jaro-winkler.ts';
import { type Letters, mayBeAlike, mayBeEdits, withLetters } from '../kernels/letters.ts';
import { type Comparison, compareSingles, usualPriorM, usualPriorU } from './comparison.ts';

type WordField = Extract<MatchField, 'address2' | 'city' | 'birthPlace' | 'company' | 'jobTitle'>;

export const address2: Comparison = wordComparison('address2', 'household', 0.02);
export const city: Comparison = wordComparison('city', 'household', 0.1);
export const birthPlace: Comparison = wordComparison('birthPlace', 'household', 0.05);
export const company: Comparison = wordComparison('company', 'household', 0.02);
export const jobTitle: Comparison = wordComparison('jobTitle', 'person', 0.02);

const NEARLY_SAME = 0.92;
const SIMILAR = 0.84;

/** Short texts of a few words, compared as a whole. */
function wordComparison(field: WordField, tells: 'person' | 'household', same: number): Comparison {
  return {
    field,
    levels: ['missing', 'different', 'similar, or one contains the other', 'nearly the same spelling', 'same'],
    exact: 4,
    alike: [3],
    priorM: usualPriorM(5, 4),
    priorU: usualPriorU(5, 4, same),
    tells,
    frequency: true,
    prepare: (entities: Entities) => compareSingles(entities.match[field], 4, withLetters, wordLevel),
  };
}

function wordLevel(x: Letters, y: Letters): number {
  const a = x.text;
  const b = y.text;
  const similarity = mayBeAlike(x, y, SIMILAR) ? jaroWinkler(a, b) : 0;
  if (a.length > 3 && b.length > 3 && (similarity >= NEARLY_SAME || (mayBeEdits(x, y, 1) && editsUpTo(a, b, 1) <= 1)))
    return 3;
  if (similarity >= SIMILAR) return 2;
  return a.length > 4 && b.length > 4 && (a.includes(b) || b.includes(a)) ? 2 : 1;
}
