import { CodedColumn, ListColumn } from '../domain/column.ts';
import type { Entities } from '../domain/entities.ts';
import type { MatchColumns, MatchField, Records } from '../domain/records.ts';
import { sharedInt32 } from '../domain/shared-arrays.ts';
import { type ContentHashes, hashContents } from './content-hash.ts';
import { neighbourhoods } from './neighbourhood.ts';
import { sortPairs } from './radix-sort.ts';

/** Fields of which one is enough to take records of equal content for one person. */
const IDENTIFYING = ['nationalId', 'email', 'phone', 'handle'] as const;

/**
 * Makes one entity of the records whose content is equal in every field and identifies somebody: a call log
 * with 400 rows of one number is one record to match. A name alone is not enough, namesakes are people.
 * Entities come in the order of how their names begin, then of a hash of their content, which no order of rows or
 * files can change. Records that `told` marks otherwise than others are known to be other people and stay apart
 * from them.
 */
export function collapse(
  records: Pick<Records, 'count' | 'match'>,
  told: ReadonlyMap<number, string> = new Map(),
): Entities {
  const { match } = records;
  const hashes = hashContents(records.count, match);
  const members = recordsByContent(records, hashes, told);
  const columns = Object.values(match) as (CodedColumn | ListColumn)[];
  const isOne = (a: number, b: number): boolean =>
    hashes.high[a] === hashes.high[b] &&
    hashes.low[a] === hashes.low[b] &&
    sameContent(columns, a, b) &&
    identifies(match, b) &&
    told.get(a) === told.get(b);
  const starts = sharedInt32(members.length + 1);
  let count = 0;
  for (let k = 0; k < members.length; k++) if (k === 0 || !isOne(members[k - 1], members[k])) starts[count++] = k;
  starts[count] = members.length;
  const firsts = new Int32Array(count);
  for (let e = 0; e < count; e++) firsts[e] = members[starts[e]];
  return { count, starts: starts.subarray(0, count + 1), members, match: columnsOf(match, firsts) };
}

function recordsByContent(
  { count, match }: Pick<Records, 'count' | 'match'>,
  hashes: ContentHashes,
  told: ReadonlyMap<number, string>,
): Int32Array {
  const near = neighbourhoods(count, match);
  let order = new Int32Array(count);
  for (let r = 0; r < count; r++) order[r] = r;
  order = sortBy(new Uint32Array(hashes.high.buffer), order);
  order = sortBy(near, order);
  settle(order, near, hashes, told);
  const members = sharedInt32(count);
  members.set(order);
  return members;
}

/** Stable, by a key of every record. */
function sortBy(keyOf: Uint32Array, order: Int32Array): Int32Array<ArrayBuffer> {
  const keys = new Uint32Array(order.length);
  for (let k = 0; k < order.length; k++) keys[k] = keyOf[order[k]];
  return new Int32Array(sortPairs(keys, order).values);
}

/** Puts the few in order whose neighbourhood and half of the hash are the same; they lie side by side. */
function settle(order: Int32Array, near: Uint32Array, hashes: ContentHashes, told: ReadonlyMap<number, string>): void {
  for (let k = 1; k < order.length; k++) {
    const record = order[k];
    let place = k;
    while (place > 0 && isBefore(record, order[place - 1], near, hashes, told)) order[place] = order[--place];
    order[place] = record;
  }
}

/** Whether a record that stands after another one belongs before it. */
function isBefore(
  a: number,
  b: number,
  near: Uint32Array,
  { high, low }: ContentHashes,
  told: ReadonlyMap<number, string>,
): boolean {
  if (near[a] !== near[b] || high[a] !== high[b]) return false;
  if (low[a] !== low[b]) return low[a] < low[b];
  return told.size > 0 && (told.get(a) ?? '') < (told.get(b) ?? '');
}

function sameContent(columns: readonly (CodedColumn | ListColumn)[], a: number, b: number): boolean {
  for (const column of columns) {
    if (column.isEmpty(a) !== column.isEmpty(b)) return false;
    if (!column.isEmpty(a) && !column.same(a, b)) return false;
  }
  return true;
}

function identifies(match: MatchColumns, record: number): boolean {
  for (const field of IDENTIFYING) if (!match[field].isEmpty(record)) return true;
  return !match.given.isEmpty(record) && !match.family.isEmpty(record) && !match.birthDate.isEmpty(record);
}

/** The same value tables, the codes of the chosen records. */
function columnsOf(match: MatchColumns, records: Int32Array): MatchColumns {
  const out: Partial<Record<MatchField, CodedColumn | ListColumn>> = {};
  for (const field of Object.keys(match) as MatchField[]) out[field] = pick(match[field], records);
  return out as MatchColumns;
}

function pick(column: CodedColumn | ListColumn, records: Int32Array): CodedColumn | ListColumn {
  return column instanceof CodedColumn ? pickCodes(column, records) : pickLists(column, records);
}

function pickCodes({ values, codes }: CodedColumn, records: Int32Array): CodedColumn {
  const own = new Int32Array(records.length);
  for (let e = 0; e < records.length; e++) own[e] = codes[records[e]];
  const picked = new CodedColumn(values, own.length);
  picked.pushCodes(own, own.length);
  return picked;
}

function pickLists({ values, starts, items }: ListColumn, records: Int32Array): ListColumn {
  const ends = new Int32Array(records.length);
  let count = 0;
  for (let e = 0; e < records.length; e++) {
    count += starts[records[e] + 1] - starts[records[e]];
    ends[e] = count;
  }
  const own = new Int32Array(count);
  for (let e = 0, at = 0; e < records.length; e++)
    for (let k = starts[records[e]]; k < starts[records[e] + 1]; k++) own[at++] = items[k];
  const picked = new ListColumn(values, Math.max(count, records.length));
  picked.pushLists(own, ends, records.length);
  return picked;
}
