import type { MatchField } from '../../domain/records.ts';
import { alike, likeness, withinEdits } from '../kernels/alike.ts';
import { includesText, lengthOf, type Texts, textsOf } from '../kernels/texts.ts';
import { type Comparison, usualPriorM, usualPriorU } from './comparison.ts';

type WordField = Extract<MatchField, 'address2' | 'city' | 'birthPlace' | 'company' | 'jobTitle'>;

export const address2: Comparison<Texts> = wordComparison('address2', 'household', 0.02);
export const city: Comparison<Texts> = wordComparison('city', 'household', 0.1);
export const birthPlace: Comparison<Texts> = wordComparison('birthPlace', 'household', 0.05);
export const company: Comparison<Texts> = wordComparison('company', 'household', 0.02);
export const jobTitle: Comparison<Texts> = wordComparison('jobTitle', 'person', 0.02);

const NEARLY_SAME = likeness(0.92);
const SIMILAR = likeness(0.84);

/** Short texts of a few words, compared as a whole. */
function wordComparison(field: WordField, tells: 'person' | 'household', same: number): Comparison<Texts> {
  return {
    field,
    levels: ['missing', 'different', 'similar, or one contains the other', 'nearly the same spelling', 'same'],
    exact: 4,
    alike: [3],
    priorM: usualPriorM(5, 4),
    priorU: usualPriorU(5, 4, same),
    tells,
    frequency: true,
    prepare: (match) => textsOf(match[field].values),
    repeats: true,
    level: wordLevel,
  };
}

function wordLevel(texts: Texts, x: number, y: number): number {
  const shorter = Math.min(lengthOf(texts, x), lengthOf(texts, y));
  if (shorter > 3 && (alike(texts, x, y, NEARLY_SAME) || withinEdits(texts, x, y, 1))) return 3;
  if (alike(texts, x, y, SIMILAR)) return 2;
  return shorter > 4 && (includesText(texts, x, y) || includesText(texts, y, x)) ? 2 : 1;
}
