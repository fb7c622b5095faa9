import { type CodedMemory, EMPTY, type ListMemory } from '../domain/column.ts';
import type { Memory } from '../domain/memory.ts';
import type { MatchColumns, MatchField } from '../domain/records.ts';
import type { ValueMemory } from '../domain/value-table.ts';

/** What a record is compared by, as other threads are told. */
export type MatchMemory = Memory<Pick<MatchColumns, MatchField>>;

export type ContentColumn = CodedMemory | ListMemory;

/** Of values from `from` up to, not including, `to`, written from out[from] on. */
export function hashValues({ bytes, starts }: ValueMemory, from: number, to: number, out: Int32Array): void {
  for (let code = from; code < to; code++) {
    let hash = 0x811c9dc5;
    for (let i = starts[code]; i < starts[code + 1]; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
    out[code] = hash;
  }
}

function lowerOf({ bytes, starts }: ValueMemory, code: number): number {
  let hash = 0x12345678;
  for (let i = starts[code]; i < starts[code + 1]; i++) {
    hash = Math.imul(hash ^ bytes[i], 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  return hash;
}

/** Columns count by their place, so that a value says something else in another one. */
const FIRST_PLACE = 2;

/**
 * The upper half of the hash of each record's content in all fields, of the records from `from` up to, not including,
 * `to`: each column adds its values' hashes turned by its place. `hashes`: of the values, by column.
 */
export function hashContents(
  columns: readonly ContentColumn[],
  hashes: readonly Int32Array[],
  from: number,
  to: number,
  upper: Int32Array,
): void {
  for (const [c, column] of columns.entries()) {
    if (column.values.count === 0) continue;
    if (column.kind === 'coded') mixCoded(column, hashes[c], FIRST_PLACE + c, from, to, upper);
    else mixListed(column, hashes[c], FIRST_PLACE + c, from, to, upper);
  }
}

function mixCoded(
  { codes }: CodedMemory,
  values: Int32Array,
  place: number,
  from: number,
  to: number,
  upper: Int32Array,
): void {
  for (let r = from; r < to; r++) if (codes[r] !== EMPTY) upper[r] = mixedUpper(upper[r], values[codes[r]], place);
}

function mixListed(
  { starts, items }: ListMemory,
  values: Int32Array,
  place: number,
  from: number,
  to: number,
  upper: Int32Array,
): void {
  for (let r = from; r < to; r++)
    for (let k = starts[r]; k < starts[r + 1]; k++) upper[r] = mixedUpper(upper[r], values[items[k]], place);
}

function mixedUpper(hash: number, value: number, place: number): number {
  const mixed = Math.imul(hash ^ value ^ place, 0x85ebca6b) + place;
  return mixed ^ (mixed >>> 13);
}

/**
 * The lower half of the hash of a record's content. Made from the bytes when it is asked for: different contents of one
 * neighbourhood hardly ever have the upper half in common.
 */
export function lowerHash(columns: readonly ContentColumn[], record: number): number {
  let hash = 0;
  for (const [c, column] of columns.entries()) {
    const place = FIRST_PLACE + c;
    const { values } = column;
    if (column.kind === 'coded') {
      if (column.codes[record] !== EMPTY) hash = mixedLower(hash, lowerOf(values, column.codes[record]), place);
    } else {
      const { starts, items } = column;
      for (let k = starts[record]; k < starts[record + 1]; k++)
        hash = mixedLower(hash, lowerOf(values, items[k]), place);
    }
  }
  return hash;
}

function mixedLower(hash: number, value: number, place: number): number {
  const mixed = Math.imul(hash ^ value ^ Math.imul(place, 0x9e3779b1), 0xc2b2ae35) + place;
  return mixed ^ (mixed >>> 16);
}
