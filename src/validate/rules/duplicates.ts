import type { Table } from '../../domain/table.ts';
import type { Place } from '../../domain/validation.ts';
import { readableRows, type SourceFacts } from '../facts.ts';
import { counted, type Found, limitFor, measure, ofAll } from '../found.ts';

const MOST_PLACES = 3;

/** Rows that repeat others, counted; the first few with the row they repeat. */
interface Repetitions {
  count: number;
  readonly places: Place[];
}

/** Rows equal to an earlier one in every cell. */
export function exactDuplicate(facts: SourceFacts): readonly Found[] {
  const table = facts.tables.get(facts.source.name);
  if (table === undefined) return [];
  const { count, places } = equalRows(table);
  const measured = measure(count, table.length);
  const text = `${ofAll(measured, table.length, 'rows')} repeat an earlier row cell by cell`;
  return counted(limitFor('exact_duplicate', facts), { measured, text, places });
}

/** Rows of a customer who has an earlier row in the same file; a log of interactions has them by nature. */
export function duplicate(facts: SourceFacts): readonly Found[] {
  if (facts.source.interactions) return [];
  const { count, places } = rowsOfSameCustomer(facts);
  const all = readableRows(facts.source);
  const measured = measure(count, all);
  const text = `${ofAll(measured, all, 'rows')} repeat a customer of this file`;
  return counted(limitFor('duplicate', facts), { measured, text, places });
}

function rowsOfSameCustomer({ records, clusters, index }: SourceFacts): Repetitions {
  const firstRow = new Map<number, number>();
  const found: Repetitions = { count: 0, places: [] };
  for (let record = 0; record < records.count; record++) {
    if (records.source[record] !== index) continue;
    const customer = clusters.customer[record];
    const first = firstRow.get(customer);
    if (first === undefined) firstRow.set(customer, records.row[record]);
    else repeat(found, records.row[record], first);
  }
  return found;
}

function repeat(found: Repetitions, row: number, first: number): void {
  found.count++;
  if (found.places.length < MOST_PLACES) found.places.push({ row, note: `same as row ${first}` });
}

function equalRows(table: Table): Repetitions {
  const { length, rows } = table;
  const columns = table.columns.flatMap((column) => (column === undefined ? [] : [column.codes]));
  const latest = new Map<number, number>();
  // Rows with the same hash, each leading to the one before; -1 ends the chain.
  const before = new Int32Array(length).fill(-1);
  const found: Repetitions = { count: 0, places: [] };
  for (let row = 0; row < length; row++) {
    const hash = hashOf(columns, row);
    let other = latest.get(hash) ?? -1;
    while (other >= 0 && !areEqual(columns, row, other)) other = before[other];
    if (other >= 0) {
      repeat(found, rows[row], rows[other]);
      continue;
    }
    before[row] = latest.get(hash) ?? -1;
    latest.set(hash, row);
  }
  return found;
}

/** FNV-1a over the codes of a row: equal cells of a column have equal codes. */
function hashOf(columns: readonly Int32Array[], row: number): number {
  let hash = 0x811c9dc5;
  for (const codes of columns) {
    hash = Math.imul(hash ^ (codes[row] & 0xffff), 0x01000193);
    hash = Math.imul(hash ^ (codes[row] >>> 16), 0x01000193);
  }
  return hash;
}

function areEqual(columns: readonly Int32Array[], a: number, b: number): boolean {
  for (const codes of columns) if (codes[a] !== codes[b]) return false;
  return true;
}
