import { ValueTable } from '../../domain/column.ts';
import { sharedCopy } from '../../domain/shared-arrays.ts';
import { soundKey } from '../../domain/sound.ts';
import { RECORD, type Texts, textOf } from '../kernels/texts.ts';
import {
  groupsBySound,
  hypocorismGroups,
  hypocorismPairs,
  isKnownName,
  SHORTEST_SOUND,
  wordsOfTables,
} from './hypocorisms.ts';
import { HAS_PAIRS, IS_NAME, type Words } from './name-words.ts';

/** A table that already holds the words of the tables of hypocorisms, so that they are known by their numbers. */
export function wordTable(): ValueTable {
  const table = new ValueTable();
  for (const word of wordsOfTables()) table.intern(word);
  return table;
}

/** Lists of groups of hypocorisms, see Words, as plain data. */
export interface SoundGroups {
  /** By list, its groups as a set of 32 bits. */
  readonly sets: Int32Array;
  /** By sound, the list of the names of the tables that sound so; other sounds have none. */
  readonly listOfSound: Int32Array;
}

/**
 * Describes the words of a wordTable, whose sounds are given by number: the first word of the same sound. A sound of the
 * tables is thereby one of their words.
 */
export function describeWords(texts: Texts, sounds: Int32Array, table: ValueTable): Words & SoundGroups {
  const { units, marks } = texts;
  const lists = new GroupLists();
  const bySound = new Map(groupsBySound().map(([sound, groups]) => [sound, lists.add(groups)]));
  const known = wordsOfTables();
  const listOfSound = Int32Array.from(known, (word) => bySound.get(soundKey(word)) ?? 0);
  for (let word = 0, at = 0; at < marks.length; word++, at += RECORD) {
    marks[at + 5] = sounds[word];
    if (word < known.length) {
      const text = textOf(texts, word);
      const flags = (isKnownName(text) ? IS_NAME : 0) | (hypocorismPairs(text).length > 0 ? HAS_PAIRS : 0);
      putGroups(marks, at, lists.add(hypocorismGroups(text)), lists.sets, flags);
    } else putGroups(marks, at, listBySound(listOfSound, marks, at), lists.sets);
  }
  return { units, marks, pairs: pairsOf(table), listOfSound, ...lists.packed() };
}

/** The list of groups that a word leads to by its sound, the record saying sound and length. */
export function listBySound(listOfSound: Int32Array, records: Int32Array, at: number): number {
  const sound = records[at + 5];
  return records[at + 1] >= SHORTEST_SOUND && sound < listOfSound.length ? listOfSound[sound] : 0;
}

/** Writes a list of groups into a record. */
export function putGroups(records: Int32Array, at: number, list: number, sets: ArrayLike<number>, flags = 0): void {
  records[at + 6] = sets[list];
  records[at + 7] = (list << 2) | flags;
}

/** Lists of groups, the empty one first. */
class GroupLists {
  /** A set of 32 bits a list. */
  readonly sets: number[] = [0];
  private readonly starts: number[] = [0, 0];
  private readonly groups: number[] = [];

  /** The number of the list. */
  add(groups: readonly number[]): number {
    if (groups.length === 0) return 0;
    for (const group of groups) this.groups.push(group);
    this.starts.push(this.groups.length);
    return this.sets.push(groups.reduce((set, group) => set | (1 << (group & 31)), 0)) - 1;
  }

  packed(): Pick<Words & SoundGroups, 'groupStarts' | 'groups' | 'sets'> {
    return {
      groupStarts: sharedCopy(this.starts),
      groups: sharedCopy(this.groups),
      sets: Int32Array.from(this.sets),
    };
  }
}

function pairsOf(table: ValueTable): Int32Array {
  const words = wordsOfTables().filter((word) => hypocorismPairs(word).length > 0);
  const triples = words.flatMap((form) => hypocorismPairs(form).map((pair) => [form, ...pair.split(' ')]));
  return sharedCopy(triples.flat().map((word) => table.find(word)));
}
