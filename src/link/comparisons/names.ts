import type { CodedColumn } from '../../domain/column.ts';
import { TextTable } from '../kernels/text-table.ts';
import { RECORD, sharedIntegers, textsOf } from '../kernels/texts.ts';
import { describeWords, type Words, wordTable } from './name-words.ts';

/**
 * The given and family names of the data, read once per distinct value; all words are numbered together, for names
 * stand crosswise too. Plain data over shared memory.
 */
export interface Names {
  readonly words: Words;
  readonly given: NameColumn;
  readonly family: NameColumn;
}

/**
 * The names of a column, eight integers each: 0 its words written together, as a word, 1 a number that names of the
 * same words in any order share, 2 how many words it has, 3 where they stand in tokens, 4 the first of them, 5 the
 * sounds of its words as a set of 32 bits in which several may share one.
 */
export interface NameColumn {
  readonly records: Int32Array;
  readonly tokens: Int32Array;
}

const SPACE = 32;

export function readNames(given: CodedColumn, family: CodedColumn): Names {
  const reader = new NameReader();
  const columns = { given: reader.read(given), family: reader.read(family) };
  const words = describeWords(reader.words);
  addSounds(columns.given, words);
  addSounds(columns.family, words);
  return { words, ...columns };
}

class NameReader {
  readonly words = wordTable();
  private readonly sets = new TextTable();
  private glued = new Uint16Array(64);
  private set = new Uint16Array(64);

  read({ values }: CodedColumn): NameColumn {
    const { units, marks } = textsOf(values);
    const records = sharedIntegers(RECORD * values.size);
    const tokens = sharedIntegers(spaces(units) + values.size);
    let used = 0;
    for (let at = 0; at < records.length; at += RECORD) {
      const from = used;
      used = this.putTokens(units, marks[at], marks[at] + marks[at + 1], tokens, used);
      records[at] =
        used - from === 1 ? tokens[from] : this.words.intern(this.glued, 0, marks[at + 1] + 1 + from - used);
      records[at + 1] = this.setOf(tokens, from, used);
      records[at + 2] = used - from;
      records[at + 3] = from;
      records[at + 4] = tokens[from];
    }
    return { records, tokens };
  }

  /** Leaves the words written together in `glued`. */
  private putTokens(units: Uint16Array, start: number, end: number, tokens: Int32Array, at: number): number {
    if (end - start > this.glued.length) this.glued = new Uint16Array(2 * (end - start));
    let length = 0;
    for (let k = start, from = start; k <= end; k++) {
      if (k < end && units[k] !== SPACE) {
        this.glued[length++] = units[k];
        continue;
      }
      tokens[at++] = this.words.intern(units, from, k);
      from = k + 1;
    }
    return at;
  }

  /** The words in the order of their numbers, two units each, are a text of a table of their own. */
  private setOf(tokens: Int32Array, from: number, to: number): number {
    const length = 2 * (to - from);
    if (length > this.set.length) this.set = new Uint16Array(2 * length);
    const sorted = to - from === 1 ? tokens.subarray(from, to) : tokens.slice(from, to).sort();
    for (let k = 0; k < sorted.length; k++) {
      this.set[2 * k] = sorted[k] & 0xffff;
      this.set[2 * k + 1] = sorted[k] >>> 16;
    }
    return this.sets.intern(this.set, 0, length);
  }
}

function spaces(units: Uint16Array): number {
  let count = 0;
  for (let k = 0; k < units.length; k++) if (units[k] === SPACE) count++;
  return count;
}

function addSounds({ records, tokens }: NameColumn, { marks }: Words): void {
  for (let at = 0; at < records.length; at += RECORD) {
    let sounds = 0;
    for (let k = records[at + 3]; k < records[at + 3] + records[at + 2]; k++) {
      if (marks[RECORD * tokens[k] + 1] > 0) sounds |= 1 << (marks[RECORD * tokens[k] + 4] & 31);
    }
    records[at + 5] = sounds;
  }
}
