import type { MatchField } from '../domain/records.ts';
import type { Comparison, Listed, OpenPairs } from './comparisons/comparison.ts';

/** A field of the entities, ready to be compared. */
export interface Field {
  readonly field: MatchField;
  /** Its bit among the filled fields of an entity and its slot in their lines; how many entities fill it. */
  readonly bit: number;
  readonly slot: number;
  readonly filled: number;
  /** Without starts, entity e has the value items[e], or EMPTY; else items[starts[e]] … items[starts[e + 1] - 1]. */
  readonly starts: Int32Array | undefined;
  readonly items: Int32Array;
  /** What the comparison prepared. */
  readonly values: unknown;
}

/** Level of two values x and y. */
export function levelOf(comparison: Comparison, { values }: Field, x: number, y: number): number {
  if (x !== y) return comparison.level(values, x, y);
  return comparison.sameLevel?.(values, x) ?? comparison.exact;
}

/** The best level of any two values of entities i and j. */
export function bestLevel(comparison: Comparison, { values, items, starts }: Field, i: number, j: number): number {
  let best = 0;
  if (starts === undefined) return best;
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

/** Pairs that are looked at together, so that their values stay in the processor's cache. */
const CHUNK = 1 << 11;

/**
 * Writes the levels of the open pairs of a range (see open-pairs.ts) to out[at] …: loops without a branch fetch the
 * values, many at the same time, then these are compared.
 */
export function fillLevels(
  comparison: Comparison,
  field: Field,
  pairs: PairRange,
  { open, start: first, end: last }: Listed,
  out: Uint8Array,
  at: number,
  known?: KnownLevels,
): void {
  const lines = comparison.lines?.(field.values);
  for (let start = first; start < last; start += CHUNK) {
    const end = Math.min(last, start + CHUNK);
    if (lines !== undefined) touched = fetchLines(lines.memory, lines.stride, open.y, start, end);
    if (field.starts !== undefined) fillBestLevels(comparison, field, pairs, open, start, end, out, at);
    else fillSingleLevels(comparison, field.values, open, start, end, out, at, known);
  }
}

/** So that loops that only fetch are not dropped. */
let touched = 0;

function fetchLines(memory: Int32Array, stride: number, y: Int32Array, start: number, end: number): number {
  let sum = touched;
  for (let n = start; n < end; n++) sum = (sum + memory[stride * y[n]]) | 0;
  return sum;
}

function fillSingleLevels(
  comparison: Comparison,
  values: unknown,
  open: OpenPairs,
  start: number,
  end: number,
  out: Uint8Array,
  at: number,
  known: KnownLevels | undefined,
): void {
  const { level, sameLevel, settle, fetch } = comparison;
  const left = settle === undefined ? end : settle(values, open, start, end, out, at);
  fetch?.(values, open, start, left);
  const { places, x, y } = open;
  for (let n = start; n < left; n++) {
    if (sameLevel !== undefined && x[n] === y[n]) out[at + places[n]] = sameLevel(values, x[n]);
    else
      out[at + places[n]] =
        known === undefined ? level(values, x[n], y[n]) : known.level(comparison, values, x[n], y[n]);
  }
}

function fillBestLevels(
  comparison: Comparison,
  field: Field,
  { a, b, from }: PairRange,
  { places, x, y }: OpenPairs,
  start: number,
  end: number,
  out: Uint8Array,
  at: number,
): void {
  const { level } = comparison;
  const { values } = field;
  for (let n = start; n < end; n++) {
    const k = places[n];
    if (k >= 0) out[at + k] = level(values, x[n], y[n]);
    else out[at + ~k] = bestLevel(comparison, field, a[from + ~k], b[from + ~k]);
  }
}
