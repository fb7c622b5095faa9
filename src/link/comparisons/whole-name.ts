import { EMPTY } from '../../domain/column.ts';
import type { Entities } from '../../domain/entities.ts';
import type { RangeRunner, RangeTask } from '../../domain/ranges.ts';
import { sharedInt32 } from '../../domain/shared-arrays.ts';
import { namesAgree } from './name.ts';
import { BOUND, namesMayAgree, wordsMayHavePartners } from './name-bounds.ts';
import { nearWords } from './name-words.ts';
import { NAME, type NameColumn, type Names } from './names.ts';

/** Fewer words than this agree in any order by chance. */
const LEAST_WORDS = 3;

/** Given and family names of the entities. */
export interface WholeNames {
  readonly names: Names;
  readonly givens: Int32Array;
  readonly families: Int32Array;
  /**
   * Two integers an entity, the sounds of all its words as two sets of 32 bits in which several may share one; none
   * where it lacks a name or has too few words. One line of the processor's cache instead of two names' two.
   */
  readonly sounds: Int32Array;
}

export function readWholeNames(entities: Entities, names: Names): WholeNames {
  const whole = unsoundedNames(entities, names);
  putSounds(whole, 0, entities.count);
  return whole;
}

/** The same on threads. */
export async function sharedWholeNames(entities: Entities, names: Names, ranges: RangeRunner): Promise<WholeNames> {
  const whole = unsoundedNames(entities, names);
  for await (const _ of ranges.run(FULL_SOUNDS, whole, { total: entities.count, piece: PIECE }));
  return whole;
}

function unsoundedNames({ match, count }: Entities, names: Names): WholeNames {
  return { names, givens: match.given.codes, families: match.family.codes, sounds: sharedInt32(2 * count) };
}

/** Entities a piece, each of which waits for two lines from anywhere in memory. */
const PIECE = 1 << 16;

/** Reading the sounds of full names as a loop that threads can share. */
export const FULL_SOUNDS: RangeTask<WholeNames, undefined> = {
  name: 'link/full-sounds',
  open: (whole) => (from, to) => putSounds(whole, from, to),
};

/** Without a branch on what is read, so that many names are fetched at the same time. */
function putSounds({ names, givens, families, sounds }: WholeNames, from: number, to: number): undefined {
  const { records: p } = names.given;
  const { records: q } = names.family;
  if (p.length === 0 || q.length === 0) return;
  for (let e = from; e < to; e++) {
    const x = givens[e];
    const y = families[e];
    // The first name stands for a missing one, none of whose bits are taken.
    const at = NAME * (x & ~(x >> 31));
    const bt = NAME * (y & ~(y >> 31));
    const few = p[at + 10] + q[bt + 10] - LEAST_WORDS;
    const taken = ~((x | y | few) >> 31);
    sounds[2 * e] = (p[at + 13] | q[bt + 13]) & taken;
    sounds[2 * e + 1] = (p[at + 14] | q[bt + 14]) & taken;
  }
}

/** Kept so that the loop is not dropped. */
let touched = 0;

/** Fetches the names of some entities b[from + places[n]], the processor waiting for many of them at the same time. */
export function fetchNames(
  { names: { given, family }, givens, families, sounds }: WholeNames,
  b: Int32Array,
  from: number,
  places: Int32Array,
  start: number,
  end: number,
): void {
  let sum = touched;
  for (let n = start; n < end; n++) {
    const j = b[from + places[n]];
    const x = givens[j];
    const y = families[j];
    // The first name stands for a missing one.
    sum = (sum + sounds[2 * j] + given.bounds[BOUND * (x & ~(x >> 31))] + family.bounds[BOUND * (y & ~(y >> 31))]) | 0;
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
function crosswise({ names, givens, families }: WholeNames, i: number, j: number): boolean {
  const { given, family } = names;
  const first = givens[i] !== EMPTY && families[j] !== EMPTY;
  const second = families[i] !== EMPTY && givens[j] !== EMPTY;
  if (!first && !second) return false;
  if (first && !namesMayAgree(given.bounds, BOUND * givens[i], family.bounds, BOUND * families[j])) return false;
  if (second && !namesMayAgree(family.bounds, BOUND * families[i], given.bounds, BOUND * givens[j])) return false;
  if (first && !namesAgree(names, given, givens[i], family, families[j])) return false;
  return !second || namesAgree(names, family, families[i], given, givens[j]);
}

/** Words of the two entities; grown as needed, used by one call at a time. */
let mine = new Int32Array(16);
let theirs = new Int32Array(16);

/**
 * Every word of the shorter name has its own partner, the same or nearly, in the longer one; one at least sounds the
 * same (a quick test that nothing likely fails). Both entities have given and family names.
 */
function sameWordsInAnyOrder(whole: WholeNames, i: number, j: number): boolean {
  const { sounds } = whole;
  if ((sounds[2 * i] & sounds[2 * j]) === 0 || (sounds[2 * i + 1] & sounds[2 * j + 1]) === 0) return false;
  const {
    names: { given, family },
    givens,
    families,
  } = whole;
  if (
    !wordsMayHavePartners(
      given.bounds,
      family.bounds,
      BOUND * givens[i],
      BOUND * families[i],
      BOUND * givens[j],
      BOUND * families[j],
    )
  )
    return false;
  return everyWordHasPartner(whole, i, j);
}

function everyWordHasPartner({ names, givens, families }: WholeNames, i: number, j: number): boolean {
  const most = countWords(names, givens[i], families[i]) + countWords(names, givens[j], families[j]);
  if (most > mine.length) {
    mine = new Int32Array(2 * most);
    theirs = new Int32Array(2 * most);
  }
  const countI = putWords(names, givens[i], families[i], mine);
  const countJ = putWords(names, givens[j], families[j], theirs);
  if (Math.min(countI, countJ) < LEAST_WORDS) return false;
  const [short, long] = countI <= countJ ? [mine, theirs] : [theirs, mine];
  const shortCount = Math.min(countI, countJ);
  const longCount = Math.max(countI, countJ);
  return shareSound(names, short, shortCount, long, longCount) && allFound(names, short, shortCount, long, longCount);
}

function countWords({ given, family }: Names, x: number, y: number): number {
  return given.records[NAME * x + 10] + family.records[NAME * y + 10];
}

/** All words of an entity that are not empty. */
function putWords(names: Names, given: number, family: number, out: Int32Array): number {
  return putTokens(names, names.family, family, out, putTokens(names, names.given, given, out, 0));
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
