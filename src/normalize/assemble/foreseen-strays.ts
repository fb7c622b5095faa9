import { CodedColumn, EMPTY, type ValueMemory } from '../../domain/column.ts';
import type { ColumnRole } from '../../domain/fields.ts';
import { IssueTally } from '../../domain/issue.ts';
import { Disbeliefs } from './disbeliefs.ts';
import { assembleNames } from './names.ts';
import { newOutput } from './output.ts';
import { type SourceData, SourceView } from './source-view.ts';
import type { StrayValues } from './strays.ts';

/** Roles of columns in which names stand, and whatever people type beside them. */
export const NAME_ROLES: readonly ColumnRole[] = [
  'full_name',
  'given_name',
  'second_name',
  'family_name',
  'second_family_name',
  'name_suffix',
  'nickname',
  'person_or_company',
];

const ZERO = 0x30;
const NINE = 0x39;
const AT = 0x40;
/** Before digits of full width. */
const WIDE_LEAD = 0xef;
/** 1 for each of these. */
const SIGNS = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === AT || byte === WIDE_LEAD || (byte >= ZERO && byte <= NINE) ? 1 : 0,
);

/** One row of so many is looked at ahead at most, on one thread while the others wait: 4,000 of a million. Not tuned. */
const ROWS_TO_ONE = 256;

/**
 * The phones and e-mails in name cells, by source, before names are read, so that nobody waits for these: what the rows
 * with a digit or an @ in a name cell hold. Undefined where there are too many of them.
 */
export function foreseenStrays(sources: readonly SourceData[]): readonly StrayValues[] | undefined {
  const rows = sources.map(suspectRows);
  const suspects = rows.reduce((sum, { length }) => sum + length, 0);
  const all = sources.reduce((sum, { table }) => sum + table.length, 0);
  if (suspects * ROWS_TO_ONE > all) return undefined;
  const tally = new IssueTally();
  const views = sources.map((source, k) => new SourceView(k, 0, onlyRows(source, rows[k]), tally, new Set(NAME_ROLES)));
  const out = newOutput(suspects, ['given_name', 'family_name'], ['given', 'family'], new Disbeliefs());
  // Where a name is cut changes nothing about what else stands in its cell.
  return assembleNames(views, out, undefined).map((strays, k) => ({
    phones: atRows(strays.phones, rows[k]),
    emails: atRows(strays.emails, rows[k]),
    companies: new Map(),
  }));
}

function atRows<T>(found: ReadonlyMap<number, T>, rows: readonly number[]): ReadonlyMap<number, T> {
  return new Map([...found].map(([row, texts]) => [rows[row], texts]));
}

/** The rows in whose name cells a number or an address may stand. */
function suspectRows({ mapping, table }: SourceData): readonly number[] {
  const suspects = new Set<number>();
  for (const { role, column } of mapping.columns) {
    const cells = NAME_ROLES.includes(role) ? table.columns[column] : undefined;
    if (cells === undefined) continue;
    const isSuspect = suspectCodes(cells.values.memory);
    if (isSuspect === undefined) continue;
    const { codes } = cells;
    for (let row = 0; row < table.length; row++)
      if (codes[row] !== EMPTY && isSuspect[codes[row]] === 1) suspects.add(row);
  }
  return [...suspects].sort((a, b) => a - b);
}

/** By code, 1 for a text with such a sign in it; undefined where none has one. */
function suspectCodes({ count, bytes, starts }: ValueMemory): Uint8Array | undefined {
  const isSuspect = new Uint8Array(count);
  let found = false;
  for (let code = 0, at = 0; code < count; code++) {
    const end = starts[code + 1];
    while (at < end && SIGNS[bytes[at]] === 0) at++;
    if (at === end) continue;
    isSuspect[code] = 1;
    found = true;
    at = end;
  }
  return found ? isSuspect : undefined;
}

/** A source of some of its rows, with nothing but its name columns. */
function onlyRows({ mapping, table }: SourceData, rows: readonly number[]): SourceData {
  const columns = table.columns.map((_, column) => {
    const cells = mapping.columns.some((one) => one.column === column && NAME_ROLES.includes(one.role))
      ? table.columns[column]
      : undefined;
    return cells && shortened(cells, rows);
  });
  return { mapping, table: { length: rows.length, rows: Int32Array.from(rows, (row) => table.rows[row]), columns } };
}

function shortened({ codes, values }: CodedColumn, rows: readonly number[]): CodedColumn {
  const short = new CodedColumn();
  for (const row of rows) short.push(codes[row] === EMPTY ? '' : values.text(codes[row]));
  return short;
}

/** Whether what was foreseen is what was found. */
export function isForeseen(foreseen: readonly StrayValues[], found: readonly StrayValues[]): boolean {
  return found.every(
    ({ phones, emails }, k) => areSame(phones, foreseen[k].phones) && areSame(emails, foreseen[k].emails),
  );
}

function areSame(
  found: ReadonlyMap<number, readonly string[]>,
  foreseen: ReadonlyMap<number, readonly string[]>,
): boolean {
  if (found.size !== foreseen.size) return false;
  for (const [row, texts] of found) if (texts.join('\n') !== foreseen.get(row)?.join('\n')) return false;
  return true;
}
