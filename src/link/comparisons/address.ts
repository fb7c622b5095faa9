import type { ValueMemory, ValueTable } from '../../domain/column.ts';
import { sharedInt32, sharedUint16 } from '../../domain/shared-arrays.ts';
import { alike, likeness, withinEdits } from '../kernels/alike.ts';
import { TextTable } from '../kernels/text-table.ts';
import { lengthOf, mark, putValue, RECORD, sameUnits, type Texts, unitsFor } from '../kernels/texts.ts';
import { type Comparison, usualPriorM, usualPriorU } from './comparison.ts';

/** Similarities of two street names, measured on the labelled sets. */
const NEARLY_SAME = likeness(0.92);
const SIMILAR = likeness(0.85);
const CLOSE = likeness(0.8);

export const address: Comparison<Addresses> = {
  field: 'address',
  levels: [
    'missing',
    'different',
    'same numbers, or a similar street',
    'same street, other numbers',
    'same street, numbers partly the same or missing',
    'street alike, same numbers',
    'same address',
  ],
  exact: 6,
  alike: [3, 4, 5],
  priorM: usualPriorM(7, 6),
  priorU: usualPriorU(7, 6, 0.002),
  tells: 'household',
  frequency: true,
  prepare: (match) => readAddresses(match.address.values),
  lines: ({ streets }) => ({ memory: streets.marks, stride: RECORD }),
  level: addressLevel,
};

/**
 * Addresses are folded words; words with a digit are the numbers of an address, the others its street. The records of
 * the streets say further: 6 the hash of the whole address written together, 7 where its numbers stand in `numbers`: how
 * many there are, then each.
 */
interface Addresses {
  readonly texts: ValueMemory;
  readonly streets: Texts;
  readonly numbers: Int32Array;
}

function addressLevel(addresses: Addresses, x: number, y: number): number {
  const { streets, texts } = addresses;
  if (streets.marks[RECORD * x + 6] === streets.marks[RECORD * y + 6] && sameTogether(texts, x, y)) return 6;
  const numbers = sharedNumbers(addresses, x, y);
  if (sameStreet(streets, x, y)) return numbers === ALL ? 5 : numbers === NONE ? 3 : 4;
  if (numbers !== ALL) return alike(streets, x, y, SIMILAR) ? 2 : 1;
  return severalNumbers(addresses, x, y) || alike(streets, x, y, CLOSE) ? 4 : 2;
}

function sameStreet(streets: Texts, x: number, y: number): boolean {
  const { units, marks } = streets;
  const a = RECORD * x;
  const b = RECORD * y;
  const sameLetters = marks[a + 1] === marks[b + 1] && marks[a + 2] === marks[b + 2] && marks[a + 3] === marks[b + 3];
  if (sameLetters && sameUnits(units, marks[a], marks[b], marks[a + 1])) return true;
  if (lengthOf(streets, x) === 0 || lengthOf(streets, y) === 0) return false;
  return alike(streets, x, y, NEARLY_SAME) || withinEdits(streets, x, y, 2);
}

/** Whether two addresses are the same but for their spaces. */
function sameTogether({ bytes, starts }: ValueMemory, x: number, y: number): boolean {
  let a = starts[x];
  let b = starts[y];
  for (;;) {
    while (a < starts[x + 1] && bytes[a] === SPACE) a++;
    while (b < starts[y + 1] && bytes[b] === SPACE) b++;
    if (a === starts[x + 1] || b === starts[y + 1]) return a === starts[x + 1] && b === starts[y + 1];
    if (bytes[a++] !== bytes[b++]) return false;
  }
}

/** How many numbers two addresses share. */
const MISSING = 0;
const NONE = 1;
const SOME = 2;
const ALL = 3;

function severalNumbers({ streets, numbers }: Addresses, x: number, y: number): boolean {
  return numbers[streets.marks[RECORD * x + 7]] > 1 && numbers[streets.marks[RECORD * y + 7]] > 1;
}

function sharedNumbers({ streets, numbers }: Addresses, x: number, y: number): number {
  const a = streets.marks[RECORD * x + 7];
  const b = streets.marks[RECORD * y + 7];
  const na = numbers[a];
  const nb = numbers[b];
  if (na === 0 || nb === 0) return MISSING;
  // From both sides, for `73 73 66` finds all of its numbers in `73 91 66`, which finds two of three.
  const shared = Math.max(numbersFound(numbers, a, b), numbersFound(numbers, b, a));
  if (shared === 0) return NONE;
  return shared >= Math.min(na, nb) ? ALL : SOME;
}

/** How many of the numbers listed at a stand in the list at b. */
function numbersFound(numbers: Int32Array, a: number, b: number): number {
  const endA = a + numbers[a];
  const endB = b + numbers[b];
  let found = 0;
  for (let i = a + 1; i <= endA; i++) {
    let j = b + 1;
    while (j <= endB && numbers[i] !== numbers[j]) j++;
    if (j <= endB) found++;
  }
  return found;
}

const SPACE = 32;

function readAddresses({ memory }: ValueTable): Addresses {
  const units = unitsFor(memory);
  const marks = sharedInt32(RECORD * memory.count);
  const reader = new AddressReader(units, marks);
  for (let address = 0, start = 0; address < memory.count; address++) {
    const end = putValue(memory, address, units, start);
    reader.read(address, start, end);
    start = end;
  }
  return { texts: memory, streets: { units: reader.streetUnits, marks }, numbers: reader.numbers };
}

/** Reads the addresses one by one; a street is written where its address stood. */
class AddressReader {
  readonly streetUnits: Uint16Array;
  readonly numbers: Int32Array;
  private readonly units: Uint16Array;
  private readonly marks: Int32Array;
  private readonly numberWords = new TextTable();
  private used = 0;

  constructor(units: Uint16Array, marks: Int32Array) {
    this.units = units;
    this.marks = marks;
    this.streetUnits = sharedUint16(units.length);
    this.numbers = sharedInt32(units.length + marks.length / RECORD);
  }

  /** The address units[start] … units[end - 1]. */
  read(address: number, start: number, end: number): void {
    const { units, marks, streetUnits } = this;
    const count = this.used++;
    let streetEnd = start;
    let streetWords = 0;
    for (let from = start, to = start; from <= end; from = to + 1) {
      to = wordEnd(units, from, end);
      if (hasDigit(units, from, to)) this.numbers[this.used++] = this.numberWords.intern(units, from, to);
      else {
        if (streetWords++ > 0) streetUnits[streetEnd++] = SPACE;
        for (let k = from; k < to; k++) streetUnits[streetEnd++] = units[k];
      }
    }
    mark(streetUnits, marks, address, start, streetEnd - start);
    marks[RECORD * address + 6] = hashTogether(units, start, end);
    marks[RECORD * address + 7] = count;
    this.numbers[count] = this.used - count - 1;
  }
}

function wordEnd(units: Uint16Array, from: number, end: number): number {
  let to = from;
  while (to < end && units[to] !== SPACE) to++;
  return to;
}

function hasDigit(units: Uint16Array, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (units[k] >= 48 && units[k] <= 57) return true;
  return false;
}

/** Of an address without its spaces (FNV-1a). */
function hashTogether(units: Uint16Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let k = from; k < to; k++) if (units[k] !== SPACE) hash = Math.imul(hash ^ units[k], 0x01000193);
  return hash;
}
