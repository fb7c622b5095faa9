import { soundKey } from '../../domain/sound.ts';
import {
  ENGLISH_HYPOCORISMS,
  PAIR_HYPOCORISMS,
  PORTUGUESE_HYPOCORISMS,
  SPANISH_HYPOCORISMS,
} from './hypocorism-table.ts';

/** Every group of names that may be one person's: the formal name first, folded. */
export const HYPOCORISM_GROUPS: readonly (readonly string[])[] = [
  SPANISH_HYPOCORISMS,
  PORTUGUESE_HYPOCORISMS,
  ENGLISH_HYPOCORISMS,
].flatMap((table) => rowsOf(table));

/** A token of fewer letters sounds like too much. */
export const SHORTEST_SOUND = 4;
const GROUPS_OF = groupsOf(HYPOCORISM_GROUPS);
/** For tokens that are no known name: mistyped ones sound like it (`chhepe`, `peppe`). */
const GROUPS_BY_SOUND = groupsOf(
  HYPOCORISM_GROUPS.map((names) => [...new Set(names.filter(tellingSound).map(soundKey))]),
);
const PAIRS_OF = pairsOf(rowsOf(PAIR_HYPOCORISMS));
const WORDS: readonly string[] = [
  ...new Set([...GROUPS_OF.keys(), ...PAIRS_OF.keys(), ...rowsOf(PAIR_HYPOCORISMS).flat()]),
];
const NO_GROUPS: readonly number[] = [];
const NO_PAIRS: readonly string[] = [];

/**
 * Whether two different folded tokens are a name and its hypocorism, or two hypocorisms of one name. Symmetric, not
 * transitive: Beto is Alberto and Roberto, who are two. Weak evidence, to be scored as such.
 */
export function sameByHypocorism(a: string, b: string): boolean {
  if (a === b) return false;
  const right = hypocorismGroups(b);
  for (const group of hypocorismGroups(a)) if (right.includes(group)) return true;
  return false;
}

/** The groups a folded token belongs to: those of the name, else of the names it sounds like. */
export function hypocorismGroups(token: string): readonly number[] {
  return (
    GROUPS_OF.get(token) ?? (tellingSound(token) ? (GROUPS_BY_SOUND.get(soundKey(token)) ?? NO_GROUPS) : NO_GROUPS)
  );
}

/** Whether the tables hold the folded token as a name. */
export function isKnownName(token: string): boolean {
  return GROUPS_OF.has(token);
}

/** The pairs of given names that a folded token stands for: `maria fernanda` for `mafe`. */
export function hypocorismPairs(token: string): readonly string[] {
  return PAIRS_OF.get(token) ?? NO_PAIRS;
}

/** Every word of the tables, once. */
export function wordsOfTables(): readonly string[] {
  return WORDS;
}

/** The sounds of the names of the tables and the groups they lead to. */
export function groupsBySound(): readonly (readonly [string, readonly number[]])[] {
  return [...GROUPS_BY_SOUND];
}

function tellingSound(name: string): boolean {
  return name.length >= SHORTEST_SOUND;
}

function groupsOf(groups: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const byName = new Map<string, number[]>();
  for (const [group, names] of groups.entries()) {
    for (const name of names) push(byName, name, group);
  }
  return byName;
}

function pairsOf(rows: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  const byShort = new Map<string, string[]>();
  for (const [first, second, ...forms] of rows) {
    for (const form of forms) push(byShort, form, `${first} ${second}`);
  }
  return byShort;
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
}
