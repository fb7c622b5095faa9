import { writeSound } from '../domain/sound.ts';
import type { ValueMemory } from '../domain/value-table.ts';
import { fed, fedUnit, keyOf, tag } from './piece-keys.ts';
import { readUnits, roomForUnits } from './units.ts';

/** Places of a name in NameHeads. */
const WIDTH = 8;
const BEGIN = 0;
const BEGIN_LENGTH = 2;
const SOUND = 3;
const SOUND_LENGTH = 7;

/** Per distinct name, of its first token: the first two letters and how many, the first four sounds and how many. */
export type NameHeads = Uint16Array;

export function nameHeads(values: ValueMemory): NameHeads {
  const heads = new Uint16Array(values.count * WIDTH);
  const units = roomForUnits(values);
  const sound = new Uint16Array(units.length);
  for (let code = 0; code < values.count; code++) {
    const at = code * WIDTH;
    const end = endOfToken(units, readUnits(values, code, units));
    const begin = Math.min(2, end);
    const sounds = Math.min(4, writeSound(units, 0, end, sound));
    for (let i = 0; i < begin; i++) heads[at + BEGIN + i] = units[i];
    for (let i = 0; i < sounds; i++) heads[at + SOUND + i] = sound[i];
    heads[at + BEGIN_LENGTH] = begin;
    heads[at + SOUND_LENGTH] = sounds;
  }
  return heads;
}

function endOfToken(units: Uint16Array, length: number): number {
  for (let i = 0; i < length; i++) if (units[i] === 0x20) return i;
  return length;
}

/** Pieces that a given and a family name have together, the same when the two are crossed. */
export const CROSSED = 3;

const INITIALS = tag('i');
const SOUNDS = tag('n');
const BEGINNINGS = tag('x');

/** Puts the keys of initials, sounds and beginnings of both, the smaller one first, at keys[at] … keys[at + 2]. */
export function putCrossed(
  given: NameHeads,
  g: number,
  family: NameHeads,
  f: number,
  keys: Uint32Array,
  at: number,
): void {
  const a = g * WIDTH;
  const b = f * WIDTH;
  const initials = Math.min(1, given[a + BEGIN_LENGTH]);
  const familyInitials = Math.min(1, family[b + BEGIN_LENGTH]);
  keys[at] = crossed(INITIALS, given, a, initials, family, b, familyInitials, 0);
  const sounds = given[a + SOUND_LENGTH];
  keys[at + 1] = crossed(SOUNDS, given, a + SOUND, sounds, family, b + SOUND, family[b + SOUND_LENGTH], 0x7c);
  keys[at + 2] = crossed(BEGINNINGS, given, a, given[a + BEGIN_LENGTH], family, b, family[b + BEGIN_LENGTH], 0);
}

function crossed(
  start: number,
  x: NameHeads,
  xAt: number,
  xLength: number,
  y: NameHeads,
  yAt: number,
  yLength: number,
  between: number,
): number {
  if (isSmaller(x, xAt, xLength, y, yAt, yLength)) {
    const first = fed(start, x, xAt, xAt + xLength);
    return keyOf(fed(between === 0 ? first : fedUnit(first, between), y, yAt, yAt + yLength));
  }
  const first = fed(start, y, yAt, yAt + yLength);
  return keyOf(fed(between === 0 ? first : fedUnit(first, between), x, xAt, xAt + xLength));
}

/** In the order of UTF-16 code units, as strings compare. */
function isSmaller(x: NameHeads, xAt: number, xLength: number, y: NameHeads, yAt: number, yLength: number): boolean {
  const both = Math.min(xLength, yLength);
  for (let i = 0; i < both; i++) if (x[xAt + i] !== y[yAt + i]) return x[xAt + i] < y[yAt + i];
  return xLength < yLength;
}
