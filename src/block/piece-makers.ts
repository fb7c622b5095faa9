import { writeSound } from '../domain/sound.ts';
import { fed, fedUnit, NOTHING, type PieceKeys, tag } from './piece-keys.ts';
import { endOfWord } from './units.ts';

/**
 * Puts the pieces of one value, which is units[0] … units[length - 1]. Repeated pieces are harmless.
 * (Study of matching, 2.2.)
 */
export type PieceMaker = (units: Uint16Array, length: number, out: PieceKeys) => void;

const SPACE = 0x20;
const T = Object.fromEntries([...'abcdefglmnstwyzN'].map((letter) => [letter, tag(letter)]));

/** For parts of a value that have to be put together or are spelled otherwise. */
let scratch = new Uint16Array(256);

function roomFor(length: number): Uint16Array {
  if (scratch.length < length) scratch = new Uint16Array(length * 2);
  return scratch;
}

/** The address, its local part, the halves of that; its letters, its digits, the sound of its words. */
export const emailPieces: PieceMaker = (units, length, out) => {
  const local = Math.max(0, lastIndexOf(units, length, 0x40));
  out.put(fed(T.e, units, 0, length));
  out.put(fed(T.l, units, 0, local));
  if (local > 5) {
    out.put(fed(T.a, units, 0, local >> 1));
    out.put(fed(T.b, units, local >> 1, local));
  }
  putDigits(units, local, out);
  putLetters(units, local, out);
};

function putDigits(units: Uint16Array, length: number, out: PieceKeys): void {
  let hash = T.g;
  let digits = 0;
  for (let i = 0; i < length; i++) {
    if (!isDigit(units[i])) continue;
    hash = fedUnit(hash, units[i]);
    digits++;
  }
  if (digits > 3) out.put(hash);
}

/** Runs of letters a to z, together and each by its sound. */
function putLetters(units: Uint16Array, length: number, out: PieceKeys): void {
  const sound = roomFor(length);
  let hash = T.w;
  let letters = 0;
  for (let from = 0; from < length; from++) {
    if (!isLetter(units[from])) continue;
    let to = from + 1;
    while (to < length && isLetter(units[to])) to++;
    if (letters > 0) hash = fedUnit(hash, SPACE);
    hash = fed(hash, units, from, to);
    letters += to - from + (letters > 0 ? 1 : 0);
    if (to - from > 3) out.put(fed(T.t, sound, 0, writeSound(units, from, to, sound)));
    from = to;
  }
  if (letters > 2) out.put(hash);
}

/**
 * The last eight digits, five of them from either end, and the three from both ends together: whichever digit is wrong,
 * one of these is right. Halves of four digits are shared by a hundred of a million rows.
 */
export const phonePieces: PieceMaker = (units, length, out) => {
  const cut = indexOf(units, length, 0x78);
  const to = cut < 0 ? length : cut;
  const from = Math.max(0, to - 8);
  out.put(fed(NOTHING, units, from, to));
  out.putPart(fed(T.a, units, from, Math.min(to, from + 5)));
  out.putPart(fed(T.b, units, Math.min(to, from + 3), to));
  out.putPart(fed(fed(T.c, units, from, Math.min(to, from + 3)), units, Math.min(to, from + 5), to));
  putGlued(units, length, cut, out);
};

/** An extension may be glued to the number elsewhere: the digits of both together, from both ends. */
function putGlued(units: Uint16Array, length: number, cut: number, out: PieceKeys): void {
  const glued = cut < 0 ? length : length - 1;
  if (glued <= 11) return;
  const digits = roomFor(length);
  for (let i = 0; i < glued; i++) digits[i] = units[cut >= 0 && i >= cut ? i + 1 : i];
  out.putPart(fed(T.d, digits, 0, 6));
  out.putPart(fed(T.e, digits, glued - 6, glued));
  out.put(fed(T.f, digits, glued - 8, glued));
}

