import { EMPTY } from '../../domain/column.ts';
import type { PairRange } from '../field-levels.ts';
import { FAMILY, FULL, GIVEN, LEAST_WORDS, SOUNDS, type WholeNames } from './full-names.ts';
import { namesAgree } from './name.ts';
import { BOUND, namesMayAgree, wordsMayHavePartners } from './name-bounds.ts';
import { nearWords } from './name-words.ts';
import { NAME, type NameColumn, type Names } from './names.ts';

/**
 * Moves those of the pairs places[start] … places[end − 1] that may agree together to places[start] … and returns where
 * they end: without a sound in common only names that stand crosswise do. A loop without a branch, so that many entities
 * are fetched at the same time. The levels of names stand in `out` from `given` and `family` on.
 */
export function openNames(
  { full }: WholeNames,
  { a, b, from }: PairRange,
  places: Int32Array,
  start: number,
  end: number,
  out: Uint8Array,
  given: number,
  family: number,
): number {
  let left = start;
  for (let n = start; n < end; n++) {
    const k = places[n];
    const at = FULL * a[from + k] + SOUNDS;
    const bt = FULL * b[from + k] + SOUNDS;
    const first = full[at] & full[bt];
    const second = full[at + 1] & full[bt + 1];
    // Neither is 0; or both levels are below 2.
    const soundsShared = ((first | -first) & (second | -second)) >>> 31;
    places[left] = k;
    left += soundsShared | (((out[given + k] | out[family + k]) - 2) >>> 31);
  }
  return left;
}

/** Kept so that the loop is not dropped. */
let touched = 0;

/** Fetches the names of the second entities of some pairs, the processor waiting for many of them at the same time. */
export function fetchNames(
  { names: { given, family }, full }: WholeNames,
  { b, from }: PairRange,
  places: Int32Array,
  start: number,
  end: number,
): void {
  let sum = touched;
  for (let n = start; n < end; n++) {
    const bt = FULL * b[from + places[n]];
    const x = full[bt + GIVEN];
    const y = full[bt + FAMILY];
    // The first name stands for a missing one.
    sum = (sum + given.bounds[BOUND * (x & ~(x >> 31))] + family.bounds[BOUND * (y & ~(y >> 31))]) | 0;
  }
  touched = sum;
}

/** Whether levels that given and family reached on their own leave it open that the names agree together. */
export function mayAgreeTogether(given: number, family: number): boolean {
  return given < 5 && family < 5 && (given > 0 ? family > 0 || given === 1 : family < 2);
}

/**
 * Whether two names agree as a whole although neither given nor family agree by themselves: they stand crosswise,
 * or a full name in one cell was split in another place (`jose enrique | nunez lopez`, `jose nunez | lopez`).
 * Given the levels that given and family reached on their own.
 */
export function agreeTogether(whole: WholeNames, i: number, j: number, given: number, family: number): boolean {
  if (given < 2 && family < 2 && crosswise(whole, i, j)) return true;
  return given > 0 && family > 0 && given < 5 && family < 5 && sameWordsInAnyOrder(whole, i, j);
}

/**
 * Whether two entities agree only crosswise: given like the other's family wherever both are filled,
 * although neither agrees by itself.
 */
function crosswise({ names, full }: WholeNames, i: number, j: number): boolean {
  const { given, family } = names;
  const givenI = full[FULL * i + GIVEN];
  const familyI = full[FULL * i + FAMILY];
  const givenJ = full[FULL * j + GIVEN];
  const familyJ = full[FULL * j + FAMILY];
  const first = givenI !== EMPTY && familyJ !== EMPTY;
  const second = familyI !== EMPTY && givenJ !== EMPTY;
  if (!first && !second) return false;
  if (first && !namesMayAgree(given.bounds, BOUND * givenI, family.bounds, BOUND * familyJ)) return false;
  if (second && !namesMayAgree(family.bounds, BOUND * familyI, given.bounds, BOUND * givenJ)) return false;
  if (first && !namesAgree(names, given, givenI, family, familyJ)) return false;
  return !second || namesAgree(names, family, familyI, given, givenJ);
}

/** Words of the two entities; grown as needed, used by one call at a time. */
let mine = new Int32Array(16);
let theirs = new Int32Array(16);

/**
 * Every word of the shorter name has its own partner, the same or nearly, in the longer one; one at least sounds the
 * same (a quick test that nothing likely fails). Both entities have given and family names.
 */
function sameWordsInAnyOrder({ names, full }: WholeNames, i: number, j: number): boolean {
  const at = FULL * i;
  const bt = FULL * j;
  if ((full[at + SOUNDS] & full[bt + SOUNDS]) === 0 || (full[at + SOUNDS + 1] & full[bt + SOUNDS + 1]) === 0)
    return false;
  const mayBe = wordsMayHavePartners(
    names.given.bounds,
    names.family.bounds,
    BOUND * full[at + GIVEN],
    BOUND * full[at + FAMILY],
    BOUND * full[bt + GIVEN],
    BOUND * full[bt + FAMILY],
  );
  return mayBe && everyWordHasPartner(names, full, at, bt);
}

function everyWordHasPartner(names: Names, full: Int32Array, at: number, bt: number): boolean {
  const most = countWords(names, full, at) + countWords(names, full, bt);
  if (most > mine.length) {
    mine = new Int32Array(2 * most);
    theirs = new Int32Array(2 * most);
  }
  const countI = putWords(names, full, at, mine);
  const countJ = putWords(names, full, bt, theirs);
  if (Math.min(countI, countJ) < LEAST_WORDS) return false;
  const [short, long] = countI <= countJ ? [mine, theirs] : [theirs, mine];
  const shortCount = Math.min(countI, countJ);
  const longCount = Math.max(countI, countJ);
  return shareSound(names, short, shortCount, long, longCount) && allFound(names, short, shortCount, long, longCount);
}

function countWords({ given, family }: Names, full: Int32Array, at: number): number {
  return given.records[NAME * full[at + GIVEN] + 10] + family.records[NAME * full[at + FAMILY] + 10];
}

/** All words of an entity that are not empty. */
function putWords(names: Names, full: Int32Array, at: number, out: Int32Array): number {
  const given = putTokens(names, names.given, full[at + GIVEN], out, 0);
  return putTokens(names, names.family, full[at + FAMILY], out, given);
}

function putTokens(
  { words }: Names,
  { records, tokens }: NameColumn,
  name: number,
  out: Int32Array,
  at: number,
): number {
  const start = records[NAME * name + 11];
  for (let k = start; k < start + records[NAME * name + 10]; k++)
    if (words.marks[8 * tokens[k] + 1] > 0) out[at++] = tokens[k];
  return at;
}

function shareSound({ words: { marks } }: Names, a: Int32Array, na: number, b: Int32Array, nb: number): boolean {
  for (let x = 0; x < na; x++) {
    if (marks[8 * a[x] + 1] < 2) continue;
    for (let y = 0; y < nb; y++) if (marks[8 * a[x] + 5] === marks[8 * b[y] + 5]) return true;
  }
  return false;
}

/** Takes the partners it found out of the longer name. */
function allFound(
  { words }: Names,
  short: Int32Array,
  shortCount: number,
  long: Int32Array,
  longCount: number,
): boolean {
  let left = longCount;
  for (let x = 0; x < shortCount; x++) {
    let y = 0;
    while (y < left && short[x] !== long[y] && !nearWords(words, words.marks, 8 * short[x], words.marks, 8 * long[y]))
      y++;
    if (y === left) return false;
    left--;
    for (; y < left; y++) long[y] = long[y + 1];
  }
  return true;
}
