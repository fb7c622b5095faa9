import { EMPTY, type ListMemory } from '../domain/column.ts';
import type { ValueMemory } from '../domain/value-table.ts';
import type { MatchMemory } from './content-hash.ts';

/** Bits a letter is kept in: enough for the letters of a folded word, and for digits. */
const BITS = 5;
/** Letters of a neighbourhood. */
const LETTERS = 6;
/** Bits of its number. */
export const NEAR_BITS = LETTERS * BITS;

/** Of how many letters a value gives its beginning. */
export const BEGINNINGS = { family: 4, given: 2 } as const;

/** Of values from `from` up to, not including, `to`, written from out[from] on. */
export function putBeginnings(values: ValueMemory, letters: number, from: number, to: number, out: Int32Array): void {
  for (let code = from; code < to; code++) out[code] = beginning(values, code, letters);
}

/** Per distinct value of the names. */
export type Beginnings = Readonly<Record<keyof typeof BEGINNINGS, Int32Array>>;

/**
 * Who probably meets whom gets close numbers: the first four letters of the family name and two of the given
 * name, of the nameless six of the e-mail or phone. Entities are numbered by it first, so that what is looked up
 * for the partners of an entity lies together in memory. Written for the records from `from` up to, not including, `to`.
 */
export function putNeighbourhoods(
  match: MatchMemory,
  { family, given }: Beginnings,
  from: number,
  to: number,
  near: Uint32Array,
): void {
  const [f, g] = [match.family.codes, match.given.codes];
  for (let r = from; r < to; r++) {
    const first = f[r] === EMPTY ? 0 : family[f[r]];
    near[r] = (first << (BEGINNINGS.given * BITS)) | (g[r] === EMPTY ? 0 : given[g[r]]);
  }
  for (const column of [match.email, match.phone]) putNameless(column, from, to, near);
}

function putNameless({ values, starts, items }: ListMemory, from: number, to: number, near: Uint32Array): void {
  for (let r = from; r < to; r++)
    if (near[r] === 0 && starts[r] < starts[r + 1]) near[r] = beginning(values, items[starts[r]], LETTERS);
}

function beginning({ bytes, starts }: ValueMemory, code: number, letters: number): number {
  const start = starts[code];
  const end = starts[code + 1];
  let begin = 0;
  for (let at = start; at < start + letters; at++)
    begin = (begin << BITS) | (at < end ? bytes[at] & ((1 << BITS) - 1) : 0);
  return begin;
}
