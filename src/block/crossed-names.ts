import { writeSound } from '../domain/sound.ts';
import type { ValueMemory } from '../domain/value-table.ts';
import { fed, fedBoth, keyOf, NOTHING, tag } from './piece-keys.ts';
import { endOfWord, readUnits, roomForUnits } from './units.ts';

/** Hashes that a name has in NameHashes: of its first token the first letter, the first four letters and the sound … */
const WIDTH = 4;
const INITIAL = 0;
const BEGINNING = 1;
const SOUND = 2;
/** … and the sound of its last token, 0 where it has but one. */
const LAST_SOUND = 3;

/** WIDTH hashes per distinct name. */
export type NameHashes = Int32Array;

/** Where those of a name begin. */
export function placeOf(code: number): number {
  return code * WIDTH;
}

export function nameHashes(values: ValueMemory): NameHashes {
  const hashes = new Int32Array(values.count * WIDTH);
  const units = roomForUnits(values);
  const sound = new Uint16Array(units.length);
  for (let code = 0; code < values.count; code++) {
    const length = readUnits(values, code, units);
    const firstEnd = endOfWord(units, 0, length);
    const last = startOfLastToken(units, length);
    const at = placeOf(code);
    hashes[at + INITIAL] = fed(NOTHING, units, 0, Math.min(1, firstEnd));
    hashes[at + BEGINNING] = fed(NOTHING, units, 0, Math.min(4, firstEnd));
    hashes[at + SOUND] = fed(NOTHING, sound, 0, writeSound(units, 0, firstEnd, sound));
    if (last > 0) hashes[at + LAST_SOUND] = fed(NOTHING, sound, 0, writeSound(units, last, length, sound));
  }
  return hashes;
}

function startOfLastToken(units: Uint16Array, length: number): number {
  for (let i = length; i > 0; i--) if (units[i - 1] === 0x20) return i;
  return 0;
}

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
