import { EMPTY, type ListColumn, NO_DAY } from '../domain/column.ts';
import { longer } from '../domain/golden.ts';

/** Rows of numbers in one memory: a record has `width` words of 32 bits, some of them in halves, some in pairs. */
export class Rows {
  readonly words: Int32Array;
  readonly halves: Uint16Array;
  readonly amounts: Float64Array;
  readonly width: number;

  /** `words` begins with its buffer; `width` is even. */
  constructor(words: Int32Array, width: number) {
    this.words = words;
    this.halves = new Uint16Array(words.buffer);
    this.amounts = new Float64Array(words.buffer);
    this.width = width;
  }
}

/** A column of the run, its like in a block, and where it stands in a row: in words, half words, or pairs of words. */
export interface Copied<T> {
  readonly from: T;
  readonly to: T;
  readonly at: number;
}

/** Codes and days that fit are written as one more than they are, so that nothing is 0. */
const MOST_HALF = 0xffff;

export function isSmallCode(values: number): boolean {
  return values < MOST_HALF;
}

export function areSmallDays(days: Int32Array): boolean {
  for (let k = 0; k < days.length; k++) if (days[k] !== NO_DAY && (days[k] < 0 || days[k] >= MOST_HALF)) return false;
  return true;
}

export function fillWords({ words, width }: Rows, { from, at }: Copied<Int32Array>, first: number, end: number): void {
  for (let record = first, place = first * width + at; record < end; record++, place += width)
    words[place] = from[record];
}

/** Reads the first `count` of `numbers`. */
export function readWords({ words, width }: Rows, { to, at }: Copied<Int32Array>, numbers: Int32Array, count: number) {
  for (let k = 0; k < count; k++) to[k] = words[numbers[k] * width + at];
}

export function fillCodes({ halves, width }: Rows, { from, at }: Copied<Int32Array>, first: number, end: number): void {
  for (let record = first, place = 2 * first * width + at; record < end; record++, place += 2 * width)
    halves[place] = from[record] + 1;
}

export function readCodes({ halves, width }: Rows, { to, at }: Copied<Int32Array>, numbers: Int32Array, count: number) {
  for (let k = 0; k < count; k++) to[k] = halves[2 * numbers[k] * width + at] - 1;
}

export function fillDays({ halves, width }: Rows, { from, at }: Copied<Int32Array>, first: number, end: number): void {
  for (let record = first, place = 2 * first * width + at; record < end; record++, place += 2 * width)
    halves[place] = from[record] === NO_DAY ? 0 : from[record] + 1;
}

export function readDays({ halves, width }: Rows, { to, at }: Copied<Int32Array>, numbers: Int32Array, count: number) {
  for (let k = 0; k < count; k++) {
    const day = halves[2 * numbers[k] * width + at] - 1;
    // By arithmetic, for nobody can guess which days are known: of -1 NO_DAY.
    const unknown = day >> 31;
    to[k] = (day & ~unknown) | (unknown & NO_DAY);
  }
}

type Small = Copied<Uint16Array | Uint8Array>;

export function fillSmalls({ halves, width }: Rows, { from, at }: Small, first: number, end: number): void {
  for (let record = first, place = 2 * first * width + at; record < end; record++, place += 2 * width)
    halves[place] = from[record];
}

export function readSmalls({ halves, width }: Rows, { to, at }: Small, numbers: Int32Array, count: number): void {
  for (let k = 0; k < count; k++) to[k] = halves[2 * numbers[k] * width + at];
}

export function fillAmounts({ amounts, width }: Rows, { from, at }: Copied<Float64Array>, first: number, end: number) {
  for (let record = first; record < end; record++) amounts[((record * width) >> 1) + at] = from[record];
}

export function readAmounts(
  { amounts, width }: Rows,
  { to, at }: Copied<Float64Array>,
  numbers: Int32Array,
  count: number,
): void {
  for (let k = 0; k < count; k++) to[k] = amounts[((numbers[k] * width) >> 1) + at];
}

/** Of a list the only value, or EMPTY; where there are several, see `several`: they are read where they are, for few records have so many. */
export function fillFirsts({ words, width }: Rows, { from, at }: Copied<ListColumn>, first: number, end: number): void {
  const { starts, items } = from;
  for (let record = first, place = first * width + at; record < end; record++, place += width) {
    const size = starts[record + 1] - starts[record];
    words[place] = size === 0 ? EMPTY : size === 1 ? items[starts[record]] : several(starts[record], size);
  }
}

/** Of several values of which nothing else is told; what is less tells where they stand. */
const SEVERAL = EMPTY - 1;
/** Sizes of lists up to 15 and starts up to 67 million take 30 bits together. */
const SIZE_BITS = 4;
const MOST_SIZE = (1 << SIZE_BITS) - 1;
const MOST_START = (1 << (30 - SIZE_BITS)) - 1;

/** Where a list begins and how long it is as one number: to look both up is to wait for memory once more. */
function several(start: number, size: number): number {
  return size > MOST_SIZE || start > MOST_START ? SEVERAL : SEVERAL - ((start << SIZE_BITS) | size);
}

export function readLists(
  { words, width }: Rows,
  { from, to, at }: Copied<ListColumn>,
  numbers: Int32Array,
  count: number,
) {
  if (to.items.length < count) to.items = longer(to.items, count);
  const { starts } = to;
  let { items } = to;
  let used = 0;
  for (let k = 0; k < count; k++) {
    starts[k] = used;
    const only = words[numbers[k] * width + at];
    if (only > SEVERAL) {
      // EMPTY is written as well, and what comes next over it: nobody can guess which records have a value.
      items[used] = only;
      used += 1 + (only >> 31);
      continue;
    }
    const told = SEVERAL - only;
    const first = told > 0 ? told >> SIZE_BITS : from.starts[numbers[k]];
    const size = told > 0 ? told & MOST_SIZE : from.starts[numbers[k] + 1] - first;
    const least = used + size + count - k;
    if (items.length < least) {
      items = longer(items, least);
      to.items = items;
    }
    for (let more = 0; more < size; more++) items[used++] = from.items[first + more];
  }
  starts[count] = used;
}
