import { lettersApart, withinEdits } from '../kernels/alike.ts';
import { editsUpTo } from '../kernels/edits.ts';
import type { Comparison, OpenPairs } from './comparison.ts';
import { BOUND, levelByBounds, levelOfUnlike, UNKNOWN } from './name-bounds.ts';
import {
  compatibleWords,
  HAS_PAIRS,
  likenessOfWords,
  NEAR,
  nearWords,
  SIMILAR,
  sameInitial,
  UNLIKE,
  type Words,
} from './name-words.ts';
import { NAME, type NameColumn, type Names, sameWords } from './names.ts';
import { readNames } from './read-names.ts';
import { brotherAndSister } from './siblings.ts';

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

/**
 * Father and son, mother and daughter of one name; 1 to 2 % gains .1 and .2 points on the omni sets, 10 % loses again. Of
 * invented homes without births 1.5 instead of 2 % gains .6 to 2.8 points and costs .7 where a third child in four is
 * called as a parent (homes_mx); 1 % costs 1.8 there.
 */
const SAME_NAME_AT_HOME = 0.015;

/** Two strangers bear one name once in a hundred pairs, give or take the name. */
const PRIOR_U = [0, 0.946, 0.01, 0.005, 0.01, 0.01, 0.008, 0.01, 0.001] as const;

export const given: Comparison<NameValues> = {
  ...nameComparison('given', 'person'),
  sharedAtHome: SAME_NAME_AT_HOME,
  level: (names, x, y) => (brotherAndSister(names.words, names.column.records, x, y) ? 1 : nameLevel(names, x, y)),
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
    prepare: (match, names = readNames(match.given, match.family)) => ({ words: names.words, column: names[field] }),
    lines: ({ column }) => ({ memory: column.bounds, stride: BOUND }),
    settle: settleByBounds,
    fetch: fetchRecords,
    repeats: true,
    level: nameLevel,
  };
}

interface NameValues {
  readonly words: Words;
  readonly column: NameColumn;
}

function nameLevel({ words, column }: NameValues, x: number, y: number): number {
  const { records, bounds } = column;
  const at = NAME * x;
  const bt = NAME * y;
  if (sameWords(records, at, records, bt)) return 7;
  const a = records[at + 12];
  const b = records[bt + 12];
  if (a === b && words.marks[8 * a + 1] > 1) return restCompatible(words, column, at, column, bt) ? 6 : 3;
  const whole = likenessOfWords(words, records, at, records, bt);
  if (whole === NEAR || pairStands(words, column, at, column, bt)) return 5;
  if (whole === UNLIKE && !twoErrors(words, records, at, bt)) {
    const level = levelOfUnlike(bounds, BOUND * x, BOUND * y);
    if (level !== UNKNOWN) return level;
  }
  const single = records[at + 10] === 1 && records[bt + 10] === 1;
  const first = single ? whole : likenessOfWords(words, words.marks, 8 * a, words.marks, 8 * b);
  if (first === NEAR && restCompatible(words, column, at, column, bt)) return 5;
  if (whole === SIMILAR || twoErrors(words, records, at, bt)) return 4;
  if (first === NEAR) return 3;
  if (similarFirst(words, first, a, b) && restCompatible(words, column, at, column, bt)) return 4;
  if (!single && shareToken(words, column, at, bt)) return 3;
  const initial = words.marks[8 * a + 1] === 1 || words.marks[8 * b + 1] === 1;
  return initial && sameInitial(words, a, b) ? 2 : 1;
}

/** Nine pairs of names in ten end here. */
function settleByBounds(
  { column: { bounds } }: NameValues,
  { places, x, y }: OpenPairs,
  start: number,
  end: number,
  out: Uint8Array,
  at: number,
): number {
  let left = start;
  for (let n = start; n < end; n++) {
    const level = levelByBounds(bounds, BOUND * x[n], BOUND * y[n]);
    out[at + places[n]] = level;
    places[left] = places[n];
    x[left] = x[n];
    y[left] = y[n];
    left += level === UNKNOWN ? 1 : 0;
  }
  return left;
}

/** Kept so that the loops are not dropped. */
let touched = 0;

