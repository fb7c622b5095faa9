import { sharedCopy } from '../../domain/shared-arrays.ts';
import { alike, lettersApart, likeness, mayBeAlike } from '../kernels/alike.ts';
import { editsUpTo } from '../kernels/edits.ts';
import { jaroWinkler } from '../kernels/jaro-winkler.ts';
import { putSound } from '../kernels/sound.ts';
import { TextTable } from '../kernels/text-table.ts';
import { RECORD, type Texts, textOf } from '../kernels/texts.ts';
import {
  groupsBySound,
  hypocorismGroups,
  hypocorismPairs,
  isKnownName,
  SHORTEST_SOUND,
  wordsOfTables,
} from './hypocorisms.ts';

/** From these similarities on two words are similar, compatible as second names, nearly the same; measured on the nine labelled sets. */
export const ALIKE = likeness(0.84);
export const COMPATIBLE = likeness(0.88);
export const NEARLY_SAME = likeness(0.92);

/**
 * The distinct words of the names, and the names written together: equal codes are equal words. Their records say
 * further: 5 code of the sound, 6 the groups of hypocorisms as a set of 32 bits in which several may share one,
 * 7 four times the list of these groups, and the flags IS_NAME (a given name or hypocorism of the tables) and HAS_PAIRS.
 */
export interface Words extends Texts {
  /** List l: groups[groupStarts[l]] … groups[groupStarts[l + 1] - 1]. */
  readonly groupStarts: Int32Array;
  readonly groups: Int32Array;
  /** Three words each: `mafe`, `maria`, `fernanda`. */
  readonly pairs: Int32Array;
}

export const IS_NAME = 1;
export const HAS_PAIRS = 2;

/** How like two words are; their records are a[at] … and b[bt] …, for a name holds a copy of its own. */
export const UNLIKE = 0;
export const SIMILAR = 1;
/** Nearly the same spelling or sound, or a nickname. */
export const NEAR = 2;

export function likenessOfWords(words: Words, a: Int32Array, at: number, b: Int32Array, bt: number): number {
  const la = a[at + 1];
  const lb = b[bt + 1];
  const telling = la > 2 && lb > 2;
  if (telling && sameSoundOrGroup(words, a, at, b, bt)) return NEAR;
  const apart = lettersApart(a, at, b, bt);
  if (apart <= 2 && la > 3 && lb > 3 && editsUpTo(words.units, a[at], la, b[bt], lb, 1) <= 1) return NEAR;
  if (!mayBeAlike(a, at, b, bt, apart, ALIKE)) return UNLIKE;
  const similarity = jaroWinkler(words.units, a[at], la, b[bt], lb, ALIKE.least);
  if (similarity < ALIKE.least) return UNLIKE;
  return telling && similarity >= NEARLY_SAME.least ? NEAR : SIMILAR;
}

/** Whether the likeness of two words is NEAR, which is quicker to say. */
export function nearWords(words: Words, a: Int32Array, at: number, b: Int32Array, bt: number): boolean {
  const la = a[at + 1];
  const lb = b[bt + 1];
  if (la < 3 || lb < 3) return false;
  if (sameSoundOrGroup(words, a, at, b, bt)) return true;
  const apart = lettersApart(a, at, b, bt);
  if (apart <= 2 && la > 3 && lb > 3 && editsUpTo(words.units, a[at], la, b[bt], lb, 1) <= 1) return true;
  if (!mayBeAlike(a, at, b, bt, apart, NEARLY_SAME)) return false;
  return jaroWinkler(words.units, a[at], la, b[bt], lb, NEARLY_SAME.least) >= NEARLY_SAME.least;
}

/** Near enough for a second name: also an initial of the other. */
export function compatibleWords(words: Words, a: number, b: number): boolean {
  if (a === b || isInitialOf(words, a, b) || isInitialOf(words, b, a)) return true;
  return words.marks[8 * a + 5] === words.marks[8 * b + 5] || alike(words, a, b, COMPATIBLE);
}

function isInitialOf(words: Words, a: number, b: number): boolean {
  return words.marks[8 * a + 1] === 1 && sameInitial(words, a, b);
}

export function sameInitial({ units, marks }: Words, a: number, b: number): boolean {
  return marks[8 * a + 1] > 0 && marks[8 * b + 1] > 0 && units[marks[8 * a]] === units[marks[8 * b]];
}

function sameSoundOrGroup(words: Words, a: Int32Array, at: number, b: Int32Array, bt: number): boolean {
  return (
    a[at + 5] === b[bt + 5] || ((a[at + 6] & b[bt + 6]) !== 0 && shareGroup(words, a[at + 7] >> 2, b[bt + 7] >> 2))
  );
}

function shareGroup({ groupStarts, groups }: Words, x: number, y: number): boolean {
  for (let i = groupStarts[x]; i < groupStarts[x + 1]; i++) {
    for (let j = groupStarts[y]; j < groupStarts[y + 1]; j++) if (groups[i] === groups[j]) return true;
  }
  return false;
}

/** A table that already holds the words of the tables of hypocorisms, so that they are known by their numbers. */
export function wordTable(): TextTable {
  const table = new TextTable();
  for (const word of wordsOfTables()) table.internText(word);
  return table;
}

/** What is costly to make of the words of a wordTable. */
export function describeWords(table: TextTable): Words {
  const lists = new GroupLists();
  const sounds = new TextTable();
  const listsOfSounds = groupsBySound().map(([sound, groups]) => {
    sounds.internText(sound);
    return lists.add(groups);
  });
  const { units, marks } = table.texts;
  const known = wordsOfTables().length;
  let sound = new Uint16Array(64);
  for (let word = 0, at = 0; word < table.size; word++, at += RECORD) {
    if (marks[at + 1] > sound.length) sound = new Uint16Array(2 * marks[at + 1]);
    const code = sounds.intern(sound, 0, putSound(units, marks[at], marks[at] + marks[at + 1], sound));
    marks[at + 5] = code;
    let list = 0;
    let flags = 0;
    if (word < known) {
      const text = textOf(table.texts, word);
      list = lists.add(hypocorismGroups(text));
      flags = (isKnownName(text) ? IS_NAME : 0) | (hypocorismPairs(text).length > 0 ? HAS_PAIRS : 0);
    } else if (marks[at + 1] >= SHORTEST_SOUND && code < listsOfSounds.length) list = listsOfSounds[code];
    marks[at + 6] = lists.sets[list];
    marks[at + 7] = (list << 2) | flags;
  }
  return { units, marks, pairs: pairsOf(table), ...lists.packed() };
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

  packed(): Pick<Words, 'groupStarts' | 'groups'> {
    return { groupStarts: sharedCopy(this.starts), groups: sharedCopy(this.groups) };
  }
}

function pairsOf(table: TextTable): Int32Array {
  const words = wordsOfTables().filter((word) => hypocorismPairs(word).length > 0);
  const triples = words.flatMap((form) => hypocorismPairs(form).map((pair) => [form, ...pair.split(' ')]));
  return sharedCopy(triples.flat().map((word) => table.internText(word)));
}
