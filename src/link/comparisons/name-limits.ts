import { mayPair } from '../kernels/alike.ts';
import { ALIKE, COMPATIBLE, NEARLY_SAME } from './name-words.ts';

/** Lengths a table tells apart. */
export const LENGTH_BITS = 5;
export const LONGEST = (1 << LENGTH_BITS) - 1;
/**
 * How many letters two texts may be apart and still be alike, by the length of their common beginning and by their
 * lengths; −1 where nothing makes them alike.
 */
export type Limits = Int8Array;

function limits(most: (prefix: number, la: number, lb: number) => number): Limits {
  const table = new Int8Array(5 << (2 * LENGTH_BITS));
  for (let at = 0; at < table.length; at++)
    table[at] = most(at >> (2 * LENGTH_BITS), (at >> LENGTH_BITS) & LONGEST, at & LONGEST);
  return table;
}

/** A typing error changes two letters at most. */
function lettersOfErrors(errors: number, least: number, la: number, lb: number): number {
  return la >= least && lb >= least && Math.abs(la - lb) <= errors ? 2 * errors : -1;
}

/** From three letters on words may be near by their sound, too. */
function byLetters(la: number, lb: number, ...mosts: readonly number[]): number {
  return Math.max(la < 3 || lb < 3 ? -1 : 0, ...mosts);
}

/** The first words are near or similar: see likenessOfWords and similarFirst. */
export const FIRST_ALIKE = limits((prefix, la, lb) =>
  byLetters(la, lb, mayPair(prefix, la, lb, ALIKE), lettersOfErrors(1, 3, la, lb)),
);
/** So are the names as a whole, or two typing errors make one of the other. */
export const WHOLE_ALIKE = limits((prefix, la, lb) =>
  byLetters(la, lb, mayPair(prefix, la, lb, ALIKE), lettersOfErrors(1, 3, la, lb), lettersOfErrors(2, 6, la, lb)),
);
/** Words are near: see nearWords. */
export const NEAR = limits((prefix, la, lb) =>
  la < 3 || lb < 3 ? -1 : byLetters(la, lb, mayPair(prefix, la, lb, NEARLY_SAME), lettersOfErrors(1, 4, la, lb)),
);
/** Second words are compatible by their letters: see compatibleWords. */
export const SECOND_ALIKE = limits((prefix, la, lb) => byLetters(la, lb, mayPair(prefix, la, lb, COMPATIBLE)));
