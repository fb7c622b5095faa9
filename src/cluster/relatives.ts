import { CodedColumn, EMPTY, type ListColumn } from '../domain/column.ts';
import type { Surnames } from './surnames.ts';

/** Records of one household may be many, but a value on more of them is a switchboard or a placeholder. */
const MOST_HOLDERS = 60;

/** Surnames of entities: a code each, and the words of the codes. */
export interface FamilyNames {
  readonly codes: Int32Array;
  readonly surnames: Surnames;
}

/** Entities of two customers that share a value of the column and a word of the surname: two a pair. */
export function relativesBy(
  column: CodedColumn | ListColumn,
  { codes, surnames: { starts, words, count } }: FamilyNames,
  customerOf: Int32Array,
): Int32Array {
  const holders = holdersOf(column, codes.length);
  const first = new Int32Array(count);
  const seenWith = new Int32Array(count).fill(EMPTY);
  const pairs: number[] = [];
  for (let value = 0; value + 1 < holders.starts.length; value++) {
    const from = holders.starts[value];
    const to = holders.starts[value + 1];
    if (to - from < 2 || to - from > MOST_HOLDERS) continue;
    for (let k = from; k < to; k++) {
      const entity = holders.entities[k];
      if (codes[entity] === EMPTY) continue;
      for (let w = starts[codes[entity]]; w < starts[codes[entity] + 1]; w++) {
        const word = words[w];
        if (seenWith[word] !== value) first[word] = entity;
        else if (customerOf[first[word]] !== customerOf[entity]) pairs.push(first[word], entity);
        seenWith[word] = value;
      }
    }
  }
  return Int32Array.from(pairs);
}

/** Who holds a value: entities[starts[value]] … entities[starts[value + 1] - 1]. */
interface Holders {
  readonly starts: Int32Array;
  readonly entities: Int32Array;
}

function holdersOf(column: CodedColumn | ListColumn, count: number): Holders {
  // A coded column is a list of at most one.
  const items = column instanceof CodedColumn ? column.codes : column.items;
  const firstItem = column instanceof CodedColumn ? undefined : column.starts;
  const starts = new Int32Array(column.values.size + 1);
  const length = firstItem === undefined ? count : firstItem[count];
  for (let k = 0; k < length; k++) if (items[k] !== EMPTY) starts[items[k] + 1]++;
  for (let value = 1; value < starts.length; value++) starts[value] += starts[value - 1];
  const entities = new Int32Array(starts[starts.length - 1]);
  const next = starts.slice();
  for (let e = 0; e < count; e++) {
    const end = firstItem === undefined ? e + 1 : firstItem[e + 1];
    for (let k = firstItem === undefined ? e : firstItem[e]; k < end; k++) {
      if (items[k] !== EMPTY) entities[next[items[k]]++] = e;
    }
  }
  return { starts, entities };
}
