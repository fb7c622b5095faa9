import type { CodedColumn, ValueMemory, ValueTable } from '../../domain/column.ts';
import { ONE_THREAD, type RangeRunner, type RangeTask } from '../../domain/ranges.ts';
import { sharedInt32 } from '../../domain/shared-arrays.ts';
import { RECORD } from '../kernels/texts.ts';
import { putBounds } from './name-bounds.ts';
import { type NamePart, partsOf, type ReadPart, readPart } from './name-parts.ts';
import {
  EQUALS,
  type NameTexts,
  nameTexts,
  PIECES_OF_EQUALS,
  piecesOfSpelling,
  SPELLING,
  type UnreadColumn,
} from './name-texts.ts';
import type { Words } from './name-words.ts';
import { NAME, type NameColumn, type Names } from './names.ts';
import { describeWords, listBySound, putGroups, type SoundGroups } from './read-words.ts';

/** Names that nobody read yet, and the parts in which they are read: plain data over shared memory. */
export interface UnreadNames {
  readonly parts: readonly NamePart[];
  readonly given: UnreadColumn;
  readonly family: UnreadColumn;
}

/** Names a part, some ten milliseconds each time: fewer know the same words again and again. */
const PART = 1 << 16;

export function unreadNames(given: ValueMemory, family: ValueMemory, most = PART): UnreadNames {
  return { parts: partsOf(given.count, family.count, most), given: unread(given), family: unread(family) };
}

function unread(values: ValueMemory): UnreadColumn {
  return { values, records: sharedInt32(NAME * values.count) };
}

/** Part p. */
export function readNamePart({ parts, ...columns }: UnreadNames, p: number): ReadPart {
  const { values, records } = columns[parts[p].column];
  return readPart(values, parts[p], records);
}

export function readNames(given: CodedColumn, family: CodedColumn): Names {
  const unread = unreadNames(given.values.memory, family.values.memory);
  const { texts, table } = nameTexts(
    unread,
    unread.parts,
    unread.parts.map((_, p) => readNamePart(unread, p)),
  );
  SPELLING.open(texts)(0, piecesOfSpelling(texts));
  EQUALS.open(texts)(0, PIECES_OF_EQUALS);
  const described = describable(texts, table);
  DESCRIPTION.open(described)(0, unread.parts.length);
  return namesOf(described);
}

/** One of each column is done by one thread before another has compiled what it takes. */
const FEW_PARTS = 2;

/** The same on threads, the parts having been read. */
export async function joinNames(unread: UnreadNames, read: readonly ReadPart[], ranges: RangeRunner): Promise<Names> {
  const runner = unread.parts.length > FEW_PARTS ? ranges : ONE_THREAD;
  const { texts, table } = nameTexts(unread, unread.parts, read);
  for await (const _ of runner.run(SPELLING, texts, { total: piecesOfSpelling(texts), piece: 1 }));
  const { wholes, sets, sounds } = texts;
  for await (const _ of runner.run(EQUALS, { wholes, sets, sounds }, { total: PIECES_OF_EQUALS, piece: 1 }));
  const described = describable(texts, table);
  for await (const _ of runner.run(DESCRIPTION, described, { total: unread.parts.length, piece: 1 }));
  return namesOf(described);
}

interface DescribedColumn extends NameColumn {
  /** The run of its first name, see NameTexts. */
  readonly run: number;
}

/** Words that are described and names that are not. */
interface Describable {
  readonly parts: readonly NamePart[];
  readonly words: Words & SoundGroups;
  readonly given: DescribedColumn;
  readonly family: DescribedColumn;
  /** By run, its first equal one. */
  readonly wholes: Int32Array;
  readonly sets: Int32Array;
  readonly sounds: Int32Array;
}

function describable({ given, family, words, wholes, sets, sounds, parts }: NameTexts, table: ValueTable): Describable {
  const column = ({ records, tokens, run }: NameTexts['given']): DescribedColumn => ({
    records,
    tokens,
    run,
    bounds: sharedInt32(records.length),
  });
  return {
    parts: parts.map((part) => ({ column: part.column, from: part.from, to: part.to })),
    words: describeWords(words, sounds.firsts, table),
    given: column(given),
    family: column(family),
    wholes: wholes.firsts,
    sets: sets.firsts,
    sounds: sounds.firsts,
  };
}

function namesOf({ words, given, family }: Describable): Names {
  const { units, marks, groupStarts, groups, pairs } = words;
  const column = ({ records, tokens, bounds }: DescribedColumn): NameColumn => ({ records, tokens, bounds });
  return { words: { units, marks, groupStarts, groups, pairs }, given: column(given), family: column(family) };
}

/** Completing the records of names and their bounds, part by part. */
export const DESCRIPTION: RangeTask<Describable, undefined> = {
  name: 'link/description',
  open: (data) => (from, to) => {
    for (const part of data.parts.slice(from, to)) describePart(data, data[part.column], part);
    return undefined;
  },
};

function describePart(data: Describable, column: DescribedColumn, { from, to }: NamePart): void {
  const { records, tokens, bounds } = column;
  const { words } = data;
  for (let name = from, at = NAME * from; name < to; name++, at += NAME) {
    if (records[at + 10] === 1) describeWord(words, records, at);
    else describeSeveral(data, column.run + name, records, at);
    putSounds(words, records, tokens, at);
  }
  putBounds(bounds, records, tokens, words, NAME * from, NAME * to);
}

/** A word alone needs no look-up; its numbers are apart from those of several. */
function describeWord({ marks }: Words, records: Int32Array, at: number): void {
  const word = records[at + 12];
  for (let k = 0; k < RECORD; k++) records[at + k] = marks[RECORD * word + k];
  records[at + 8] = word;
  records[at + 9] = ~word;
}

function describeSeveral(
  { words, wholes, sets, sounds }: Describable,
  run: number,
  records: Int32Array,
  at: number,
): void {
  const { marks, listOfSound } = words;
  const whole = wholes[run];
  records[at + 8] = whole;
  records[at + 9] = sets[run];
  records[at + 5] = sounds[run];
  if (RECORD * whole < marks.length) {
    records[at + 6] = marks[RECORD * whole + 6];
    records[at + 7] = marks[RECORD * whole + 7];
  } else putGroups(records, at, listBySound(listOfSound, records, at), words.sets);
}

function putSounds({ marks }: Words, records: Int32Array, tokens: Int32Array, at: number): void {
  for (let k = records[at + 11]; k < records[at + 11] + records[at + 10]; k++) {
    if (marks[RECORD * tokens[k] + 1] === 0) continue;
    const sound = marks[RECORD * tokens[k] + 5];
    records[at + 13] |= 1 << (sound & 31);
    records[at + 14] |= 1 << ((sound >> 5) & 31);
  }
}
