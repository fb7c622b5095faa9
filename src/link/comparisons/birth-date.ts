import type { ValueTable } from '../../domain/column.ts';
import { sharedInt32 } from '../../domain/shared-arrays.ts';
import { withinEdits } from '../kernels/alike.ts';
import { digitsSet, isDigits, neighboursSwapped, packDigits } from '../kernels/digits.ts';
import { editsOfStrings } from '../kernels/strings.ts';
import { type Texts, textOf, textsOf } from '../kernels/texts.ts';
import { type Comparison, usualPriorM, usualPriorU } from './comparison.ts';

/** Twins are about one pair of siblings in a hundred. */
const TWINS = 0.01;

export const birthDate: Comparison<Dates> = {
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
  prepare: (match) => readDates(match.birthDate.values),
  lines: ({ packed }) => ({ memory: packed, stride: 1 }),
  level: (dates, x, y) =>
    dates.packed[x] !== ODD && dates.packed[y] !== ODD ? packedLevel(dates, x, y) : oddLevel(dates.texts, x, y),
  // Equal dates without a year agree on day and month only.
  sameLevel: (dates, x) => (hasNoYear(dates, x) ? 2 : 6),
};

/** Dates as yyyymmdd, year 0000 when unknown: as texts, and four bits a digit. */
interface Dates {
  readonly texts: Texts;
  readonly packed: Int32Array;
}

/** Instead of a text that is not eight digits. */
const ODD = -1;

function readDates(values: ValueTable): Dates {
  const { count, bytes, starts } = values.memory;
  const packed = sharedInt32(count).fill(ODD);
  for (let code = 0; code < count; code++) {
    const [from, to] = [starts[code], starts[code + 1]];
    if (to - from === 8 && isDigits(bytes, from, to)) packed[code] = packDigits(bytes, from, to);
  }
  return { texts: textsOf(values), packed };
}

function hasNoYear({ texts, packed }: Dates, x: number): boolean {
  return packed[x] === ODD ? textOf(texts, x).startsWith('0000') : packed[x] >>> 16 === 0;
}

function packedLevel({ texts, packed }: Dates, x: number, y: number): number {
  const a = packed[x];
  const b = packed[y];
  const apart = a ^ b;
  const year = apart >>> 16 === 0;
  const month = (apart & 0xff00) === 0;
  const day = (apart & 0xff) === 0;
  if (a >>> 16 === 0 || b >>> 16 === 0) return month && day ? 2 : 1;
  if (year && ((a >>> 8) & 0xff) === (b & 0xff) && ((b >>> 8) & 0xff) === (a & 0xff)) return 5;
  const digits = digitsSet(apart);
  if (digits === 1 || (digits === 2 && neighboursSwapped(a, b))) return 5;
  if ((year && (month || day)) || (month && day)) return 4;
  return year || digits === 2 || withinEdits(texts, x, y, 2) ? 3 : 1;
}

/** The same for texts that are not eight digits. */
function oddLevel(texts: Texts, x: number, y: number): number {
  const a = readDate(textOf(texts, x));
  const b = readDate(textOf(texts, y));
  const year = a.year === b.year;
  const month = a.month === b.month;
  const day = a.day === b.day;
  if (a.year === '0000' || b.year === '0000') return month && day ? 2 : 1;
  if (year && a.month === b.day && a.day === b.month) return 5;
  const edits = editsOfStrings(a.text, b.text, 2);
  if (edits <= 1) return 5;
  if ((year && (month || day)) || (month && day)) return 4;
  return year || edits <= 2 ? 3 : 1;
}

function readDate(text: string) {
  return { text, year: text.slice(0, 4), month: text.slice(4, 6), day: text.slice(6) };
}
