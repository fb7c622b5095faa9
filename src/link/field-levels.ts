import { EMPTY } from '../domain/column.ts';
import type { MatchField } from '../domain/records.ts';
import type { Comparison } from './comparisons/comparison.ts';

/** A field of the entities, ready to be compared. */
export interface Field {
  readonly field: MatchField;
  /** Its bit among the filled fields of an entity, and how many entities fill it. */
  readonly bit: number;
  readonly filled: number;
  /** Without starts, entity e has the value items[e], or EMPTY; else items[starts[e]] … items[starts[e + 1] - 1]. */
  readonly starts: Int32Array | undefined;
  readonly items: Int32Array;
  /** What the comparison prepared. */
  readonly values: unknown;
}

/** Level of two entities. */
export function levelOf(comparison: Comparison, field: Field, i: number, j: number): number {
  if (field.starts !== undefined) return bestLevel(comparison, field, field.starts, i, j);
  const x = field.items[i];
  const y = field.items[j];
  if (x === EMPTY || y === EMPTY) return 0;
  if (x !== y) return comparison.level(field.values, x, y);
  return comparison.sameLevel?.(field.values, x) ?? comparison.exact;
}

/** The best level of any two values. */
function bestLevel(comparison: Comparison, { values, items }: Field, starts: Int32Array, i: number, j: number): number {
  let best = 0;
  for (let x = starts[i]; x < starts[i + 1]; x++) {
    for (let y = starts[j]; y < starts[j + 1]; y++) {
      if (items[x] === items[y]) return comparison.exact;
      const found = comparison.level(values, items[x], items[y]);
      if (found > best) best = found;
    }
  }
  return best;
}

/** Pairs from a[from], b[from] up to, not including, a[to], b[to]. */
export interface PairRange {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** Pairs of values that a field keeps in mind; eight times as many are found more often and cost as much more to find. */
const KNOWN = 1 << 13;
const LEVEL_BITS = 4;
/** Greater codes are not kept in mind. */
const MOST_CODES = 1 << (31 - LEVEL_BITS);

/**
 * The levels of the last pairs of values that fell on a place: frequent values meet again and again. Two integers a
 * place: one value plus one, and the other with the level.
 */
export class KnownLevels {
  private readonly pairs = new Int32Array(2 * KNOWN);

  /** comparison.level of two different values. */
  level(comparison: Comparison, values: unknown, x: number, y: number): number {
    const small = Math.min(x, y);
    const great = Math.max(x, y);
    if (great >= MOST_CODES) return comparison.level(values, x, y);
    const { pairs } = this;
    const mixed = Math.imul(small, 0x9e3779b1) ^ Math.imul(great, 0x85ebca6b);
    const at = 2 * ((mixed ^ (mixed >>> 15)) & (KNOWN - 1));
    const kept = pairs[at + 1];
    if (pairs[at] === small + 1 && kept >>> LEVEL_BITS === great) return kept & ((1 << LEVEL_BITS) - 1);
    const level = comparison.level(values, x, y);
    pairs[at] = small + 1;
    pairs[at + 1] = (great << LEVEL_BITS) | level;
    return level;
  }
}

/** Which fields both entities of each pair fill, as bits; pairs that fill one; those whose values differ. Used by one call at a time. */
let filled = new Uint16Array(4096);
let both = new Int32Array(4096);
let open = new Int32Array(4096);

/** Reads which pairs fill which fields, once for all fields, before `fillLevels` of the same pairs. */
export function readFilled(masks: Uint16Array, { a, b, from, to }: PairRange): void {
  if (to - from > filled.length) {
    filled = new Uint16Array(to - from);
    both = new Int32Array(to - from);
    open = new Int32Array(to - from);
  }
  for (let k = from; k < to; k++) filled[k - from] = masks[a[k]] & masks[b[k]];
}

/** Pairs that are looked at together, so that their values stay in the processor's cache. */
const CHUNK = 1 << 11;

/**
 * levelOf for the pairs of `readFilled`, written to out[at] …: loops without a branch find what is missing or equal
 * and fetch the values that differ, many at the same time; the last one compares these.
 */
export function fillLevels(
  comparison: Comparison,
  field: Field,
  pairs: PairRange,
  out: Uint8Array,
  at: number,
  known?: KnownLevels,
): void {
  const { from, to } = pairs;
  out.fill(0, at, at + to - from);
  const { bit } = field;
  let count = 0;
  for (let k = 0; k < to - from; k++) {
    both[count] = k;
    count += (filled[k] >> bit) & 1;
  }
  for (let start = 0; start < count; start += CHUNK) {
    const end = Math.min(count, start + CHUNK);
    if (field.starts !== undefined) fillBestLevels(comparison, field, field.starts, pairs, start, end, out, at);
    else fillSingleLevels(comparison, field, pairs, start, end, out, at, known);
  }
}

/** So that loops that only fetch are not dropped. */
let touched = 0;

function fillSingleLevels(
  comparison: Comparison,
  { items, values }: Field,
  { a, b, from }: PairRange,
  start: number,
  end: number,
  out: Uint8Array,
  at: number,
  known: KnownLevels | undefined,
): void {
  const { exact, level, sameLevel, settle, fetch } = comparison;
  let left = 0;
  for (let n = start; n < end; n++) {
    const k = both[n];
    const x = items[a[from + k]];
    const y = items[b[from + k]];
    out[at + k] = exact;
    open[left] = k;
    left += ((x - y) | (y - x)) >>> 31;
  }
  if (sameLevel !== undefined)
    for (let n = start; n < end; n++) out[at + both[n]] = sameLevel(values, items[a[from + both[n]]]);
  const lines = comparison.lines?.(values);
  if (lines !== undefined) touched = fetchLines(lines.memory, lines.stride, items, b, from, left);
  if (settle !== undefined) left = settle(values, { items, a, b, from, open }, left, out, at);
  if (fetch !== undefined) fetch(values, { items, a, b, from, open }, left);
  for (let n = 0; n < left; n++) {
    const k = open[n];
    const x = items[a[from + k]];
    const y = items[b[from + k]];
    out[at + k] = known === undefined ? level(values, x, y) : known.level(comparison, values, x, y);
  }
}

function fetchLines(
  memory: Int32Array,
  stride: number,
  items: Int32Array,
  b: Int32Array,
  from: number,
  left: number,
): number {
  let sum = touched;
  for (let n = 0; n < left; n++) sum = (sum + memory[stride * items[b[from + open[n]]]]) | 0;
  return sum;
}

function fillBestLevels(
  comparison: Comparison,
  field: Field,
  starts: Int32Array,
  { a, b, from }: PairRange,
  start: number,
  end: number,
  out: Uint8Array,
  at: number,
): void {
  const lines = comparison.lines?.(field.values);
  if (lines !== undefined) {
    const { memory, stride } = lines;
    const { items } = field;
    let sum = touched;
    for (let n = start; n < end; n++) sum = (sum + memory[stride * items[starts[b[from + both[n]]]]]) | 0;
    touched = sum;
  }
  for (let n = start; n < end; n++) {
    const k = both[n];
    out[at + k] = bestLevel(comparison, field, starts, a[from + k], b[from + k]);
  }
}
