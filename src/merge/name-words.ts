import { type CodedColumn, EMPTY, ValueTable } from '../domain/column.ts';
import { longer } from '../domain/golden.ts';
import type { Records } from '../domain/records.ts';

const BLANK = 0x20;

/** How many records of the run hold a word in their name; counted when it is first asked. */
export class NameWords {
  private readonly records: Records;
  private counts: WordCounts | undefined;

  constructor(records: Records) {
    this.records = records;
  }

  /** `word` folded, as in the match columns. */
  count(word: string): number {
    const { match, count } = this.records;
    this.counts ??= countWords([match.given, match.family], count);
    const number = this.counts.words.find(word);
    return number === EMPTY ? 0 : this.counts.holders[number];
  }
}

interface WordCounts {
  readonly words: ValueTable;
  /** By word. */
  readonly holders: Int32Array;
}

function countWords(columns: readonly CodedColumn[], records: number): WordCounts {
  const words = new ValueTable();
  let holders = new Int32Array(1024);
  for (const { values, codes } of columns) {
    const own = new Uint32Array(values.size);
    for (let record = 0; record < records; record++) if (codes[record] !== EMPTY) own[codes[record]]++;
    const { bytes, starts } = values.memory;
    for (let code = 0; code < own.length; code++) {
      for (let from = starts[code], to = from; from < starts[code + 1]; from = to + 1) {
        for (to = from; to < starts[code + 1] && bytes[to] !== BLANK; ) to++;
        const word = words.internBytes(bytes, from, to);
        if (word >= holders.length) holders = longer(holders);
        holders[word] += own[code];
      }
    }
  }
  return { words, holders };
}
