import { NO_DAY } from '../domain/column.ts';
import { countCell, dayCell, moneyCell, probabilityCell } from './cells.ts';
import { type RowSink, wordsOf } from './row-sink.ts';

/**
 * Cells of numbers, days and words of ours, written as words of four bytes without a text being made: what cells.ts says,
 * at a tenth of the cost. Whatever is out of the ordinary is left to cells.ts.
 */

const encoder = new TextEncoder();

/** Words of ours by place, for whoever writes one of them. */
export class WordCells {
  private readonly words: readonly Int32Array[];
  private readonly lengths: readonly number[];

  constructor(words: readonly string[]) {
    this.words = words.map((word) => wordOf(`${word},`));
    this.lengths = words.map((word) => word.length + 1);
  }

  write(place: number, sink: RowSink): void {
    sink.words(this.words[place], 0, this.lengths[place]);
  }
}

function wordOf(text: string): Int32Array {
  return wordsOf(encoder.encode(text));
}

/** Up to four characters as one word. */
function packed(text: string): number {
  let word = 0;
  for (let k = 0; k < text.length; k++) word |= text.charCodeAt(k) << (8 * k);
  return word;
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

/** Digits by number, as they are and with zeros before them; behind them a comma, for whoever wants it. */
const THOUSAND = 1000;
const SHORT = Int32Array.from({ length: THOUSAND }, (_, number) => packed(`${number},`));
const SHORT_LENGTHS = Int32Array.from({ length: THOUSAND }, (_, number) => String(number).length);
const THREE_DIGITS = Int32Array.from({ length: THOUSAND }, (_, number) => packed(`${padded(number, 3)},`));
const TWO_DIGITS = Int32Array.from({ length: 100 }, (_, number) => packed(padded(number, 2)));

const ZERO = 0x30;
const DOT = 0x2e;
const COMMA = 0x2c;

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
  else if (cents >= 0 && cents <= MOST && cents / 100 === amount) {
    const whole = (cents / 100) | 0;
    writeDigits(whole, 0, sink);
    sink.word(DOT | (TWO_DIGITS[cents - 100 * whole] << 8) | (COMMA << 24), 4);
  } else sink.text(moneyCell(amount));
}

/** See probabilityCell. */
export function writeProbability(probability: number, sink: RowSink): void {
  const shifted = probability * 10_000;
  const rounded = Math.round(shifted);
  // Just between two neighbours the product may have been rounded to the other side.
  if (probability >= 0 && probability <= 1 && Math.abs(Math.abs(shifted - rounded) - 0.5) > UNSURE) {
    const hundreds = (rounded / 100) | 0;
    const whole = rounded === 10_000 ? 1 : 0;
    sink.word((ZERO + whole) | (DOT << 8) | (TWO_DIGITS[hundreds - 100 * whole] << 16), 4);
    sink.word(TWO_DIGITS[rounded - 100 * hundreds] | (COMMA << 16), 3);
  } else sink.text(probabilityCell(probability));
}

const UNSURE = 1e-6;

/** The digits of a whole number up to MOST, and as many bytes of the comma behind them. */
function writeDigits(number: number, comma: 0 | 1, sink: RowSink): void {
  if (number < THOUSAND) {
    sink.word(SHORT[number], SHORT_LENGTHS[number] + comma);
    return;
  }
  const thousands = (number / THOUSAND) | 0;
  if (thousands < THOUSAND) sink.word(SHORT[thousands], SHORT_LENGTHS[thousands]);
  else {
    const millions = (thousands / THOUSAND) | 0;
    sink.word(SHORT[millions], SHORT_LENGTHS[millions]);
    sink.word(THREE_DIGITS[thousands - THOUSAND * millions], 3);
  }
  sink.word(THREE_DIGITS[number - THOUSAND * thousands], 3 + comma);
}

/** Days whose cells are kept: 1970 to 2051, three words each, made when they are first asked. */
const KEPT_DAYS = 30_000;
const DAY_WORDS = 3;
const DAY_LENGTH = 11;
const days = new Int32Array(KEPT_DAYS * DAY_WORDS);

/** See dayCell; NO_DAY is an empty cell. */
export function writeDay(day: number, sink: RowSink): void {
  if (day === NO_DAY) sink.empty();
  else if (day < 0 || day >= KEPT_DAYS) sink.text(dayCell(day));
  else {
    const at = day * DAY_WORDS;
    if (days[at] === 0) keepDay(day, at);
    sink.words(days, at, DAY_LENGTH);
  }
}

function keepDay(day: number, at: number): void {
  const cell = `${dayCell(day)},`;
  for (let word = 0; word < DAY_WORDS; word++) days[at + word] = packed(cell.slice(4 * word, 4 * word + 4));
}
