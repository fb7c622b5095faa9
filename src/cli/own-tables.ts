import { firstLine } from '../io/first-line.ts';
import { note } from './note.ts';
import type { GivenOptions } from './options.ts';

/**
 * Columns by which the tables are told that unify writes about a run. Their rows are no people, and each would be a
 * customer; customers.csv is another matter, for its rows are.
 */
const TELLING: readonly (readonly string[])[] = [
  ['customer_id', 'source', 'row', 'record_id', 'matched_by'],
  ['customer_id', 'kept_value', 'other_value', 'rule'],
  ['a_customer_id', 'b_customer_id', 'weight', 'why'],
  ['source', 'row', 'line', 'reason', 'text'],
  ['verdict', 'a_source', 'a_row', 'b_source', 'b_row'],
];

/**
 * The files but those which unify wrote about a run, as `*.csv` and the like bring them along: decisions.csv of the
 * working folder, what lies in an output folder. They are named. Where there is nothing else, all are meant.
 */
export async function exportsAmong(files: readonly string[], options: GivenOptions): Promise<readonly string[]> {
  const own = new Set<string>();
  for (const file of files) if (file !== '-' && isOwn(await firstLine(file))) own.add(file);
  if (own.size === 0 || files.every((file) => own.has(file))) return files;
  for (const file of own) note(`${file} is what unify wrote about a run, no export: it is left out`, options);
  return files.filter((file) => !own.has(file));
}

/** Spreadsheets may have put quotes around the names, and other signs between them. */
function isOwn(header: string): boolean {
  const names = new Set(header.split(/[,;\t]/).map((name) => name.replaceAll('"', '').trim().toLowerCase()));
  return TELLING.some((columns) => columns.every((column) => names.has(column)));
}