/** Without the country: the id, its halves, of four letters at least, and the middle. */
export const idPieces: PieceMaker = (units, length, out) => {
  const cut = indexOf(units, length, 0x40);
  const to = cut < 0 ? length : cut;
  out.put(fed(NOTHING, units, 0, to));
  const half = Math.max(4, (to + 1) >> 1);
  out.putPart(fed(T.a, units, 0, Math.min(half, to)));
  out.putPart(fed(T.b, units, Math.max(0, to - half), to));
  out.putPart(fed(T.c, units, 2, to - 2));
};

/** yyyymmdd: whole, and what is left when a part is wrong or day and month are exchanged. */
export const birthDatePieces: PieceMaker = (units, length, out) => {
  out.put(fed(NOTHING, units, 0, length));
  if (length !== 8) return;
  out.put(fed(T.m, units, 4, length));
  if (isYearZero(units)) return;
  out.put(fed(T.y, units, 0, 4));
  out.put(fed(T.a, units, 0, 6));
  out.put(fed(fed(T.b, units, 0, 4), units, 6, length));
  const month = units[4] * 16 + units[5];
  const day = units[6] * 16 + units[7];
  if (day > TWELVE) return;
  const year = fed(T.s, units, 0, 4);
  out.put(month < day ? fed(year, units, 4, length) : fed(fed(year, units, 6, length), units, 4, 6));
};

const TWELVE = 0x31 * 16 + 0x32;

function isYearZero(units: Uint16Array): boolean {
  return units[0] === 0x30 && units[1] === 0x30 && units[2] === 0x30 && units[3] === 0x30;
}

/** The whole, every word, and the numbers together. */
export const addressPieces: PieceMaker = (units, length, out) => {
  let numbers = T.N;
  let numbered = 0;
  let words = 0;
  out.put(fed(NOTHING, units, 0, length));
  for (let from = 0; from <= length; ) {
    const to = endOfWord(units, from, length);
    const isNumber = hasDigit(units, from, to);
    out.put(fed(isNumber ? T.n : T.w, units, from, to));
    if (isNumber) numbers = fed(numbered++ > 0 ? fedUnit(numbers, SPACE) : numbers, units, from, to);
    words++;
    from = to + 1;
  }
  if (words > 1 && numbered > 0) out.put(numbers);
};

export const wordPieces: PieceMaker = (units, length, out) => {
  for (let from = 0; from <= length; ) {
    const to = endOfWord(units, from, length);
    out.put(fed(NOTHING, units, from, to));
    from = to + 1;
  }
};

/** The whole and every long word. */
export const companyPieces: PieceMaker = (units, length, out) => {
  out.put(fed(NOTHING, units, 0, length));
  for (let from = 0; from <= length; ) {
    const to = endOfWord(units, from, length);
    if (to - from > 3) out.put(fed(T.w, units, from, to));
    from = to + 1;
  }
};

export const cityPieces: PieceMaker = (units, length, out) => {
  wholeCityPieces(units, length, out);
  out.put(fed(T.d, units, 0, Math.min(4, length)));
};

export const wholeCityPieces: PieceMaker = (units, length, out) => out.put(fed(T.c, units, 0, length));

export const postalCodePieces: PieceMaker = (units, length, out) => {
  wholePostalCodePieces(units, length, out);
  out.put(fed(T.y, units, 0, Math.min(4, length)));
};

export const wholePostalCodePieces: PieceMaker = (units, length, out) => out.put(fed(T.z, units, 0, length));

export const birthPlacePieces: PieceMaker = (units, length, out) => out.put(fed(T.b, units, 0, length));

export const wholePieces: PieceMaker = (units, length, out) => out.put(fed(NOTHING, units, 0, length));

function indexOf(units: Uint16Array, length: number, unit: number): number {
  for (let i = 0; i < length; i++) if (units[i] === unit) return i;
  return -1;
}

function lastIndexOf(units: Uint16Array, length: number, unit: number): number {
  for (let i = length - 1; i >= 0; i--) if (units[i] === unit) return i;
  return -1;
}

function hasDigit(units: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isDigit(units[i])) return true;
  return false;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}
