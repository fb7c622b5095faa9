import type { CodedColumn } from '../domain/column.ts';
import { EMPTY } from '../domain/column.ts';
import type { Records } from '../domain/records.ts';

/** How many records of the run hold a word in their name; counted when it is first asked. */
export class NameWords {
  private readonly records: Records;
  private counts: ReadonlyMap<string, number> | undefined;

  constructor(records: Records) {
    this.records = records;
  }

  /** `word` folded, as in the match columns. */
  count(word: string): number {
    this.counts ??= countWords([this.records.match.given, this.records.match.family], this.records.count);
    return this.counts.get(word) ?? 0;
  }
}

function countWords(columns: readonly CodedColumn[], records: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { values, codes } of columns) {
    const holders = new Uint32Array(values.size);
    for (let record = 0; record < records; record++) if (codes[record] !== EMPTY) holders[codes[record]]++;
    let code = 0;
    for (const name of values.texts()) {
      for (const word of name.split(' ')) counts.set(word, (counts.get(word) ?? 0) + holders[code]);
      code++;
    }
  }
  return counts;
}
