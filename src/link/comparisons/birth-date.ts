import { EMPTY } from '../../domain/column.ts';
import { editsUpTo } from '../kernels/edits.ts';
import { type Letters, mayBeEdits, withLetters } from '../kernels/letters.ts';
import { type Comparison, compareSingles, usualPriorM, usualPriorU } from './comparison.ts';

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
  priorU: usualPriorU(7, 6, 0.0005),
  tells: 'person',
  sharedAtHome: TWINS,
  frequency: true,
  prepare: (entities) => {
    const { codes, values } = entities.match.birthDate;
    const withoutYear = [...values.texts()].map((text) => text.startsWith('0000'));
    const level = compareSingles(entities.match.birthDate, 6, readDate, dateLevel);
    // Equal dates without a year agree on day and month only.
    return (i, j) => (codes[i] === codes[j] && codes[i] !== EMPTY && withoutYear[codes[i]] ? 2 : level(i, j));
  },
};

interface DateParts extends Letters {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** Dates as yyyymmdd, year 0000 when unknown. */
function readDate(text: string): DateParts {
  return { ...withLetters(text), year: text.slice(0, 4), month: text.slice(4, 6), day: text.slice(6) };
}

function dateLevel(a: DateParts, b: DateParts): number {
  const year = a.year === b.year;
  const month = a.month === b.month;
  const day = a.day === b.day;
  if (a.year === '0000' || b.year === '0000') return month && day ? 2 : 1;
  if (year && a.month === b.day && a.day === b.month) return 5;
  const edits = mayBeEdits(a, b, 2) ? editsUpTo(a.text, b.text, 2) : 3;
  if (edits <= 1) return 5;
  if ((year && (month || day)) || (month && day)) return 4;
  return year || edits <= 2 ? 3 : 1;
}
