import { foldedWords } from '../../domain/fold.ts';
import type { Sample } from '../../domain/table.ts';
import { COMMON_GIVEN_NAMES, COMMON_SURNAMES } from './common-names.ts';
import * as shapes from './shapes.ts';
import { isAnswer, WORD_SETS, type WordSet, wordsOf } from './word-sets.ts';

/** Cells looked at per column: shares are then within ±5 points (95 %) of those of the sample, which is enough. */
const CELLS = 400;
/** And per file, so that thousands of columns do not take seconds. */
const CELLS_OF_FILE = 40_000;
const LONGEST_CELL = 200;

/** Tests that are counted; each says of one cell whether it looks like that. */
const TESTS = {
  email: shapes.isEmailLike,
  phone: shapes.isPhoneLike,
  bareMobile: shapes.isBareMobile,
  callingCode: shapes.isCallingCode,
  phonePrefix: shapes.isPhonePrefix,
  date: shapes.isDateLike,
  birthDate: shapes.isBirthDateLike,
  amount: shapes.isAmountLike,
  id: shapes.isIdLike,
  letteredId: shapes.isLetteredId,
  code: shapes.isSystemCode,
  givenCode: shapes.isGivenCode,
  name: shapes.isNameLike,
  url: shapes.isUrl,
  profileUrl: (text: string) => shapes.networkOf(text) !== undefined,
  address: shapes.isAddressLike,
  card: shapes.isCardNumber,
  integer: (text: string) => /^\d{1,6}(?:\.0)?$/.test(text),
  wholeDigits: (text: string) => /^\d+$/.test(text),
  clock: (text: string) => /^\d{1,3}:\d{2}(?::\d{2})?$/.test(text),
  answer: isAnswer,
  severalWords: (text: string) => text.includes(' '),
  givenName: (text: string) => foldedWords(text).some((word) => COMMON_GIVEN_NAMES.has(word)),
  surname: (text: string) => foldedWords(text).some((word) => COMMON_SURNAMES.has(word)),
} as const satisfies Record<string, (text: string) => boolean>;

export type Shape = keyof typeof TESTS | WordSet | 'phoneForSure';

/** What the values of a column look like. */
export interface Profile {
  /** Cells with a value in the sample. */
  readonly filled: number;
  /** Distinct values per filled cell, 0 … 1. */
  readonly distinct: number;
  /** Some values, spread over the sample, as they stand in the file. */
  readonly texts: readonly string[];
  /** Share of the values that look like this, 0 … 1; 0 when there are none. */
  share(shape: Shape): number;
}

/** Profiles of all columns of a sample. */
export function profileColumns(sample: Sample): readonly Profile[] {
  const most = Math.max(40, Math.min(CELLS, Math.floor(CELLS_OF_FILE / Math.max(1, sample.header.length))));
  return sample.header.map((_, column) => profileColumn(sample, column, most));
}

function profileColumn(sample: Sample, column: number, most: number): Profile {
  const all: string[] = [];
  for (const row of sample.rows) {
    const cell = row[column]?.trim();
    if (cell !== undefined && cell !== '') all.push(cell.slice(0, LONGEST_CELL));
  }
  const texts = spread(all, most);
  const shares = new Map<Shape, number>();
  const share = (shape: Shape): number => {
    let known = shares.get(shape);
    if (known === undefined) {
      known = texts.length === 0 ? 0 : countOf(texts, shape) / texts.length;
      shares.set(shape, known);
    }
    return known;
  };
  return { filled: all.length, distinct: all.length === 0 ? 0 : new Set(all).size / all.length, texts, share };
}

function spread(all: readonly string[], most: number): readonly string[] {
  if (all.length <= most) return all;
  const step = all.length / most;
  return Array.from({ length: most }, (_, k) => all[Math.floor(k * step)]);
}

function countOf(texts: readonly string[], shape: Shape): number {
  const test = testOf(shape);
  let count = 0;
  for (const text of texts) if (test(text)) count++;
  return count;
}

function testOf(shape: Shape): (cell: string) => boolean {
  if (shape === 'phoneForSure') return shapes.isPhoneForSure;
  if (isWordSet(shape)) return (cell) => WORD_SETS[shape].has(wordsOf(cell));
  const test = TESTS[shape];
  return (cell) => test(shapes.bare(cell));
}

function isWordSet(shape: Shape): shape is WordSet {
  return Object.hasOwn(WORD_SETS, shape);
}
