import { beginningsShared, bitsOfBoth } from '../kernels/alike.ts';
import { RECORD } from '../kernels/texts.ts';
import { FIRST_ALIKE, LENGTH_BITS, type Limits, LONGEST, NEAR, SECOND_ALIKE, WHOLE_ALIKE } from './name-limits.ts';
import { HAS_PAIRS, type Words } from './name-words.ts';

/**
 * What most pairs of names are told apart by, sixteen integers a name, one line of the processor's cache: 0 the number
 * of its words written together, 1 the number that names of the same words share, 2 how many words it has, negative
 * where there are too many for a line, 3 the groups of hypocorisms of all its words as one set, 4 and 5 beginning, sound
 * and length of the words written together, 6 and 11 the first and second word: number, letters, letters that stand in
 * it twice, beginning, sound and length. Names compared word by word in their own records cost three lines more each.
 */
export const BOUND = 16;

/** Where the words stand in a line, and the numbers in a word. */
const FIRST = 6;
const SECOND = 11;
const WORD = { letters: 1, twice: 2, beginning: 3, sound: 4 } as const;

/** NEAR lets words of so many letters be four letters apart. */
const LONGEST_WORD = 12;
const MOST_SOUNDS = 1 << (31 - LENGTH_BITS);
const TOO_MANY = -1;

/** No bound tells. */
export const UNKNOWN = 0;

/** The level of two different names (see nameLevel), or UNKNOWN. */
export function levelByBounds(names: Int32Array, at: number, bt: number): number {
  if (names[at] === names[bt] || names[at + 1] === names[bt + 1]) return 7;
  const wordsA = names[at + 2];
  const wordsB = names[bt + 2];
  if ((wordsA | wordsB) < 0) return UNKNOWN;
  if (names[at + FIRST] === names[bt + FIRST])
    return wordsA === 1 || wordsB === 1 ? 6 : compatibleSeconds(names, at + SECOND, bt + SECOND);
  if ((names[at + 3] & names[bt + 3]) !== 0) return UNKNOWN;
  if (wholeMayBe(names, at, names, bt, WHOLE_ALIKE)) return UNKNOWN;
  if (wordsA + wordsB === 2) return 1;
  if (wordMayBe(names, at + FIRST, names, bt + FIRST, FIRST_ALIKE)) return UNKNOWN;
  return sharedWord(names, at, bt);
}

/** Of two names of one first word. */
function compatibleSeconds(names: Int32Array, a: number, b: number): number {
  const lengthA = names[a + WORD.sound] & LONGEST;
  const lengthB = names[b + WORD.sound] & LONGEST;
  if (lengthA === 1 || lengthB === 1) return UNKNOWN;
  if (sameSound(names[a + WORD.sound], names[b + WORD.sound])) return 6;
  return wordMayBe(names, a, names, b, SECOND_ALIKE) ? UNKNOWN : 3;
}

/** The level of two different names of different words (see nameLevel) that are unlike as a whole, or UNKNOWN. */
export function levelOfUnlike(names: Int32Array, at: number, bt: number): number {
  const wordsA = names[at + 2];
  const wordsB = names[bt + 2];
  if ((wordsA | wordsB) < 0 || (names[at + 3] & names[bt + 3]) !== 0) return UNKNOWN;
  return wordMayBe(names, at + FIRST, names, bt + FIRST, FIRST_ALIKE) ? UNKNOWN : sharedWord(names, at, bt);
}

/**
 * The level of two names whose first words are known to be unlike, or UNKNOWN. Every number is read once, for reading
 * them is what this costs. A missing second word is like none.
 */
