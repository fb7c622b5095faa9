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

/** Pairs still to be compared; used by one call at a time. */
let open = new Int32Array(4096);

/**
 * levelOf for a range of pairs, written to out[at] …: a first loop over all of them, the same for every field, that
 * finds what is missing or equal, and a second one that compares the rest.
 */
export function fillLevels(comparison: Comparison, field: Field, pairs: PairRange, out: Uint8Array, at: number): void {
  if (pairs.to - pairs.from > open.length) open = new Int32Array(pairs.to - pairs.from);
  if (field.starts !== undefined) fillBestLevels(comparison, field, field.starts, pairs, out, at);
  else fillSingleLevels(comparison, field, pairs, out, at);
}

function fillSingleLevels(
  comparison: Comparison,
  { items, values }: Field,
  { a, b, from, to }: PairRange,
  out: Uint8Array,
  at: number,
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
    out[at + k - from] = level(values, items[a[k]], items[b[k]]);
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
