import { CodedColumn, EMPTY, type ListColumn } from '../domain/column.ts';
import { longer } from '../domain/golden.ts';
import { sharedInt32 } from '../domain/shared-arrays.ts';
import type { Surnames } from './surnames.ts';

/** Records of one household may be many, but a value on more of them is a switchboard or a placeholder. */
const MOST_HOLDERS = 60;

/**
 * Who holds a value that relatives may share, by such values: entity holders[2 k] with the surname of code
 * holders[2 k + 1], k from starts[v] up to, not including, starts[v + 1]. In shared memory.
 */
export interface Holders {
  readonly starts: Int32Array;
  readonly holders: Int32Array;
}

/** Entities of two customers that share a value of the column and a word of the surname: two a pair. */
export function relativesBy(
  { starts: valueStarts, holders }: Holders,
  { starts, words, count }: Surnames,
  customerOf: Int32Array,
): Int32Array {
  const first = new Int32Array(count);
  const seenWith = new Int32Array(count).fill(EMPTY);
  let pairs = new Int32Array(1024);
  let found = 0;
  for (let value = 0; value + 1 < valueStarts.length; value++) {
    // Most values in common are those of one customer, whose surnames need not be looked up.
    if (ofOneCustomer(holders, valueStarts[value], valueStarts[value + 1], customerOf)) continue;
    for (let k = valueStarts[value]; k < valueStarts[value + 1]; k++) {
      const entity = holders[2 * k];
      const surname = holders[2 * k + 1];
      if (surname === EMPTY) continue;
      for (let w = starts[surname]; w < starts[surname + 1]; w++) {
        const word = words[w];
        if (seenWith[word] !== value) {
          seenWith[word] = value;
          first[word] = entity;
        } else if (customerOf[first[word]] !== customerOf[entity]) {
          if (found + 2 > pairs.length) pairs = longer(pairs);
          pairs[found++] = first[word];
          pairs[found++] = entity;
        }
      }
    }
  }
  return pairs.slice(0, found);
}

function ofOneCustomer(holders: Int32Array, from: number, to: number, customerOf: Int32Array): boolean {
  const customer = customerOf[holders[2 * from]];
  for (let k = from + 1; k < to; k++) if (customerOf[holders[2 * k]] !== customer) return false;
  return true;
}

/** The holders of the values of a column that more than one entity has, and not too many; `surnames`: a code an entity. */
export function holdersOf(column: CodedColumn | ListColumn, surnames: Int32Array): Holders {
  const count = surnames.length;
  // A coded column is a list of at most one.
  const items = column instanceof CodedColumn ? column.codes : column.items;
  const firstItem = column instanceof CodedColumn ? undefined : column.starts;
  const { starts, next } = placesOf(items, firstItem === undefined ? count : firstItem[count], column.values.size);
  const holders = sharedInt32(2 * starts[starts.length - 1]);
  for (let e = 0; e < count; e++) {
    const end = firstItem === undefined ? e + 1 : firstItem[e + 1];
    for (let k = firstItem === undefined ? e : firstItem[e]; k < end; k++) {
      if (items[k] === EMPTY || next[items[k]] < 0) continue;
      const at = next[items[k]]++;
      holders[2 * at] = e;
      holders[2 * at + 1] = surnames[e];
    }
  }
  return { starts, holders };
}

const SHARED_BY_NONE = -1;

/** Where the holders of values stand, of the first `length` items: by shared value, and where each value begins. */
function placesOf(items: Int32Array, length: number, values: number) {
  const next = new Int32Array(values);
  for (let k = 0; k < length; k++) if (items[k] !== EMPTY) next[items[k]]++;
  let shared = 0;
  for (let value = 0; value < values; value++) if (mayBeRelatives(next[value])) shared++;
  const starts = sharedInt32(shared + 1);
  let at = 0;
  let taken = 0;
  for (let value = 0; value < values; value++) {
    const size = next[value];
    next[value] = mayBeRelatives(size) ? taken : SHARED_BY_NONE;
    if (next[value] < 0) continue;
    taken += size;
    starts[++at] = taken;
  }
  return { starts, next };
}

function mayBeRelatives(holders: number): boolean {
  return holders > 1 && holders <= MOST_HOLDERS;
}
