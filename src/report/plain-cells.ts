import { NO_DAY } from '../domain/column.ts';
import { ID_LENGTH, putId } from '../domain/id-text.ts';
import { countCell, dayCell, moneyCell, probabilityCell } from './cells.ts';
import type { RowSink } from './row-sink.ts';

/**
 * Cells of numbers, days and words of ours, written as bytes without a text being made: what cells.ts says, at a third of
 * the cost. Whatever is out of the ordinary is left to cells.ts.
 */

const ZERO = 0x30;
const DOT = 0x2e;

const encoder = new TextEncoder();
const scratch = new Uint8Array(16);

/** Words of ours by place, for whoever writes one of them. */
export class WordCells {
  private readonly words: readonly Uint8Array[];

  constructor(words: readonly string[]) {
    this.words = words.map((word) => encoder.encode(word));
  }

  write(place: number, sink: RowSink): void {
    const word = this.words[place];
    sink.plain(word, 0, word.length);
  }
}

/** See idText. */
export function writeId(first: number, second: number, sink: RowSink): void {
  putId(first, second, scratch);
  sink.plain(scratch, 0, ID_LENGTH);
}

/** See countCell; NaN is an empty cell. */
export function writeCount(count: number, sink: RowSink): void {
  if (Number.isNaN(count)) sink.empty();
  else if (count >= 0 && count <= MOST && Number.isInteger(count)) writeDigits(count, 1, sink);
  else sink.text(countCell(count));
}

/** Numbers whose digits are made by integer arithmetic. */
const MOST = 999_999_999;

/** See moneyCell; NaN is an empty cell. */
export function writeMoney(amount: number, sink: RowSink): void {
  const cents = Math.round(amount * 100);
  if (Number.isNaN(amount)) sink.empty();
  else if (cents >= 0 && cents <= MOST && cents / 100 === amount) writeDecimals(cents, 2, sink);
  else sink.text(moneyCell(amount));
}

/** See probabilityCell. */
export function writeProbability(probability: number, sink: RowSink): void {
  const shifted = probability * 10_000;
  const rounded = Math.round(shifted);
  // Just between two neighbours the product may have been rounded to the other side.
  if (probability >= 0 && probability <= 1 && Math.abs(Math.abs(shifted - rounded) - 0.5) > UNSURE)
    writeDecimals(rounded, 4, sink);
  else sink.text(probabilityCell(probability));
}

const UNSURE = 1e-6;

/** A whole number whose last digits stand behind a point. */
function writeDecimals(number: number, decimals: number, sink: RowSink): void {
  const from = putDigits(number, decimals + 1);
  for (let at = from; at < scratch.length - decimals; at++) scratch[at - 1] = scratch[at];
  scratch[scratch.length - decimals - 1] = DOT;
  sink.plain(scratch, from - 1, scratch.length);
}

function writeDigits(number: number, least: number, sink: RowSink): void {
  sink.plain(scratch, putDigits(number, least), scratch.length);
}

/** Puts the digits of a number at the end of `scratch`, at least so many; gives where they begin. */
function putDigits(number: number, least: number): number {
  let rest = number | 0;
  let at = scratch.length;
  const last = at - least;
  while (rest > 0 || at > last) {
    const next = (rest / 10) | 0;
    scratch[--at] = ZERO + rest - 10 * next;
    rest = next;
  }
  return at;
}

/** Days whose cells are kept: 1970 to 2051, ten bytes each, made when they are first asked. */
const KEPT_DAYS = 30_000;
const DAY_LENGTH = 10;
const days = new Uint8Array(KEPT_DAYS * DAY_LENGTH);

/** See dayCell; NO_DAY is an empty cell. */
export function writeDay(day: number, sink: RowSink): void {
  if (day === NO_DAY) sink.empty();
  else if (day < 0 || day >= KEPT_DAYS) sink.text(dayCell(day));
  else {
    const at = day * DAY_LENGTH;
    if (days[at] === 0) encoder.encodeInto(dayCell(day), days.subarray(at));
    sink.plain(days, at, at + DAY_LENGTH);
  }
}
