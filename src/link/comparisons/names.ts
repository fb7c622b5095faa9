import type { Words } from './name-words.ts';

/**
 * The given and family names of the data, read once per distinct value; all words are numbered together, for names
 * stand crosswise too. Plain data over shared memory.
 */
export interface Names {
  readonly words: Words;
  readonly given: NameColumn;
  readonly family: NameColumn;
}

/**
 * The names of a column, sixteen integers each, one line of the processor's cache: 0 to 7 the record of its words
 * written together, 8 a number that all names share which are alike written together, that of a word where it is one,
 * 9 a number that names of the same words in any order share, 10 how many words it has, 11 where they stand in tokens,
 * 12 the first of them, 13 and 14 the sounds of its words as two sets of 32 bits in which several may share one.
 */
export interface NameColumn {
  readonly records: Int32Array;
  readonly tokens: Int32Array;
  /** What tells most names apart, see name-bounds.ts. */
  readonly bounds: Int32Array;
}

export const NAME = 16;

/** The same words written together, or in any order. */
export function sameWords(p: Int32Array, at: number, q: Int32Array, bt: number): boolean {
  return p[at + 8] === q[bt + 8] || p[at + 9] === q[bt + 9];
}
