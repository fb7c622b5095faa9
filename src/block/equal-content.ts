import { EMPTY } from '../domain/column.ts';
import { type ContentColumn, lowerHash, type MatchMemory } from './content-hash.ts';

/** Fields of which one is enough to take records of equal content for one person. */
const IDENTIFYING = ['nationalId', 'email', 'phone', 'handle'] as const;

/** What tells whether records are one. */
export interface Contents {
  readonly match: MatchMemory;
  /** The same. */
  readonly columns: readonly ContentColumn[];
  /** Per record; those that differ are known to be other people. Nobody is known to be somebody else where it is missing. */
  readonly sides: Int32Array | undefined;
}

/**
 * Puts records members[from] … members[to - 1] of one neighbourhood and one upper half of the hash in order, and
 * writes where entities begin among them to starts[at] and so on; returns the place behind the last.
 */
export function putEntities(
  contents: Contents,
  members: Int32Array,
  from: number,
  to: number,
  starts: Int32Array,
  at: number,
): number {
  starts[at] = from;
  if (to - from === 1) return at + 1;
  if (contents.sides !== undefined || !areSame(contents, members, from, to)) {
    settle(contents, members, from, to);
    return putDifferent(contents, members, from, to, starts, at);
  }
  if (identifies(contents.match, members[from])) return at + 1;
  for (let k = from; k < to; k++) starts[at + k - from] = k;
  return at + to - from;
}

function putDifferent(
  contents: Contents,
  members: Int32Array,
  from: number,
  to: number,
  starts: Int32Array,
  at: number,
): number {
  let used = at + 1;
  for (let k = from + 1; k < to; k++) if (!areOne(contents, members[k - 1], members[k])) starts[used++] = k;
  return used;
}

function areOne({ match, columns, sides }: Contents, a: number, b: number): boolean {
  return sameContent(columns, a, b) && identifies(match, b) && (sides === undefined || sides[a] === sides[b]);
}

function areSame({ columns }: Contents, members: Int32Array, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) if (!sameContent(columns, members[from], members[k])) return false;
  return true;
}

/** By the lower half of the hash, then by side; equal ones stay as they come. */
function settle(contents: Contents, members: Int32Array, from: number, to: number): void {
  for (let k = from + 1; k < to; k++) {
    const record = members[k];
    let place = k;
    while (place > from && isBefore(contents, record, members[place - 1])) members[place] = members[--place];
    members[place] = record;
  }
}

/** Whether a record that stands after another one belongs before it. */
function isBefore({ columns, sides }: Contents, a: number, b: number): boolean {
  if (!sameContent(columns, a, b)) {
    const [x, y] = [lowerHash(columns, a), lowerHash(columns, b)];
    if (x !== y) return x < y;
  }
  return sides !== undefined && sides[a] < sides[b];
}

function sameContent(columns: readonly ContentColumn[], a: number, b: number): boolean {
  for (const column of columns) {
    if (column.kind === 'coded' ? column.codes[a] !== column.codes[b] : !sameList(column.starts, column.items, a, b))
      return false;
  }
  return true;
}

function sameList(starts: Int32Array, items: Int32Array, a: number, b: number): boolean {
  const length = starts[a + 1] - starts[a];
  if (starts[b + 1] - starts[b] !== length) return false;
  for (let k = 0; k < length; k++) if (items[starts[a] + k] !== items[starts[b] + k]) return false;
  return true;
}

function identifies(match: MatchMemory, record: number): boolean {
  for (const field of IDENTIFYING) {
    const { starts } = match[field];
    if (starts[record] < starts[record + 1]) return true;
  }
  const { given, family, birthDate } = match;
  return given.codes[record] !== EMPTY && family.codes[record] !== EMPTY && birthDate.codes[record] !== EMPTY;
}
