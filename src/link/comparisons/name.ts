import { alike, withinEdits } from '../kernels/alike.ts';
import type { Comparison } from './comparison.ts';
import { compatibleWords, HAS_PAIRS, IS_NAME, nearWords, sameInitial, type Words } from './name-words.ts';
import type { NameColumn, Names } from './names.ts';

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

export const given: Comparison<NameValues> = {
  ...nameComparison('given', 'person'),
  sharedAtHome: SAME_NAME_AT_HOME,
  level: (names, x, y) => (brotherAndSister(names, x, y) ? 1 : nameLevel(names, x, y)),
};

export const family: Comparison<NameValues> = nameComparison('family', 'household');

function nameComparison(field: 'given' | 'family', tells: 'person' | 'household'): Comparison<NameValues> {
  return {
    field,
    levels: NAME_LEVELS,
    exact: 7,
    alike: [4, 5],
    priorM: PRIOR_M,
    priorU: PRIOR_U,
    tells,
    frequency: true,
    prepare: (_entities, names) => ({ words: names.words, column: names[field] }),
    level: nameLevel,
  };
}

interface NameValues {
  readonly words: Words;
  readonly column: NameColumn;
}

function nameLevel({ words, column }: NameValues, x: number, y: number): number {
  const agreed = agreement(words, column, x, column, y);
  if (agreed > 0) return agreed;
  if (similar(words, column, x, y)) return 4;
  if (shareToken(words, column, x, y)) return 3;
  const a = column.records[8 * x + 4];
  const b = column.records[8 * y + 4];
  const initial = words.marks[8 * a + 1] === 1 || words.marks[8 * b + 1] === 1;
  return initial && sameInitial(words, a, b) ? 2 : 1;
}

/** Whether two names of two columns agree well, on level 5 or above. */
export function namesAgree({ words }: Names, p: NameColumn, x: number, q: NameColumn, y: number): boolean {
  return agreement(words, p, x, q, y) >= 5;
}

/** Levels 5 to 7, 3 for first names that are the same while the rest contradicts, 0 for everything else. */
function agreement(words: Words, p: NameColumn, x: number, q: NameColumn, y: number): number {
  const gluedX = p.records[8 * x];
  const gluedY = q.records[8 * y];
  if (gluedX === gluedY || p.records[8 * x + 1] === q.records[8 * y + 1]) return 7;
  const a = p.records[8 * x + 4];
  const b = q.records[8 * y + 4];
  if (a === b && words.marks[8 * a + 1] > 1) return restCompatible(words, p, x, q, y) ? 6 : 3;
  if (nearWords(words, gluedX, gluedY) || standsForPair(words, p, x, q, y) || standsForPair(words, q, y, p, x))
    return 5;
  return nearWords(words, a, b) && restCompatible(words, p, x, q, y) ? 5 : 0;
}

/**
 * `fernando` and `fernanda` are one letter apart and two people; a typing error in that very letter is rarer than
 * siblings. So are `daniel` and `daniela`, if both are names: a letter is lost more often (`donn` for `donna`).
 */
function brotherAndSister({ words, column }: NameValues, x: number, y: number): boolean {
  const { records } = column;
  if (records[8 * x] === records[8 * y] || records[8 * x + 1] === records[8 * y + 1]) return false;
  const a = records[8 * x + 4];
  const b = records[8 * y + 4];
  const la = words.marks[8 * a + 1];
  const lb = words.marks[8 * b + 1];
  if (la < 4 || lb < 4 || la - lb > 1 || lb - la > 1) return false;
  if (la === lb) return sameStart(words, a, b, la - 1) && endInOA(words, a, b);
  const bothNames = (words.marks[8 * a + 7] & words.marks[8 * b + 7] & IS_NAME) !== 0;
  const long = la > lb ? a : b;
  return bothNames && lastLetter(words, long) === A && sameStart(words, a, b, Math.min(la, lb));
}

const A = 97;
const O = 111;

function endInOA(words: Words, a: number, b: number): boolean {
  const x = lastLetter(words, a);
  const y = lastLetter(words, b);
  return (x === O && y === A) || (x === A && y === O);
}

function lastLetter({ units, marks }: Words, word: number): number {
  return units[marks[8 * word] + marks[8 * word + 1] - 1];
}

function sameStart({ units, marks }: Words, a: number, b: number, length: number): boolean {
  const x = marks[8 * a];
  const y = marks[8 * b];
  for (let k = 0; k < length; k++) if (units[x + k] !== units[y + k]) return false;
  return true;
}

/** What follows the first token contradicts only when both have it and nothing of it fits. */
function restCompatible(words: Words, p: NameColumn, x: number, q: NameColumn, y: number): boolean {
  const countX = p.records[8 * x + 2];
  const countY = q.records[8 * y + 2];
  if (countX === 1 || countY === 1) return true;
  const startX = p.records[8 * x + 3];
  const startY = q.records[8 * y + 3];
  for (let i = startX + 1; i < startX + countX; i++) {
    for (let j = startY + 1; j < startY + countY; j++)
      if (compatibleWords(words, p.tokens[i], q.tokens[j])) return true;
  }
  return false;
}

function similar(words: Words, column: NameColumn, x: number, y: number): boolean {
  const { records } = column;
  const gluedX = records[8 * x];
  const gluedY = records[8 * y];
  if (alike(words, gluedX, gluedY, SIMILAR)) return true;
  const a = records[8 * x + 4];
  const b = records[8 * y + 4];
  const first = words.marks[8 * a + 1] > 2 && words.marks[8 * b + 1] > 2;
  const likeFirst = first && (alike(words, a, b, SIMILAR) || slipInShortWord(words, a, b));
  if (likeFirst && restCompatible(words, column, x, column, y)) return true;
  const long = words.marks[8 * gluedX + 1] >= 6 && words.marks[8 * gluedY + 1] >= 6;
  return long && withinEdits(words, gluedX, gluedY, 2);
}

/** `amy` and `afy`: too short to be nearly the same, one slip apart all the same. */
function slipInShortWord(words: Words, a: number, b: number): boolean {
  return words.marks[8 * a + 1] === 3 && words.marks[8 * b + 1] === 3 && withinEdits(words, a, b, 1);
}

function shareToken(words: Words, { records, tokens }: NameColumn, x: number, y: number): boolean {
  const startX = records[8 * x + 3];
  const startY = records[8 * y + 3];
  for (let i = startX; i < startX + records[8 * x + 2]; i++) {
    if (words.marks[8 * tokens[i] + 1] < 3) continue;
    for (let j = startY; j < startY + records[8 * y + 2]; j++)
      if (tokens[i] === tokens[j] || nearWords(words, tokens[i], tokens[j])) return true;
  }
  return false;
}

/** `mafe` – `maria fernanda`: one token standing for two. */
function standsForPair(words: Words, p: NameColumn, x: number, q: NameColumn, y: number): boolean {
  if (p.records[8 * x + 2] > 1 || q.records[8 * y + 2] < 2) return false;
  const short = p.records[8 * x + 4];
  if ((words.marks[8 * short + 7] & HAS_PAIRS) === 0) return false;
  const first = q.records[8 * y + 4];
  const second = q.tokens[q.records[8 * y + 3] + 1];
  const { pairs } = words;
  for (let k = 0; k < pairs.length; k += 3)
    if (pairs[k] === short && pairs[k + 1] === first && pairs[k + 2] === second) return true;
  return false;
}
