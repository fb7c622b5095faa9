import { CodedColumn, EMPTY, type ListColumn } from '../domain/column.ts';
import type { MatchColumns } from '../domain/records.ts';
import type { ValueMemory } from '../domain/value-table.ts';

/** 64 bits in two lanes, per value or per record. */
export interface ContentHashes {
  readonly high: Int32Array;
  readonly low: Int32Array;
}

/** Per record of its content in all fields: each field adds its values' hashes turned by the field's place. */
export function hashContents(count: number, match: MatchColumns): ContentHashes {
  const hashes = { high: new Int32Array(count), low: new Int32Array(count) };
  let place = 1;
  for (const column of Object.values(match) as (CodedColumn | ListColumn)[]) {
    place++;
    if (column.values.size === 0) continue;
    const values = hashValues(column.values.memory);
    if (column instanceof CodedColumn) mixCoded(hashes, count, column, values, place);
    else mixListed(hashes, count, column, values, place);
  }
  return hashes;
}

function mixCoded(
  hashes: ContentHashes,
  count: number,
  { codes }: CodedColumn,
  values: ContentHashes,
  place: number,
): void {
  for (let r = 0; r < count; r++) if (codes[r] !== EMPTY) mix(hashes, r, values, codes[r], place);
}

function mixListed(
  hashes: ContentHashes,
  count: number,
  { starts, items }: ListColumn,
  values: ContentHashes,
  place: number,
): void {
  for (let r = 0; r < count; r++)
    for (let k = starts[r]; k < starts[r + 1]; k++) mix(hashes, r, values, items[k], place);
}

function mix({ high, low }: ContentHashes, record: number, values: ContentHashes, code: number, place: number): void {
  const a = Math.imul(high[record] ^ values.high[code] ^ place, 0x85ebca6b) + place;
  const b = Math.imul(low[record] ^ values.low[code] ^ Math.imul(place, 0x9e3779b1), 0xc2b2ae35) + place;
  high[record] = a ^ (a >>> 13);
  low[record] = b ^ (b >>> 16);
}

function hashValues({ count, bytes, starts }: ValueMemory): ContentHashes {
  const high = new Int32Array(count);
  const low = new Int32Array(count);
  for (let code = 0; code < count; code++) {
    let a = 0x811c9dc5;
    let b = 0x12345678;
    for (let i = starts[code]; i < starts[code + 1]; i++) {
      a = Math.imul(a ^ bytes[i], 0x01000193);
      b = Math.imul(b ^ bytes[i], 0x5bd1e995);
      b ^= b >>> 15;
    }
    high[code] = a;
    low[code] = b;
  }
  return { high, low };
}
