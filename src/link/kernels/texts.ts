import { textOf as textOfBytes } from '../../domain/byte-text.ts';
import type { ValueTable } from '../../domain/column.ts';
import { sharedInt32, sharedUint16 } from '../../domain/shared-arrays.ts';
import type { ValueMemory } from '../../domain/value-table.ts';

/**
 * Texts as the comparing loops read them: UTF-16 units one after the other (so that a letter is what it is in a
 * JavaScript string), and a record of eight integers a text, half a line of the processor's cache. Plain data over
 * shared memory: another thread gets it once.
 *
 * The record of text t is marks[8 t] …: 0 where its units start, 1 how many there are, 2 its letters as a bag of 32
 * bits, 3 the letters that stand in it twice, 4 the last eight bits of its first four letters, 5 to 7 what the comparison
 * that made it wants to know.
 */
export interface Texts {
  readonly units: Uint16Array;
  readonly marks: Int32Array;
}

/** Integers of a record. */
export const RECORD = 8;

export function lengthOf({ marks }: Texts, text: number): number {
  return marks[8 * text + 1];
}

/** The text as a string, for what is rarely asked. */
export function textOf({ units, marks }: Texts, text: number): string {
  return stringOf(units, marks[8 * text], marks[8 * text + 1]);
}

function stringOf(units: Uint16Array, start: number, length: number): string {
  let text = '';
  for (let k = start; k < start + length; k++) text += String.fromCharCode(units[k]);
  return text;
}

/** The distinct values of a column, numbered by their codes. */
export function textsOf({ memory }: ValueTable): Texts {
  const { count } = memory;
  const units = unitsFor(memory);
  const marks = sharedInt32(RECORD * count);
  for (let code = 0, at = 0; code < count; code++) {
    const end = putValue(memory, code, units, at);
    mark(units, marks, code, at, end - at);
    at = end;
  }
  return { units, marks };
}

/** Room for the units of all values: a text never has more of them than bytes of UTF-8. */
export function unitsFor({ count, starts }: ValueMemory): Uint16Array {
  return sharedUint16(starts[count]);
}

/** Writes the units of a value from `at` on; returns where they end. */
export function putValue(values: ValueMemory, code: number, units: Uint16Array, at: number): number {
  const { bytes, starts } = values;
  const to = starts[code + 1];
  let end = at;
  let wide = 0;
  for (let k = starts[code]; k < to; k++) {
    const byte = bytes[k];
    wide |= byte;
    units[end++] = byte;
  }
  return wide > 127 ? putString(textAt(values, code), units, at) : end;
}

/** A value of a column as a string, where no ValueTable is at hand. */
export function textAt({ bytes, starts }: ValueMemory, code: number): string {
  return textOfBytes(bytes, starts[code], starts[code + 1]);
}

/** Writes the units of a string from `at` on; returns where they end. */
export function putString(text: string, units: Uint16Array, at: number): number {
  for (let k = 0; k < text.length; k++) units[at + k] = text.charCodeAt(k);
  return at + text.length;
}

/**
 * Fills in the first part of a record. The bag has one bit for all letters of equal last five bits: two letters may
 * share it, so the bag can only hide a difference, never invent one.
 */
export function mark(units: Uint16Array, marks: Int32Array, text: number, start: number, length: number): void {
  putRecord(units, marks, text, start, length, start, 0, 0);
}

/** The same of a text that begins with another, whose record is filled in and whose letters are not read again. */
export function markLonger(units: Uint16Array, marks: Int32Array, text: number, beginning: number, end: number): void {
  const at = RECORD * beginning;
  const start = marks[at];
  putRecord(units, marks, text, start, end - start, start + marks[at + 1], marks[at + 2], marks[at + 3]);
}

/** Given the bag of the letters before units[from]. */
function putRecord(
  units: Uint16Array,
  marks: Int32Array,
  text: number,
  start: number,
  length: number,
  from: number,
  once: number,
  twice: number,
): void {
  const end = start + length;
  for (let k = from; k < end; k++) {
    const bit = 1 << (units[k] & 31);
    twice |= once & bit;
    once |= bit;
  }
  const at = RECORD * text;
  marks[at] = start;
  marks[at + 1] = length;
  marks[at + 2] = once;
  marks[at + 3] = twice;
  marks[at + 4] = beginningOf(units, start, length);
}

function beginningOf(units: Uint16Array, start: number, length: number): number {
  let letters = 0;
  for (let k = Math.min(length, 4) - 1; k >= 0; k--) letters = (letters << 8) | (units[start + k] & 0xff);
  return letters;
}

/** Whether the second text stands somewhere in the first. */
export function includesText({ units, marks }: Texts, x: number, y: number): boolean {
  // Some letter of the second is missing in the first: the quick end of nearly all pairs.
  if ((marks[8 * y + 2] & ~marks[8 * x + 2]) !== 0) return false;
  const long = marks[8 * x];
  const short = marks[8 * y];
  const length = marks[8 * y + 1];
  const last = marks[8 * x + 1] - length;
  for (let at = 0; at <= last; at++) if (sameUnits(units, long + at, short, length)) return true;
  return false;
}

/** Whether two texts of one length are letter for letter the same. */
export function sameUnits(units: Uint16Array, a: number, b: number, length: number): boolean {
  for (let k = 0; k < length; k++) if (units[a + k] !== units[b + k]) return false;
  return true;
}
