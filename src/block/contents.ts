import type { RangeRunner, RangeTask } from '../domain/ranges.ts';
import type { MatchField } from '../domain/records.ts';
import { sharedInt32, sharedUint32 } from '../domain/shared-arrays.ts';
import { type ContentColumn, hashContents, hashValues, type MatchMemory } from './content-hash.ts';
import { BEGINNINGS, type Beginnings, NEAR_BITS, putBeginnings, putNeighbourhoods } from './neighbourhood.ts';

/** By what records are put in order, one number each. */
export interface ContentKeys {
  /** See putNeighbourhoods. */
  readonly near: Uint32Array;
  /** See hashContents. */
  readonly upper: Int32Array;
}

/** Neighbourhoods are counted by their first bits: two letters and a little more. */
const BUCKET_BITS = 12;
export const BUCKETS = 1 << BUCKET_BITS;
/** Values and records a piece: a few milliseconds. */
const PIECE = 1 << 15;

export function bucketOf(near: number): number {
  return near >>> (NEAR_BITS - BUCKET_BITS);
}

/** Of all records, and how many of them are in each bucket of neighbourhoods. */
export async function readContents(
  count: number,
  match: MatchMemory,
  ranges: RangeRunner,
): Promise<ContentKeys & { readonly buckets: Int32Array }> {
  const values = await readValues(match, ranges);
  const keys = { near: sharedUint32(count), upper: sharedInt32(count) };
  const buckets = new Int32Array(BUCKETS);
  for await (const some of ranges.run(CONTENTS, { match, values, ...keys }, { total: count, piece: PIECE }))
    for (let b = 0; b < BUCKETS; b++) buckets[b] += some[b];
  return { ...keys, buckets };
}

/** What contents are made of. */
interface Values {
  /** See hashValues, by column. */
  readonly hashes: readonly Int32Array[];
  readonly beginnings: Beginnings;
}

async function readValues(match: MatchMemory, ranges: RangeRunner): Promise<Values> {
  const columns: readonly ContentColumn[] = Object.values(match);
  const [family, given] = [match.family, match.given].map(({ values }) => sharedInt32(values.count));
  const values = {
    hashes: columns.map((column) => sharedInt32(column.values.count)),
    beginnings: { family, given },
  };
  const total = columns.reduce((sum, column) => sum + column.values.count, 0);
  for await (const _ of ranges.run(VALUES, { match, values }, { total, piece: PIECE }));
  return values;
}

interface ValuesTask {
  readonly match: MatchMemory;
  readonly values: Values;
}

/** Reading the values of all columns, one column after another. */
export const VALUES: RangeTask<ValuesTask, undefined> = {
  name: 'block/values',
  open: (task) => (from, to) => putValues(task, from, to),
};

function putValues({ match, values }: ValuesTask, from: number, to: number): undefined {
  let before = 0;
  for (const [c, field] of (Object.keys(match) as MatchField[]).entries()) {
    const own = match[field].values;
    const begin = Math.max(0, from - before);
    const end = Math.min(own.count, to - before);
    hashValues(own, begin, end, values.hashes[c]);
    if (field === 'family' || field === 'given')
      putBeginnings(own, BEGINNINGS[field], begin, end, values.beginnings[field]);
    before += own.count;
  }
}

interface ContentsTask extends ContentKeys, ValuesTask {}

/** Making the keys of a range of records; gives how many of them are in each bucket. */
export const CONTENTS: RangeTask<ContentsTask, Int32Array> = {
  name: 'block/contents',
  open:
    ({ match, values, near, upper }) =>
    (from, to) => {
      hashContents(Object.values(match), values.hashes, from, to, upper);
      putNeighbourhoods(match, values.beginnings, from, to, near);
      return countBuckets(near, from, to);
    },
};

function countBuckets(near: Uint32Array, from: number, to: number): Int32Array {
  const buckets = new Int32Array(BUCKETS);
  for (let r = from; r < to; r++) buckets[bucketOf(near[r])]++;
  return buckets;
}
