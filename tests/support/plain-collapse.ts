import { CodedColumn, ListColumn } from '../../src/domain/column.ts';
import type { Entities } from '../../src/domain/entities.ts';
import type { MatchColumns, MatchField, Records } from '../../src/domain/records.ts';

/** Records of equal content as one entity, record by record: the reference for the loops that threads share. */
export function plainCollapse(
  { count, match }: Pick<Records, 'count' | 'match'>,
  told: ReadonlyMap<number, string> = new Map(),
): Entities {
  const keys = Array.from({ length: count }, (_, r) => ({ near: nearOf(match, r), ...hashOf(match, r) }));
  const side = (r: number) => told.get(r) ?? '';
  const members = [...keys.keys()].sort(
    (a, b) =>
      keys[a].near - keys[b].near ||
      keys[a].upper - keys[b].upper ||
      keys[a].lower - keys[b].lower ||
      Number(side(a) > side(b)) - Number(side(a) < side(b)) ||
      a - b,
  );
  const isOne = (a: number, b: number) =>
    contentOf(match, a) === contentOf(match, b) && identifies(match, a) && side(a) === side(b);
  const starts = members.flatMap((r, k) => (k === 0 || !isOne(members[k - 1], r) ? [k] : []));
  const firsts = starts.map((start) => members[start]);
  return {
    count: starts.length,
    starts: Int32Array.from([...starts, count]),
    members: Int32Array.from(members),
    match: picked(match, firsts),
  };
}

function columnsOf(match: MatchColumns): readonly (CodedColumn | ListColumn)[] {
  return Object.values(match);
}

function textsOf(column: CodedColumn | ListColumn, record: number): readonly string[] {
  if (column.isEmpty(record)) return [];
  return column instanceof ListColumn ? column.list(record) : [column.text(record)];
}

function contentOf(match: MatchColumns, record: number): string {
  return JSON.stringify(columnsOf(match).map((column) => textsOf(column, record)));
}

function identifies({ nationalId, email, phone, handle, given, family, birthDate }: MatchColumns, record: number) {
  const isFilled = (column: CodedColumn | ListColumn) => !column.isEmpty(record);
  return [nationalId, email, phone, handle].some(isFilled) || [given, family, birthDate].every(isFilled);
}

/** Five bits of each of four letters of the family name and two of the given name, else of six of an e-mail or phone. */
function nearOf({ family, given, email, phone }: MatchColumns, record: number): number {
  const begin = (column: CodedColumn | ListColumn, letters: number) =>
    Array.from({ length: letters }, (_, i) => (Buffer.from(textsOf(column, record)[0] ?? '')[i] ?? 0) % 32).reduce(
      (bits, letter) => bits * 32 + letter,
      0,
    );
  return begin(family, 4) * 1024 + begin(given, 2) || begin(email, 6) || begin(phone, 6);
}

function hashOf(match: MatchColumns, record: number): { readonly upper: number; readonly lower: number } {
  let [upper, lower] = [0, 0];
  for (const [c, column] of columnsOf(match).entries()) {
    const place = c + 2;
    for (const text of textsOf(column, record)) {
      const [a, b] = valueHash(text);
      upper = Math.imul(upper ^ a ^ place, 0x85ebca6b) + place;
      upper ^= upper >>> 13;
      lower = Math.imul(lower ^ b ^ Math.imul(place, 0x9e3779b1), 0xc2b2ae35) + place;
      lower ^= lower >>> 16;
    }
  }
  return { upper: upper >>> 0, lower };
}

function valueHash(text: string): readonly [number, number] {
  let [a, b] = [0x811c9dc5, 0x12345678];
  for (const byte of Buffer.from(text)) {
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul(b ^ byte, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return [a, b];
}

function picked(match: MatchColumns, records: readonly number[]): MatchColumns {
  const out: Partial<Record<MatchField, CodedColumn | ListColumn>> = {};
  for (const [field, column] of Object.entries(match) as [MatchField, CodedColumn | ListColumn][])
    out[field] = column instanceof ListColumn ? pickedLists(column, records) : pickedCodes(column, records);
  return out as MatchColumns;
}

function pickedCodes(column: CodedColumn, records: readonly number[]): CodedColumn {
  const own = new CodedColumn(column.values);
  for (const record of records) own.pushCode(column.codes[record]);
  return own;
}

function pickedLists(column: ListColumn, records: readonly number[]): ListColumn {
  const own = new ListColumn(column.values);
  for (const record of records) own.pushFrom(column, record);
  return own;
}
