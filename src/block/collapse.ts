import { CodedColumn, EMPTY, ListColumn, type ValueTable } from '../domain/column.ts';
import type { Entities } from '../domain/entities.ts';
import type { MatchColumns, MatchField, Records } from '../domain/records.ts';

/** Fields of which one is enough to take records of equal content for one person. */
const IDENTIFYING = ['nationalId', 'email', 'phone', 'handle'] as const;

/**
 * Makes one entity of the records whose content is equal in every field and identifies somebody: a call log
 * with 400 rows of one number is one record to match. A name alone is not enough, namesakes are people.
 * Entities come in the order of a hash of their content, which no order of rows or files can change. Records that
 * `told` marks otherwise than others are known to be other people and stay apart from them.
 */
export function collapse(
  records: Pick<Records, 'count' | 'match'>,
  told: ReadonlyMap<number, string> = new Map(),
): Entities {
  const contents = hashContents(records);
  const order = recordsByContent(records.count, contents, told);
  const isOne = (a: number, b: number): boolean =>
    sameContent(records.match, a, b) && identifies(records.match, b) && told.get(a) === told.get(b);
  const starts: number[] = [];
  for (let k = 0; k < order.length; k++) if (k === 0 || !isOne(order[k - 1], order[k])) starts.push(k);
  const count = starts.length;
  starts.push(order.length);
  const firsts = new Int32Array(count);
  for (let e = 0; e < count; e++) firsts[e] = order[starts[e]];
  return { count, starts: Int32Array.from(starts), members: order, match: columnsOf(records.match, firsts) };
}

interface ContentHashes {
  readonly high: Int32Array;
  readonly low: Int32Array;
}

function recordsByContent(count: number, { high, low }: ContentHashes, told: ReadonlyMap<number, string>): Int32Array {
  const order = new Int32Array(count);
  for (let r = 0; r < count; r++) order[r] = r;
  return order.sort((a, b) => high[a] - high[b] || low[a] - low[b] || compareText(told.get(a), told.get(b)) || a - b);
}

function compareText(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 64 bits a record in two lanes; each field adds its values' hashes turned by the field's place. */
function hashContents(records: Pick<Records, 'count' | 'match'>): ContentHashes {
  const high = new Int32Array(records.count);
  const low = new Int32Array(records.count);
  let place = 1;
  for (const column of Object.values(records.match) as (CodedColumn | ListColumn)[]) {
    const values = hashValues(column.values);
    place++;
    for (let r = 0; r < records.count; r++) {
      if (column instanceof CodedColumn) {
        if (column.codes[r] !== EMPTY) mix(high, low, r, values, column.codes[r], place);
      } else {
        for (let k = column.starts[r]; k < column.starts[r + 1]; k++) mix(high, low, r, values, column.items[k], place);
      }
    }
  }
  return { high, low };
}

function mix(
  high: Int32Array,
  low: Int32Array,
  record: number,
  values: ContentHashes,
  code: number,
  place: number,
): void {
  high[record] = Math.imul(high[record] ^ values.high[code] ^ place, 0x85ebca6b) + place;
  high[record] ^= high[record] >>> 13;
  low[record] = Math.imul(low[record] ^ values.low[code] ^ Math.imul(place, 0x9e3779b1), 0xc2b2ae35) + place;
  low[record] ^= low[record] >>> 16;
}

function hashValues(values: ValueTable): ContentHashes {
  const high = new Int32Array(values.size);
  const low = new Int32Array(values.size);
  let code = 0;
  for (const text of values.texts()) {
    let a = 0x811c9dc5;
    let b = 0x12345678;
    for (let i = 0; i < text.length; i++) {
      a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
      b = Math.imul(b ^ text.charCodeAt(i), 0x5bd1e995);
      b ^= b >>> 15;
    }
    high[code] = a;
    low[code++] = b;
  }
  return { high, low };
}

function sameContent(match: MatchColumns, a: number, b: number): boolean {
  for (const column of Object.values(match) as (CodedColumn | ListColumn)[]) {
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
  if (column instanceof CodedColumn) {
    const picked = new CodedColumn(column.values, records.length);
    for (const r of records) picked.pushCode(column.codes[r]);
    return picked;
  }
  const picked = new ListColumn(column.values, records.length);
  for (const r of records) picked.pushCodes([...column.items.subarray(column.starts[r], column.starts[r + 1])]);
  return picked;
}
