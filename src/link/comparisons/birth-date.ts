import { EMPTY } from '../../domain/column.ts';
import { editsUpTo } from '../kernels/edits.ts';
import { type Comparison, compareSingles, usualPriorM } from './comparison.ts';

/** Twins are about one pair of siblings in a hundred. */
const TWINS = 0.01;

export const birthDate: Comparison = {
  field: 'birthDate',
  levels: [
    'missing',
    'different',
    'same day and month, year unknown',
    'same year only, or two digits off',
    'two of day, month and year the same',
    'one digit off, or day and month swapped',
    'same date',
  ],
  exact: 6,
  alike: [],
  priorM: usualPriorM(7, 6),
  tells: 'person',
  sharedAtHome: TWINS,
  frequency: true,
  prepare: (entities) => {
    const { codes, values } = entities.match.birthDate;
    const withoutYear = [...values.texts()].map((text) => text.startsWith('0000'));
    const level = compareSingles(entities.match.birthDate, 6, dateLevel);
    // Equal dates without a year agree on day and month only.
    return (i, j) => (codes[i] === codes[j] && codes[i] !== EMPTY && withoutYear[codes[i]] ? 2 : level(i, j));
  },
};

/** Dates as yyyymmdd, year 0000 when unknown. */
function dateLevel(a: string, b: string): number {
  const year = a.slice(0, 4) === b.slice(0, 4);
  const month = a.slice(4, 6) === b.slice(4, 6);
  const day = a.slice(6) === b.slice(6);
  if (a.startsWith('0000') || b.startsWith('0000')) return month && day ? 2 : 1;
  if (year && a.slice(4, 6) === b.slice(6) && a.slice(6) === b.slice(4, 6)) return 5;
  const edits = editsUpTo(a, b, 2);
  if (edits <= 1) return 5;
  if ((year && (month || day)) || (month && day)) return 4;
  return year || edits <= 2 ? 3 : 1;
}
