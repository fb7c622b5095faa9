import { EMPTY, type ValueMemory, ValueTable } from '../../domain/column.ts';
import { sharedInt32 } from '../../domain/shared-arrays.ts';
import { NAME } from './names.ts';
import { wordTable } from './read-words.ts';

/** Names of a column that are read together. */
export interface NamePart {
  readonly column: 'given' | 'family';
  readonly from: number;
  readonly to: number;
}

/** The words of a part, numbered among themselves, and the number of each word of each name, one name after the other. */
export interface ReadPart {
  readonly words: ValueMemory;
  readonly tokens: Int32Array;
}

/** All names in parts of so many at most. */
export function partsOf(given: number, family: number, most: number): readonly NamePart[] {
  return [...cut('given', given, most), ...cut('family', family, most)];
}

function cut(column: NamePart['column'], count: number, most: number): NamePart[] {
  const parts: NamePart[] = [];
  for (let from = 0; from < count; from += most) parts.push({ column, from, to: Math.min(count, from + most) });
  return parts;
}

/** Cells that a table takes at a time; it makes room for all of them. */
const CELLS = 1 << 12;

/** Reads the names of a part; how many words each has and where these stand among the tokens goes to the records. */
export function readPart({ bytes, starts }: ValueMemory, { from, to }: NamePart, records: Int32Array): ReadPart {
  const count = spaces(bytes, starts[from], starts[to]) + to - from;
  const cells = new Int32Array(2 * count);
  let used = 0;
  for (let name = from, at = NAME * from; name < to; name++, at += NAME) {
    records[at + 11] = used;
    used = putCells(bytes, starts[name], starts[name + 1], cells, used);
    records[at + 10] = used - records[at + 11];
  }
  const words = withEmpty(new ValueTable());
  const tokens = sharedInt32(count);
  for (let k = 0; k < count; k += CELLS) {
    const end = Math.min(count, k + CELLS);
    internAll(words, bytes, cells.subarray(2 * k, 2 * end), tokens, k);
  }
  return { words: words.memory, tokens };
}

/** The words of all parts under one number each, after those of the tables; and by part the numbers of its words. */
export function joinWords(parts: readonly ReadPart[]): {
  readonly table: ValueTable;
  readonly codes: readonly Int32Array[];
} {
  const table = withEmpty(wordTable());
  const codes = parts.map(({ words: { count, bytes, starts } }) => {
    const cells = new Int32Array(2 * count);
    for (let k = 0; k < cells.length; k++) cells[k] = starts[(k + 1) >> 1];
    const numbers = sharedInt32(count);
    internAll(table, bytes, cells, numbers, 0);
    return numbers;
  });
  return { table, codes };
}

/** The word without letters, which stands between two spaces, has its number first: tables take no cell for it. */
function withEmpty(table: ValueTable): ValueTable {
  table.intern('');
  return table;
}

function internAll(table: ValueTable, bytes: Uint8Array, cells: Int32Array, codes: Int32Array, at: number): void {
  const count = cells.length / 2;
  table.internCells(bytes, cells, count, codes, at);
  for (let k = at; k < at + count; k++) if (codes[k] === EMPTY) codes[k] = table.find('');
}

export const SPACE = 32;

function spaces(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let k = from; k < to; k++) count += bytes[k] === SPACE ? 1 : 0;
  return count;
}

/** Where the words of a name start and end; returns how many cells there are then. */
function putCells(bytes: Uint8Array, start: number, end: number, cells: Int32Array, used: number): number {
  let at = used;
  cells[2 * at] = start;
  for (let k = start; k < end; k++) {
    if (bytes[k] !== SPACE) continue;
    cells[2 * at + 1] = k;
    cells[2 * ++at] = k + 1;
  }
  cells[2 * at + 1] = end;
  return at + 1;
}
