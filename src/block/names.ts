import { writeSound } from '../domain/sound.ts';
import type { ValueMemory } from '../domain/value-table.ts';
import { fed, NOTHING, PieceKeys, tag } from './piece-keys.ts';
import type { PieceTable } from './piece-table.ts';
import { endOfWord, readUnits, roomForUnits } from './units.ts';

/** Hashes that a name has in NameHashes: of its first token the first letter, the first four letters and the sound … */
const WIDTH = 4;
export const INITIAL = 0;
export const BEGINNING = 1;
export const SOUND = 2;
/** … and the sound of its last token, 0 where it has but one. */
export const LAST_SOUND = 3;

/** WIDTH hashes per distinct name. */
export type NameHashes = Int32Array;

/** Where those of a name begin. */
export function placeOf(code: number): number {
  return code * WIDTH;
}

/** What distinct names may meet by: their own pieces, and what those are made of that they have with other names. */
export interface Names {
  readonly pieces: PieceTable;
  readonly hashes: NameHashes;
}

const SOUNDS = tag('s');
const INITIALS = tag('i');
const BEGINNINGS = tag('p');
const ENDS = tag('e');

/**
 * The pieces of a name: the sound of every token, of an initial the letter; with `shortPieces` the beginning and the end
 * of every token as well. Both in one pass, for sounds take longest.
 */
export function readNames(values: ValueMemory, shortPieces: boolean): Names {
  const hashes = new Int32Array(values.count * WIDTH);
  const units = roomForUnits(values);
  const sound = new Uint16Array(units.length);
  const starts = new Int32Array(values.count + 1);
  const out = new PieceKeys(values.count * 4);
  for (let code = 0; code < values.count; code++) {
    const length = readUnits(values, code, units);
    putSounds(units, length, sound, out, hashes, placeOf(code));
    if (shortPieces) putEnds(units, length, out);
    starts[code + 1] = out.used;
  }
  return { pieces: { starts, keys: out.keys }, hashes };
}

function putSounds(
  units: Uint16Array,
  length: number,
  sound: Uint16Array,
  out: PieceKeys,
  hashes: NameHashes,
  at: number,
): void {
  const firstEnd = endOfWord(units, 0, length);
  hashes[at + INITIAL] = fed(NOTHING, units, 0, Math.min(1, firstEnd));
  hashes[at + BEGINNING] = fed(NOTHING, units, 0, Math.min(4, firstEnd));
  for (let from = 0, to = firstEnd; from <= length; from = to + 1, to = endOfWord(units, from, length)) {
    const sounds = writeSound(units, from, to, sound);
    out.put(to - from > 1 ? fed(SOUNDS, sound, 0, sounds) : fed(INITIALS, units, from, to));
    if (from === 0) hashes[at + SOUND] = fed(NOTHING, sound, 0, sounds);
    else if (to === length) hashes[at + LAST_SOUND] = fed(NOTHING, sound, 0, sounds);
  }
}

/** Three letters each. */
function putEnds(units: Uint16Array, length: number, out: PieceKeys): void {
  for (let from = 0; from <= length; ) {
    const to = endOfWord(units, from, length);
    if (to - from > 1) {
      out.put(fed(BEGINNINGS, units, from, Math.min(to, from + 3)));
      out.put(fed(ENDS, units, Math.max(from, to - 3), to));
    }
    from = to + 1;
  }
}
