import { type CodedColumn, EMPTY } from '../../domain/column.ts';
import { editsUpTo } from '../kernels/edits.ts';
import { jaroWinkler } from '../kernels/jaro-winkler.ts';
import { PairCache } from '../kernels/pair-cache.ts';
import type { Comparison } from './comparison.ts';
import { hypocorismOfPair } from './hypocorisms.ts';
import { nearWords, type Word, Words, wordOf } from './name-words.ts';

/** Levels of names: kinds of agreement (study of matching, 2.3). */
const NAME_LEVELS = [
  'missing',
  'different',
  'same initial',
  'some name shared',
  'similar spelling',
  'nearly the same spelling, sound or nickname',
  'same first name, the rest missing or compatible',
  'same names in any order',
  'same names, crossed or split in another place',
] as const;

/** Level set on `given` when given and family agree only together; `family` then counts as missing. */
export const CROSSED = 8;

const PRIOR_M = [0, 0.06, 0.02, 0.03, 0.03, 0.08, 0.12, 0.65, 0.01] as const;

/** Below this similarity names are not called alike; measured on the nine labelled sets. */
const SIMILAR = 0.84;

/** Father and son, mother and daughter of one name; 2 % gains .1 and .2 points on the omni sets, 10 % loses again. */
const SAME_NAME_AT_HOME = 0.02;

export const given: Comparison = nameComparison('given', 'person');
export const family: Comparison = nameComparison('family', 'household');

function nameComparison(field: 'given' | 'family', tells: 'person' | 'household'): Comparison {
  return {
    field,
    levels: NAME_LEVELS,
    exact: 7,
    alike: [4, 5],
    priorM: PRIOR_M,
    tells,
    ...(tells === 'person' ? { sharedAtHome: SAME_NAME_AT_HOME } : {}),
    frequency: true,
    prepare: (entities) => {
      const compare = nameComparer([entities.match[field]], field === 'given');
      const codes = entities.match[field].codes;
      return (i, j) => (codes[i] === EMPTY || codes[j] === EMPTY ? 0 : compare(0, codes[i], 0, codes[j]));
    },
  };
}

interface Name {
  readonly tokens: readonly number[];
  readonly glued: Word;
  readonly sorted: string;
}

/** Compares two names, each given by its column's position and its code. */
export function nameComparer(columns: readonly CodedColumn[], contrast = false) {
  const words = new Words();
  const names = columns.map((column) => [...column.values.texts()].map((text) => readName(text, words)));
  const caches = columns.map(() => columns.map(() => new PairCache(16)));
  return (columnA: number, a: number, columnB: number, b: number): number => {
    const cache = caches[columnA][columnB];
    const known = cache.get(a, b);
    if (known >= 0) return known;
    const level = nameLevel(names[columnA][a], names[columnB][b], words, contrast);
    cache.set(a, b, level);
    return level;
  };
}

function readName(text: string, words: Words): Name {
  const tokens = text.split(' ');
  return {
    tokens: tokens.map((token) => words.intern(token)),
    glued: wordOf(tokens.join('')),
    sorted: [...tokens].sort().join(' '),
  };
}

function nameLevel(x: Name, y: Name, words: Words, contrast: boolean): number {
  if (x.glued.text === y.glued.text || x.sorted === y.sorted) return 7;
  const first = x.tokens[0];
  const other = y.tokens[0];
  if (contrast && brotherAndSister(words.text(first), words.text(other))) return 1;
  const longFirst = words.text(first).length > 1;
  if (first === other && longFirst) return restCompatible(x, y, words) ? 6 : 3;
  if (nearWords(x.glued, y.glued) || joinedHypocorism(x, y, words)) return 5;
  if (words.near(first, other) && restCompatible(x, y, words)) return 5;
  if (similar(x, y, words)) return 4;
  if (shareToken(x, y, words)) return 3;
  const a = words.text(first);
  const b = words.text(other);
  if ((a.length === 1 || b.length === 1) && a[0] === b[0]) return 2;
  return 1;
}

/** `fernando` and `fernanda` are one letter apart and two people; a typing error in that very letter is rarer than siblings. */
function brotherAndSister(a: string, b: string): boolean {
  if (a.length < 4 || a.length !== b.length || a.slice(0, -1) !== b.slice(0, -1)) return false;
  return (a.endsWith('o') && b.endsWith('a')) || (a.endsWith('a') && b.endsWith('o'));
}

/** What follows the first token contradicts only when both have it and nothing of it fits. */
function restCompatible(x: Name, y: Name, words: Words): boolean {
  if (x.tokens.length === 1 || y.tokens.length === 1) return true;
  for (let i = 1; i < x.tokens.length; i++) {
    for (let j = 1; j < y.tokens.length; j++) if (words.compatible(x.tokens[i], y.tokens[j])) return true;
  }
  return false;
}

function similar(x: Name, y: Name, words: Words): boolean {
  if (jaroWinkler(x.glued.text, y.glued.text) >= SIMILAR) return true;
  const a = words.text(x.tokens[0]);
  const b = words.text(y.tokens[0]);
  if (a.length > 2 && b.length > 2 && jaroWinkler(a, b) >= SIMILAR && restCompatible(x, y, words)) return true;
  return Math.min(x.glued.text.length, y.glued.text.length) > 5 && editsUpTo(x.glued.text, y.glued.text, 2) <= 2;
}

function shareToken(x: Name, y: Name, words: Words): boolean {
  for (const a of x.tokens) {
    if (words.text(a).length < 3) continue;
    for (const b of y.tokens) if (a === b || words.near(a, b)) return true;
  }
  return false;
}

/** `mafe` – `maria fernanda`: one token standing for two. */
function joinedHypocorism(x: Name, y: Name, words: Words): boolean {
  if (x.tokens.length === 1 && y.tokens.length > 1) {
    return hypocorismOfPair(words.text(x.tokens[0]), `${words.text(y.tokens[0])} ${words.text(y.tokens[1])}`);
  }
  if (y.tokens.length === 1 && x.tokens.length > 1) {
    return hypocorismOfPair(words.text(y.tokens[0]), `${words.text(x.tokens[0])} ${words.text(x.tokens[1])}`);
  }
  return false;
}