/** What the level of the second names is read from. */
function fetchRecords(
  { words: { marks, units }, column: { records } }: NameValues,
  { y }: OpenPairs,
  start: number,
  end: number,
): void {
  let sum = touched;
  for (let n = start; n < end; n++) sum = (sum + records[NAME * y[n]]) | 0;
  for (let n = start; n < end; n++) {
    const at = NAME * y[n];
    sum = (sum + units[records[at]] + marks[8 * records[at + 12]]) | 0;
  }
  touched = sum;
}

/** Whether two names of two columns agree well, on level 5 or above. */
export function namesAgree({ words }: Names, p: NameColumn, x: number, q: NameColumn, y: number): boolean {
  const at = NAME * x;
  const bt = NAME * y;
  if (sameWords(p.records, at, q.records, bt)) return true;
  const a = p.records[at + 12];
  const b = q.records[bt + 12];
  if (a === b && words.marks[8 * a + 1] > 1) return restCompatible(words, p, at, q, bt);
  if (nearWords(words, p.records, at, q.records, bt) || pairStands(words, p, at, q, bt)) return true;
  return nearWords(words, words.marks, 8 * a, words.marks, 8 * b) && restCompatible(words, p, at, q, bt);
}

/** What follows the first token contradicts only when both have it and nothing of it fits. */
function restCompatible(words: Words, p: NameColumn, at: number, q: NameColumn, bt: number): boolean {
  const endX = p.records[at + 11] + p.records[at + 10];
  const endY = q.records[bt + 11] + q.records[bt + 10];
  if (p.records[at + 10] === 1 || q.records[bt + 10] === 1) return true;
  for (let i = p.records[at + 11] + 1; i < endX; i++) {
    for (let j = q.records[bt + 11] + 1; j < endY; j++)
      if (compatibleWords(words, p.tokens[i], q.tokens[j])) return true;
  }
  return false;
}

/** Names of six letters and more, written together. */
function twoErrors({ units }: Words, records: Int32Array, at: number, bt: number): boolean {
  const la = records[at + 1];
  const lb = records[bt + 1];
  if (la < 6 || lb < 6 || lettersApart(records, at, records, bt) > 4) return false;
  return editsUpTo(units, records[at], la, records[bt], lb, 2) <= 2;
}

/** `amy` and `afy` are too short to be nearly the same, one slip apart all the same. */
function similarFirst(words: Words, likeness: number, a: number, b: number): boolean {
  const la = words.marks[8 * a + 1];
  const lb = words.marks[8 * b + 1];
  if (la < 3 || lb < 3) return false;
  return likeness === SIMILAR || (la === 3 && lb === 3 && withinEdits(words, a, b, 1));
}

/** The first words are known to differ. */
function shareToken(words: Words, { records, tokens }: NameColumn, at: number, bt: number): boolean {
  const { marks } = words;
  const startX = records[at + 11];
  const startY = records[bt + 11];
  for (let i = startX; i < startX + records[at + 10]; i++) {
    const a = tokens[i];
    if (marks[8 * a + 1] < 3) continue;
    for (let j = i === startX ? startY + 1 : startY; j < startY + records[bt + 10]; j++)
      if (a === tokens[j] || nearWords(words, marks, 8 * a, marks, 8 * tokens[j])) return true;
  }
  return false;
}

/** `mafe` – `maria fernanda`: one token standing for two, on either side. */
function pairStands(words: Words, p: NameColumn, at: number, q: NameColumn, bt: number): boolean {
  return p.records[at + 10] === 1
    ? q.records[bt + 10] > 1 && standsForPair(words, p.records[at + 12], q, bt)
    : q.records[bt + 10] === 1 && standsForPair(words, q.records[bt + 12], p, at);
}

function standsForPair({ marks, pairs }: Words, short: number, { records, tokens }: NameColumn, at: number): boolean {
  if ((marks[8 * short + 7] & HAS_PAIRS) === 0) return false;
  const first = records[at + 12];
  const second = tokens[records[at + 11] + 1];
  for (let k = 0; k < pairs.length; k += 3)
    if (pairs[k] === short && pairs[k + 1] === first && pairs[k + 2] === second) return true;
  return false;
}