function sharedWord(names: Int32Array, at: number, bt: number): number {
  const firstA = names[at + FIRST];
  const secondA = names[at + SECOND];
  const firstB = names[bt + FIRST];
  const secondB = names[bt + SECOND];
  if (firstA === secondB || secondA === firstB || (secondA === secondB && secondA >= 0))
    return (names[(firstA === secondB ? at + FIRST : at + SECOND) + WORD.sound] & LONGEST) > 2 ? 3 : UNKNOWN;
  const x = names[at + FIRST + WORD.letters];
  const y = names[at + SECOND + WORD.letters];
  const z = names[bt + FIRST + WORD.letters];
  const w = names[bt + SECOND + WORD.letters];
  const s = names[at + FIRST + WORD.sound];
  const t = names[at + SECOND + WORD.sound];
  const u = names[bt + FIRST + WORD.sound];
  const v = names[bt + SECOND + WORD.sound];
  const open =
    (mayBeNear(x ^ w, s ^ v) && wordMayBe(names, at + FIRST, names, bt + SECOND, NEAR)) ||
    (mayBeNear(y ^ z, t ^ u) && wordMayBe(names, at + SECOND, names, bt + FIRST, NEAR)) ||
    (mayBeNear(y ^ w, t ^ v) && wordMayBe(names, at + SECOND, names, bt + SECOND, NEAR));
  return open ? UNKNOWN : 1;
}

/** Near words of up to LONGEST_WORD letters sound the same or are four letters apart at most; see NEAR. */
function mayBeNear(letters: number, sounds: number): boolean {
  if (sounds >>> LENGTH_BITS === 0) return true;
  const two = letters & (letters - 1);
  const left = two & (two - 1);
  const rest = left & (left - 1);
  return (rest & (rest - 1)) === 0;
}

/** Whether two names, each of its own column, may agree: false only where namesAgree is. */
export function namesMayAgree(p: Int32Array, at: number, q: Int32Array, bt: number): boolean {
  if (p[at] === q[bt] || p[at + 1] === q[bt + 1] || p[at + FIRST] === q[bt + FIRST]) return true;
  if ((p[at + 2] | q[bt + 2]) < 0 || (p[at + 3] & q[bt + 3]) !== 0) return true;
  if (wholeMayBe(p, at, q, bt, NEAR)) return true;
  return p[at + 2] + q[bt + 2] > 2 && wordMayBe(p, at + FIRST, q, bt + FIRST, NEAR);
}

/**
 * Whether every word of the shorter of two full names may have a partner, the same or nearly, in the longer one; a full
 * name is one of column p and one of column q. False only where there is one without.
 */
export function wordsMayHavePartners(
  p: Int32Array,
  q: Int32Array,
  at: number,
  au: number,
  bt: number,
  bu: number,
): boolean {
  if ((p[at + 2] | q[au + 2] | p[bt + 2] | q[bu + 2]) < 0) return true;
  return p[at + 2] + q[au + 2] <= p[bt + 2] + q[bu + 2]
    ? nameMayHavePartners(p, at, p, bt, q, bu) && nameMayHavePartners(q, au, p, bt, q, bu)
    : nameMayHavePartners(p, bt, p, at, q, au) && nameMayHavePartners(q, bu, p, at, q, au);
}

function nameMayHavePartners(
  names: Int32Array,
  at: number,
  p: Int32Array,
  bt: number,
  q: Int32Array,
  bu: number,
): boolean {
  if ((names[at + 3] & (p[bt + 3] | q[bu + 3])) !== 0) return true;
  for (let a = at + FIRST, left = names[at + 2]; left > 0; left--, a += SECOND - FIRST)
    if (!mayStandIn(names, a, p, bt) && !mayStandIn(names, a, q, bu)) return false;
  return true;
}

function mayStandIn(names: Int32Array, a: number, q: Int32Array, bt: number): boolean {
  const word = names[a];
  const letters = names[a + WORD.letters];
  const sound = names[a + WORD.sound];
  if (word === q[bt + FIRST] || word === q[bt + SECOND]) return true;
  return (
    (mayBeNear(letters ^ q[bt + FIRST + WORD.letters], sound ^ q[bt + FIRST + WORD.sound]) &&
      wordMayBe(names, a, q, bt + FIRST, NEAR)) ||
    (mayBeNear(letters ^ q[bt + SECOND + WORD.letters], sound ^ q[bt + SECOND + WORD.sound]) &&
      wordMayBe(names, a, q, bt + SECOND, NEAR))
  );
}

