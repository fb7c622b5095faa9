import { type CodedColumn, EMPTY, type ListColumn } from '../domain/column.ts';
import type { MatchColumns } from '../domain/records.ts';
import type { ValueMemory } from '../domain/value-table.ts';

/** Bits a letter is kept in: enough for the letters of a folded word, and for digits. */
const BITS = 5;

/**
 * Who probably meets whom gets close numbers: the first four letters of the family name and two of the given
 * name, of the nameless six of the e-mail or phone. Entities are numbered by it first, so that what is looked up
 * for the partners of an entity lies together in memory.
 */
export function neighbourhoods(count: number, match: MatchColumns): Uint32Array {
  const family = beginnings(match.family, 4);
  const given = beginnings(match.given, 2);
  const near = new Uint32Array(count);
  for (let r = 0; r < count; r++) {
    const f = match.family.codes[r];
    const g = match.given.codes[r];
    near[r] = ((f === EMPTY ? 0 : family[f]) << (2 * BITS)) | (g === EMPTY ? 0 : given[g]);
  }
  for (const column of [match.email, match.phone]) putNameless(count, column, near);
  return near;
}

function putNameless(count: number, column: ListColumn, near: Uint32Array): void {
  const { starts, items } = column;
  const begin = beginnings(column, 6);
  for (let r = 0; r < count; r++) if (near[r] === 0 && starts[r] < starts[r + 1]) near[r] = begin[items[starts[r]]];
}

/** Per distinct value. */
function beginnings({ values }: CodedColumn | ListColumn, letters: number): Uint32Array {
  const { count, bytes, starts }: ValueMemory = values.memory;
  const out = new Uint32Array(count);
  for (let code = 0; code < count; code++) {
    let begin = 0;
    for (let i = 0; i < letters; i++) {
      const at = starts[code] + i;
      begin = (begin << BITS) | (at < starts[code + 1] ? bytes[at] & ((1 << BITS) - 1) : 0);
    }
    out[code] = begin;
  }
  return out;
}
