import { type CodedColumn, EMPTY, type ValueMemory, ValueTable } from '../domain/column.ts';
import { longer } from '../domain/golden.ts';
import type { Records } from '../domain/records.ts';
import { sharedCopy, sharedUint8 } from '../domain/shared-arrays.ts';
import { traitsAt } from './name-traits.ts';

const BLANK = 0x20;

/** The columns of names whose words are counted. */
export const NAME_COLUMNS = ['given', 'family'] as const;

/** The words of a column and how many records hold each of them, by word. Plain data, shared with other threads. */
export interface WordCounts {
  readonly words: ValueMemory;
  readonly holders: Int32Array;
  /** Of the values of the column, see traitsAt. */
  readonly traits: Uint8Array;
}

/** How many records of the run hold a word in their name; counted when it is first asked, unless it is told. */
export class NameWords {
  private readonly records: Pick<Records, 'match' | 'count'>;
  private readonly told: readonly WordCounts[] | undefined;
  private counts: readonly CountedWords[] | undefined;

  /** `told`: the words of NAME_COLUMNS. */
  constructor(records: Pick<Records, 'match' | 'count'>, told?: readonly WordCounts[]) {
    this.records = records;
    this.told = told;
  }

  /** By column of NAME_COLUMNS, where they are told: the traits of its values. */
  get traits(): readonly Uint8Array[] {
    return this.told?.map(({ traits }) => traits) ?? [];
  }

  /** The word is folded, as in the match columns: the bytes from `from` up to, not including, `to`. */
  count(bytes: Uint8Array, from: number, to: number): number {
    this.counts ??=
      this.told?.map(({ words, holders }) => ({ words: ValueTable.over(words), holders })) ??
      NAME_COLUMNS.map((name) => countedWords(this.records, name));
    let holders = 0;
    for (const { words, holders: by } of this.counts) {
      const number = words.findBytes(bytes, from, to);
      if (number !== EMPTY) holders += by[number];
    }
    return holders;
  }
}

interface CountedWords {
  readonly words: ValueTable;
  readonly holders: Int32Array;
}

/** The words of a column, for whoever has to be told of them. */
export function countWords(records: Pick<Records, 'match' | 'count'>, name: (typeof NAME_COLUMNS)[number]): WordCounts {
  const { words, holders } = countedWords(records, name);
  const traits = traitsOf(records.match[name].values);
  return { words: words.memory, holders: sharedCopy(holders.subarray(0, words.size)), traits };
}

function traitsOf({ memory: { bytes, starts }, size }: ValueTable): Uint8Array {
  const traits = sharedUint8(size);
  for (let code = 0; code < size; code++) traits[code] = traitsAt(bytes, starts[code], starts[code + 1]);
  return traits;
}

function countedWords(
  { match, count }: Pick<Records, 'match' | 'count'>,
  name: (typeof NAME_COLUMNS)[number],
): CountedWords {
  const { values } = match[name];
  const own = holdersOf(match[name], count);
  const words = new ValueTable();
  let holders = new Int32Array(1024);
  const { bytes, starts } = values.memory;
  for (let code = 0; code < own.length; code++) {
    for (let from = starts[code], to = from; from < starts[code + 1]; from = to + 1) {
      for (to = from; to < starts[code + 1] && bytes[to] !== BLANK; ) to++;
      const word = words.internBytes(bytes, from, to);
      if (word >= holders.length) holders = longer(holders);
      holders[word] += own[code];
    }
  }
  return { words, holders };
}

/** Records by value. */
function holdersOf({ values, codes }: CodedColumn, records: number): Uint32Array {
  const holders = new Uint32Array(values.size);
  for (let record = 0; record < records; record++) if (codes[record] !== EMPTY) holders[codes[record]]++;
  return holders;
}