/** Two words by their sound and letters; groups of hypocorisms are known not to be shared. */
function wordMayBe(p: Int32Array, a: number, q: Int32Array, b: number, limits: Limits): boolean {
  const soundA = p[a + WORD.sound];
  const soundB = q[b + WORD.sound];
  if (sameSound(soundA, soundB)) return true;
  const apart = bitsOfBoth(p[a + WORD.letters] ^ q[b + WORD.letters], p[a + WORD.twice] ^ q[b + WORD.twice]);
  return apart <= mostApart(p[a + WORD.beginning] ^ q[b + WORD.beginning], soundA, soundB, limits);
}

/** The same of names written together: a letter stands in them twice also if it stands in both words. */
function wholeMayBe(p: Int32Array, at: number, q: Int32Array, bt: number, limits: Limits): boolean {
  const soundA = p[at + 5];
  const soundB = q[bt + 5];
  if (sameSound(soundA, soundB)) return true;
  const x = p[at + 7];
  const y = p[at + 12];
  const z = q[bt + 7];
  const w = q[bt + 12];
  const twice = (p[at + 8] | p[at + 13] | (x & y)) ^ (q[bt + 8] | q[bt + 13] | (z & w));
  return bitsOfBoth((x | y) ^ (z | w), twice) <= mostApart(p[at + 4] ^ q[bt + 4], soundA, soundB, limits);
}

function sameSound(a: number, b: number): boolean {
  return (a ^ b) >>> LENGTH_BITS === 0;
}

function mostApart(beginnings: number, soundA: number, soundB: number, limits: Limits): number {
  const prefix = beginningsShared(beginnings);
  return limits[(prefix << (2 * LENGTH_BITS)) | ((soundA & LONGEST) << LENGTH_BITS) | (soundB & LONGEST)];
}

/** Writes the bounds of names whose records stand from records[from] up to, not including, records[to] (see NameColumn). */
export function putBounds(
  bounds: Int32Array,
  records: Int32Array,
  tokens: Int32Array,
  words: Words,
  from: number,
  to: number,
): void {
  for (let at = from; at < to; at += BOUND) {
    bounds[at] = records[at + 8];
    bounds[at + 1] = records[at + 9];
    const count = records[at + 10];
    const first = records[at + 12];
    const fits =
      count <= 2 &&
      // An initial, and a word that may stand for two, have rules of their own.
      words.marks[RECORD * first + 1] > 1 &&
      (count === 2 || (words.marks[RECORD * first + 7] & HAS_PAIRS) === 0) &&
      fitsLine(records, at, LONGEST) &&
      putWord(bounds, at, at + FIRST, first, words) &&
      (count === 1 || putWord(bounds, at, at + SECOND, tokens[records[at + 11] + 1], words));
    if (count === 1) bounds[at + SECOND] = TOO_MANY;
    bounds[at + 2] = fits ? count : TOO_MANY;
    bounds[at + 3] |= records[at + 6];
    bounds[at + 4] = records[at + 4];
    bounds[at + 5] = (records[at + 5] << LENGTH_BITS) | records[at + 1];
  }
}

function fitsLine(records: Int32Array, at: number, longest: number): boolean {
  const length = records[at + 1];
  return length > 0 && length <= longest && records[at + 5] < MOST_SOUNDS;
}

/** Whether the word fits. */
function putWord(bounds: Int32Array, at: number, to: number, word: number, words: Words): boolean {
  const { marks } = words;
  const from = RECORD * word;
  bounds[to] = word;
  bounds[to + WORD.letters] = marks[from + 2];
  bounds[to + WORD.twice] = marks[from + 3];
  bounds[to + WORD.beginning] = marks[from + 4];
  bounds[to + WORD.sound] = (marks[from + 5] << LENGTH_BITS) | marks[from + 1];
  bounds[at + 3] |= marks[from + 6];
  return fitsLine(marks, from, LONGEST_WORD);
}
