import type { CodedColumn } from '../../domain/column.ts';
import { sharedInt32 } from '../../domain/shared-arrays.ts';
import { TextTable } from '../kernels/text-table.ts';
import { RECORD, textsOf } from '../kernels/texts.ts';
import { boundsOf } from './name-bounds.ts';
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
 * The names of a column, sixteen integers each, one line of the processor's cache: 0 to 7 the record of its words
 * written together, 8 the number of that word, 9 a number that names of the same words in any order share, 10 how many
 * words it has, 11 where they stand in tokens, 12 the first of them, 13 and 14 the sounds of its words as two sets of
 * 32 bits in which several may share one.
 */
export interface NameColumn {
  readonly records: Int32Array;
  readonly tokens: Int32Array;
  /** What tells most names apart, see name-bounds.ts. */
  readonly bounds: Int32Array;
}

/** A column while its words are being numbered. */
type ReadColumn = Omit<NameColumn, 'bounds'>;

export const NAME = 16;

const SPACE = 32;

export function readNames(given: CodedColumn, family: CodedColumn): Names {
  const reader = new NameReader();
  const columns = { given: reader.readWords(given), family: reader.readWords(family) };
  // After the words, so that these lie side by side.
  reader.readWhole(columns.given);
  reader.readWhole(columns.family);
  const words = describeWords(reader.words);
  return { words, given: described(columns.given, words), family: described(columns.family, words) };
}

class NameReader {
  readonly words = wordTable();
  private readonly sets = new TextTable();
  private glued = new Uint16Array(64);
  private set = new Uint16Array(64);

  readWords({ values }: CodedColumn): ReadColumn {
    const { units, marks } = textsOf(values);
    const records = sharedInt32(NAME * values.size);
    const tokens = sharedInt32(spaces(units) + values.size);
    let used = 0;
    for (let at = 0, from = 0; at < records.length; at += NAME, from += RECORD) {
      records[at + 11] = used;
      used = this.putTokens(units, marks[from], marks[from] + marks[from + 1], tokens, used);
      records[at + 10] = used - records[at + 11];
      records[at + 12] = tokens[records[at + 11]];
    }
    return { records, tokens };
  }

  readWhole({ records, tokens }: ReadColumn): void {
    for (let at = 0; at < records.length; at += NAME) {
      const from = records[at + 11];
      const to = from + records[at + 10];
      const isOneWord = to - from === 1;
      records[at + 8] = isOneWord ? tokens[from] : this.together(tokens, from, to);
      // A word alone needs no look-up; its numbers are apart from those of several.
      records[at + 9] = isOneWord ? ~tokens[from] : this.setOf(tokens, from, to);
    }
  }

  private putTokens(units: Uint16Array, start: number, end: number, tokens: Int32Array, at: number): number {
    for (let k = start, from = start; k <= end; k++) {
      if (k < end && units[k] !== SPACE) continue;
      tokens[at++] = this.words.intern(units, from, k);
      from = k + 1;
    }
    return at;
  }

  private together(tokens: Int32Array, from: number, to: number): number {
    const { units, marks } = this.words.texts;
    let length = 0;
    for (let k = from; k < to; k++) length += marks[RECORD * tokens[k] + 1];
    if (length > this.glued.length) this.glued = new Uint16Array(2 * length);
    let at = 0;
    for (let k = from; k < to; k++) {
      const start = marks[RECORD * tokens[k]];
      const end = start + marks[RECORD * tokens[k] + 1];
      for (let u = start; u < end; u++) this.glued[at++] = units[u];
    }
    return this.words.intern(this.glued, 0, length);
  }

  /** The words in the order of their numbers, two units each, are a text of a table of their own. */
  private setOf(tokens: Int32Array, from: number, to: number): number {
    const length = 2 * (to - from);
    if (length > this.set.length) this.set = new Uint16Array(2 * length);
    const sorted = tokens.slice(from, to).sort();
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

function described({ records, tokens }: ReadColumn, words: Words): NameColumn {
  const { marks } = words;
  for (let at = 0; at < records.length; at += NAME) {
    for (let k = 0; k < RECORD; k++) records[at + k] = marks[RECORD * records[at + 8] + k];
    for (let k = records[at + 11]; k < records[at + 11] + records[at + 10]; k++) {
      if (marks[RECORD * tokens[k] + 1] === 0) continue;
      const sound = marks[RECORD * tokens[k] + 5];
      records[at + 13] |= 1 << (sound & 31);
      records[at + 14] |= 1 << ((sound >> 5) & 31);
    }
  }
  return { records, tokens, bounds: boundsOf(records, tokens, words) };
}
