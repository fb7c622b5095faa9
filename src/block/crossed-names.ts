import { BEGINNING, INITIAL, LAST_SOUND, type NameHashes, placeOf, SOUND } from './names.ts';
import { fedBoth, keyOf, tag } from './piece-keys.ts';

/** Most pieces that a given and a family name have together. */
export const CROSSED = 6;

const INITIALS = tag('i');
const BEGINNINGS = tag('x');
const SOUNDS = tag('n');

/**
 * Puts the pieces that a given and a family name have together from keys[at] on, the same when the two are crossed,
 * and returns the place behind them: the initials, four letters and sounds of their first tokens, then the sounds of
 * the first of one and the last of the other and of the two family names. Two whole tokens are rare where one of them is
 * common. Measured on a million invented rows, of which 300 entries of postings an entity were walked: the first two
 * letters and four sounds of the first tokens alone give F1 90.02, four letters and whole sounds 90.19, the other pairs
 * of tokens 90.41, and 90.37 where only 100 entries are walked.
 */
export function putCrossed(
  given: NameHashes,
  g: number,
  family: NameHashes,
  f: number,
  keys: Uint32Array,
  at: number,
): number {
  const a = placeOf(g);
  const b = placeOf(f);
  const givenLast = given[a + LAST_SOUND];
  const familyLast = family[b + LAST_SOUND];
  let used = at;
  keys[used++] = keyOf(fedBoth(INITIALS, given[a + INITIAL], family[b + INITIAL]));
  keys[used++] = keyOf(fedBoth(BEGINNINGS, given[a + BEGINNING], family[b + BEGINNING]));
  keys[used++] = keyOf(fedBoth(SOUNDS, given[a + SOUND], family[b + SOUND]));
  if (givenLast !== 0) keys[used++] = keyOf(fedBoth(SOUNDS, givenLast, family[b + SOUND]));
  if (familyLast === 0) return used;
  keys[used++] = keyOf(fedBoth(SOUNDS, given[a + SOUND], familyLast));
  keys[used++] = keyOf(fedBoth(SOUNDS, family[b + SOUND], familyLast));
  return used;
}
