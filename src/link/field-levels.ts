import { EMPTY } from '../domain/column.ts';
import type { MatchField } from '../domain/records.ts';
import type { Comparison } from './comparisons/comparison.ts';

/** A field of the entities, ready to be compared. */
export interface Field {
  readonly field: MatchField;
  /** Entities that fill it. */
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

/** Pairs still to be compared; used by one call at a time. */
let open = new Int32Array(4096);

/**
 * levelOf for a range of pairs, written to out[at] …: a first loop over all of them, the same for every field, that
 * finds what is missing or equal, and a second one that compares the rest.
 */
export function fillLevels(
  comparison: Comparison,
  field: Field,
  pairs: PairRange,
  out: Uint8Array,
  at: number,
  known?: KnownLevels,
): void {
  if (pairs.to - pairs.from > open.length) open = new Int32Array(pairs.to - pairs.from);
  if (field.starts !== undefined) fillBestLevels(comparison, field, field.starts, pairs, out, at);
  else fillSingleLevels(comparison, field, pairs, out, at, known);
}

function fillSingleLevels(
  comparison: Comparison,
  { items, values }: Field,
  { a, b, from, to }: PairRange,
  out: Uint8Array,
  at: number,
  known: KnownLevels | undefined,
): void {
  const { exact, level } = comparison;
  let left = 0;
  for (let k = from, o = at; k < to; k++, o++) {
    const x = items[a[k]];
    const y = items[b[k]];
    if (x === EMPTY || y === EMPTY) out[o] = 0;
    else if (x === y) out[o] = comparison.sameLevel === undefined ? exact : comparison.sameLevel(values, x);
    else open[left++] = k;
  }
  for (let n = 0; n < left; n++) {
    const k = open[n];
    const x = items[a[k]];
    const y = items[b[k]];
    out[at + k - from] = known === undefined ? level(values, x, y) : known.level(comparison, values, x, y);
  }
}

function fillBestLevels(
  comparison: Comparison,
  field: Field,
  starts: Int32Array,
  { a, b, from, to }: PairRange,
  out: Uint8Array,
  at: number,
): void {
  let left = 0;
  for (let k = from, o = at; k < to; k++, o++) {
    out[o] = 0;
    if (starts[a[k]] !== starts[a[k] + 1] && starts[b[k]] !== starts[b[k] + 1]) open[left++] = k;
  }
  for (let n = 0; n < left; n++) {
    const k = open[n];
    out[at + k - from] = bestLevel(comparison, field, starts, a[k], b[k]);
  }
}
