import { type CodedColumn, EMPTY } from '../../domain/column.ts';
import { editsUpTo } from '../kernels/edits.ts';
import { mayBeEdits } from '../kernels/letters.ts';
import { PairCache } from '../kernels/pair-cache.ts';
import { type Comparison, FEW_VALUES } from './comparison.ts';
import { alikeWords, compatibleWords, nearWords, type Word, Words } from './name-words.ts';

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

/** Two strangers bear one name once in a hundred pairs, give or take the name. */
const PRIOR_U = [0, 0.946, 0.01, 0.005, 0.01, 0.01, 0.008, 0.01, 0.001] as const;

export const given: Comparison = nameComparison('given', 'person');
export const family: Comparison = nameComparison('family', 'household');

function nameComparison(field: 'given' | 'family', tells: 'person' | 'household'): Comparison {
  return {
    field,
    levels: NAME_LEVELS,
    exact: 7,
    alike: [4, 5],
    priorM: PRIOR_M,
    priorU: PRIOR_U,
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
  readonly tokens: readonly Word[];
  readonly glued: Word;
  readonly sorted: string;
}

/** Compares two names, each given by its column's position and its code. */
export function nameComparer(columns: readonly CodedColumn[], contrast = false) {
  const words = new Words();
  const names = columns.map((column) => Array.from(column.values.texts(), (text) => readName(text, words)));
  const few = columns.every((column) => column.values.size <= FEW_VALUES);
  const caches = few ? columns.map(() => columns.map(() => new PairCache(16))) : undefined;
  return (columnA: number, a: number, columnB: number, b: number): number => {
    const cache = caches?.[columnA][columnB];
    const known = cache?.get(a, b) ?? -1;
    if (known >= 0) return known;
    const level = nameLevel(names[columnA][a], names[columnB][b], contrast);
    cache?.set(a, b, level);
    return level;
  };
}

function readName(text: string, words: Words): Name {
  const tokens = text.split(' ');
  return {
    tokens: tokens.map((token) => words.of(token)),
    glued: words.of(tokens.join('')),
    sorted: tokens.length === 1 ? text : [...tokens].sort().join(' '),
  };
}

function nameLevel(x: Name, y: Name, contrast: boolean): number {
  if (x.glued === y.glued || x.sorted === y.sorted) return 7;
  const a = x.tokens[0];
  const b = y.tokens[0];
  if (contrast && brotherAndSister(a, b)) return 1;
  if (a === b && a.text.length > 1) return restCompatible(x, y) ? 6 : 3;
  if (nearWords(x.glued, y.glued) || standsForPair(x, y) || standsForPair(y, x)) return 5;
  if (nearWords(a, b) && restCompatible(x, y)) return 5;
  if (similar(x, y)) return 4;
  if (shareToken(x, y)) return 3;
  return (a.text.length === 1 || b.text.length === 1) && a.text[0] === b.text[0] ? 2 : 1;
}

/**
 * `fernando` and `fernanda` are one letter apart and two people; a typing error in that very letter is rarer than
 * siblings. So are `daniel` and `daniela`, if both are names: a letter is lost more often (`donn` for `donna`).
 */
function brotherAndSister(a: Word, b: Word): boolean {
  if (a.text.length < 4 || b.text.length < 4) return false;
  if (a.text.length === b.text.length)
    return a.text.slice(0, -1) === b.text.slice(0, -1) && lastLettersAre(a.text, b.text, 'o', 'a');
  const [short, long] = a.text.length < b.text.length ? [a, b] : [b, a];
  return short.isName && long.isName && long.text === `${short.text}a`;
}

function lastLettersAre(a: string, b: string, x: string, y: string): boolean {
  return (a.endsWith(x) && b.endsWith(y)) || (a.endsWith(y) && b.endsWith(x));
}

/** What follows the first token contradicts only when both have it and nothing of it fits. */
function restCompatible(x: Name, y: Name): boolean {
  if (x.tokens.length === 1 || y.tokens.length === 1) return true;
  for (let i = 1; i < x.tokens.length; i++) {
    for (let j = 1; j < y.tokens.length; j++) if (compatibleWords(x.tokens[i], y.tokens[j])) return true;
  }
  return false;
}

function similar(x: Name, y: Name): boolean {
  if (alikeWords(x.glued, y.glued, SIMILAR)) return true;
  const a = x.tokens[0];
  const b = y.tokens[0];
  if (
    a.text.length > 2 &&
    b.text.length > 2 &&
    (alikeWords(a, b, SIMILAR) || slipInShortWord(a, b)) &&
    restCompatible(x, y)
  )
    return true;
  if (Math.min(x.glued.text.length, y.glued.text.length) < 6 || !mayBeEdits(x.glued, y.glued, 2)) return false;
  return editsUpTo(x.glued.text, y.glued.text, 2) <= 2;
}

/** `amy` and `afy`: too short to be nearly the same, one slip apart all the same. */
function slipInShortWord(a: Word, b: Word): boolean {
  return a.text.length === 3 && b.text.length === 3 && editsUpTo(a.text, b.text, 1) <= 1;
}

function shareToken(x: Name, y: Name): boolean {
  for (const a of x.tokens) {
    if (a.text.length < 3) continue;
    for (const b of y.tokens) if (a === b || nearWords(a, b)) return true;
  }
  return false;
}

/** `mafe` – `maria fernanda`: one token standing for two. */
function standsForPair(short: Name, long: Name): boolean {
  if (short.tokens.length > 1 || long.tokens.length < 2 || short.tokens[0].pairs.length === 0) return false;
  return short.tokens[0].pairs.includes(`${long.tokens[0].text} ${long.tokens[1].text}`);
}
