import type { ValueMemory, ValueTable } from '../../domain/column.ts';
import type { RangeTask } from '../../domain/ranges.ts';
import { sharedInt32, sharedUint16 } from '../../domain/shared-arrays.ts';
import { writeSound } from '../../domain/sound.ts';
import { findFirsts, type NumberRuns, numberRuns, putRun } from '../kernels/number-runs.ts';
import { mark, putString, RECORD, type Texts, textAt, textsOf } from '../kernels/texts.ts';
import { joinWords, type NamePart, type ReadPart, SPACE } from './name-parts.ts';
import { NAME } from './names.ts';

/** The names of a column and room for their records, see NameColumn. */
export interface UnreadColumn {
  readonly values: ValueMemory;
  readonly records: Int32Array;
}

/** The names of a column while they are being read. */
interface ColumnTexts extends UnreadColumn {
  readonly tokens: Int32Array;
  /** The run of its first name, where its letters begin among all, and its words among those of all names. */
  readonly run: number;
  readonly unit: number;
  readonly token: number;
}

/** Names of a column, their words being numbered: word k of the part is codes[tokens[k]] of all. */
interface TextPart extends NamePart {
  readonly tokens: Int32Array;
  readonly codes: Int32Array;
  /** Where they stand among the tokens of the column. */
  readonly at: number;
}

/** Names while they are being read: plain data over shared memory. */
export interface NameTexts {
  readonly parts: readonly TextPart[];
  readonly given: ColumnTexts;
  readonly family: ColumnTexts;
  /** Words, and behind their letters those of the names written together, each where its bytes stand in its column. */
  readonly words: Texts;
  /**
   * Runs of equal numbers: letters of words and of names written together, words of names in ascending order, sounds.
   * The words are the first runs, then the given names, then the family names; names of one word have none.
   */
  readonly wholes: NumberRuns;
  readonly sets: NumberRuns;
  readonly sounds: NumberRuns;
}

/** Numbers the words of all parts, and makes room for the rest. */
export function nameTexts(
  columns: Record<NamePart['column'], UnreadColumn>,
  parts: readonly NamePart[],
  read: readonly ReadPart[],
): { readonly texts: NameTexts; readonly table: ValueTable } {
  const { table, codes } = joinWords(read);
  const placed: TextPart[] = [];
  const used = { given: 0, family: 0 };
  for (const [p, part] of parts.entries()) {
    placed.push({ ...part, tokens: read[p].tokens, codes: codes[p], at: used[part.column] });
    used[part.column] += read[p].tokens.length;
  }
  const words = textsOf(table);
  const { given, family } = columns;
  const givenUnits = given.values.starts[given.values.count];
  const units = sharedUint16(words.units.length + givenUnits + family.values.starts[family.values.count]);
  units.set(words.units);
  const runs = table.size + given.values.count + family.values.count;
  const texts = {
    parts: placed,
    given: { ...given, tokens: sharedInt32(used.given), run: table.size, unit: words.units.length, token: 0 },
    family: {
      ...family,
      tokens: sharedInt32(used.family),
      run: table.size + given.values.count,
      unit: words.units.length + givenUnits,
      token: used.given,
    },
    words: { units, marks: words.marks },
    wholes: numberRuns(units, runs),
    sets: numberRuns(sharedInt32(used.given + used.family), runs),
    sounds: numberRuns(sharedUint16(units.length), runs),
  };
  return { texts, table };
}

/** Writing names together, part by part; the piece before the parts is the words. */
export const SPELLING: RangeTask<NameTexts, undefined> = {
  name: 'link/spelling',
  open: (texts) => (from, to) => {
    for (let piece = from; piece < to; piece++) {
      if (piece === 0) spellWords(texts);
      else spellPart(texts, texts.parts[piece - 1]);
    }
    return undefined;
  },
};

export function piecesOfSpelling({ parts }: NameTexts): number {
  return 1 + parts.length;
}

function spellWords(texts: NameTexts): void {
  const { marks } = texts.words;
  for (let word = 0, at = 0; at < marks.length; word++, at += RECORD) {
    putRun(texts.wholes, word, marks[at], marks[at + 1]);
    putSound(texts, word, marks[at], marks[at + 1]);
  }
}

function spellPart(texts: NameTexts, { column, from, to, tokens, codes, at }: TextPart): void {
  const names = texts[column];
  for (let k = 0; k < tokens.length; k++) names.tokens[at + k] = codes[tokens[k]];
  for (let name = from, record = NAME * from; name < to; name++, record += NAME) {
    names.records[record + 11] += at;
    names.records[record + 12] = names.tokens[names.records[record + 11]];
    if (names.records[record + 10] > 1) spellName(texts, names, name);
  }
}

/** A name of several words. */
function spellName(texts: NameTexts, names: ColumnTexts, name: number): void {
  const { values, records, tokens } = names;
  const { units } = texts.words;
  const run = names.run + name;
  const start = names.unit + values.starts[name];
  const length = putTogether(values, name, units, start) - start;
  mark(units, records, (NAME / RECORD) * name, start, length);
  putRun(texts.wholes, run, start, length);
  putSound(texts, run, start, length);
  const first = records[NAME * name + 11];
  const count = records[NAME * name + 10];
  putSorted(tokens, first, count, texts.sets.numbers, names.token + first);
  putRun(texts.sets, run, names.token + first, count);
}

/** Writes the letters of a name without its spaces; returns where they end. */
function putTogether(values: ValueMemory, name: number, units: Uint16Array, at: number): number {
  const { bytes, starts } = values;
  let end = at;
  let wide = 0;
  for (let k = starts[name]; k < starts[name + 1]; k++) {
    const byte = bytes[k];
    if (byte === SPACE) continue;
    wide |= byte;
    units[end++] = byte;
  }
  return wide > 127 ? putString(textAt(values, name).replaceAll(' ', ''), units, at) : end;
}

/** The sound of letters, written where these stand among all. */
function putSound({ words: { units }, sounds }: NameTexts, run: number, start: number, length: number): void {
  putRun(sounds, run, start, writeSound(units, start, start + length, sounds.numbers as Uint16Array, start));
}

/** Names have few words. */
function putSorted(tokens: Int32Array, from: number, count: number, sorted: NumberRuns['numbers'], to: number): void {
  for (let k = 0; k < count; k++) {
    const token = tokens[from + k];
    let at = to + k;
    for (; at > to && sorted[at - 1] > token; at--) sorted[at] = sorted[at - 1];
    sorted[at] = token;
  }
}

/** Parts of the runs of each kind; more than threads, so that none waits for another. */
const PARTS = 2;

/** Kind by kind, part by part. */
export const PIECES_OF_EQUALS: number = 3 * PARTS;

/** Finding equal names, words and sounds. */
export const EQUALS: RangeTask<Pick<NameTexts, 'wholes' | 'sets' | 'sounds'>, undefined> = {
  name: 'link/equals',
  open: ({ wholes, sounds, sets }) => {
    const kinds = [wholes, sounds, sets];
    return (from, to) => {
      for (let piece = from; piece < to; piece++) findFirsts(kinds[Math.floor(piece / PARTS)], piece % PARTS, PARTS);
      return undefined;
    };
  },
};
