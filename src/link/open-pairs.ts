import type { Comparison, Listed, OpenPairs } from './comparisons/comparison.ts';
import { type EntityLines, FILLED_MASK, SEVERAL_BITS } from './entity-lines.ts';
import type { Field, PairRange } from './field-levels.ts';

/** What is to be known of the fields that are compared, by their bits. */
export interface FieldsByBit {
  readonly count: number;
  /** All of their bits. */
  readonly compared: number;
  /** Place among the fields, slot in the lines, and level of equal values. */
  readonly field: Uint8Array;
  readonly slot: Uint8Array;
  readonly exact: Uint8Array;
  /** 1 where a value with itself is not always on the exact level. */
  readonly odd: Uint8Array;
}

export function fieldsByBit(comparisons: readonly Comparison[], fields: readonly Field[]): FieldsByBit {
  const [field, slot, exact, odd] = Array.from({ length: 4 }, () => new Uint8Array(SEVERAL_BITS));
  let compared = 0;
  for (const [f, { bit, slot: at }] of fields.entries()) {
    compared |= 1 << bit;
    field[bit] = f;
    slot[bit] = at;
    exact[bit] = comparisons[f].exact;
    odd[bit] = comparisons[f].sameLevel === undefined ? 0 : 1;
  }
  return { count: fields.length, compared, field, slot, exact, odd };
}

/** Room for the pairs of all fields, so many a field, and where those of each end. Used by one call at a time. */
let room: OpenPairs = roomFor(0);
let most = 0;
const ends = new Int32Array(SEVERAL_BITS);

/**
 * Reads the lines of a range of pairs once for all fields: writes the levels of the pairs of which one lacks a field or
 * whose values are equal (field f of pair k at out[f · stride + k − from]), and lists the others, see listedOf. Field by
 * field over the columns it took a fifth more to compare, for each column was another look into memory.
 */
export function listOpen(
  lines: EntityLines,
  fields: FieldsByBit,
  pairs: PairRange,
  out: Uint8Array,
  stride: number,
): void {
  const { from, to } = pairs;
  most = to - from;
  if (room.places.length < most * fields.count) room = roomFor(most * fields.count);
  for (let f = 0; f < fields.count; f++) {
    out.fill(0, f * stride, f * stride + most);
    ends[f] = f * most;
  }
  for (let start = from; start < to; start += CHUNK) {
    const end = Math.min(to, start + CHUNK);
    readMasks(lines, fields.compared, pairs, start, end);
    listChunk(lines, fields, pairs, start, end, out, stride);
  }
}

/** The pairs of a field that the last call of listOpen left open; stale with the next one. */
export function listedOf(field: number): Listed {
  return { open: room, start: field * most, end: ends[field] };
}

function roomFor(pairs: number): OpenPairs {
  return { places: new Int32Array(pairs), x: new Int32Array(pairs), y: new Int32Array(pairs) };
}

/** Pairs whose lines are fetched together and stay in the processor's fastest cache. */
const CHUNK = 1 << 8;

/** Which fields both entities of a pair fill, as bits, and SEVERAL_BITS above them of which one of the two has several values. */
const masks = new Int32Array(CHUNK);

/** Without a branch, so that the processor waits for many lines at the same time. */
function readMasks(
  { memory, stride }: EntityLines,
  compared: number,
  { a, b }: PairRange,
  start: number,
  end: number,
): void {
  for (let k = start; k < end; k++) {
    const x = memory[stride * a[k]];
    const y = memory[stride * b[k]];
    masks[k - start] = (x & y & compared) | ((x | y) & ~FILLED_MASK);
  }
}

/** Two entities both fill three or four of the fields that somebody fills: these are gone through, not all of them. */
function listChunk(
  { memory, stride: width }: EntityLines,
  { field, slot, exact, odd }: FieldsByBit,
  { a, b, from }: PairRange,
  start: number,
  end: number,
  out: Uint8Array,
  stride: number,
): void {
  const { places, x, y } = room;
  for (let k = start; k < end; k++) {
    const mask = masks[k - start];
    const at = width * a[k];
    const bt = width * b[k];
    for (let left = mask & FILLED_MASK; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left);
      const v = memory[at + slot[bit]];
      const w = memory[bt + slot[bit]];
      const several = (mask >>> (bit + SEVERAL_BITS)) & 1;
      const open = (((v - w) | (w - v)) >>> 31) | several;
      out[field[bit] * stride + k - from] = exact[bit] & -(open ^ 1);
      const n = ends[field[bit]];
      places[n] = (k - from) ^ -several;
      x[n] = v;
      y[n] = w;
      ends[field[bit]] = n + (open | odd[bit]);
    }
  }
}
