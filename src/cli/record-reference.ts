import { nearest } from '../config/nearest.ts';
import { fail } from '../domain/failure.ts';
import type { Records } from '../domain/records.ts';
import { count } from './words.ts';

/**
 * The record that `crm.csv:17` names: a source and its data row. Fails with unknown_source, or with record_missing
 * saying why the row is none.
 */
export function recordNamed(records: Records, reference: string): number {
  const [, name, digits] = REFERENCE.exec(reference) ?? [];
  if (name === undefined) return fail({ kind: 'record_missing', reference, reason: 'this names no row' });
  const source = sourceNamed(records, name);
  const row = Number(digits);
  for (let record = 0; record < records.count; record++) {
    if (records.source[record] === source && records.row[record] === row) return record;
  }
  return fail({ kind: 'record_missing', reference, reason: whyMissing(records, source, row) });
}

const REFERENCE = /^(.+):(\d{1,10})$/s;

/** Whether a text names a record rather than a customer. */
export function isReference(text: string): boolean {
  return REFERENCE.test(text);
}

function sourceNamed({ sources }: Records, name: string): number {
  const names = sources.map((source) => source.name);
  const exact = names.indexOf(name);
  if (exact >= 0) return exact;
  // Typed with the shell's completion it is a path of which the run knows the end.
  const ending = names.filter((known) => name.endsWith(`/${known}`));
  if (ending.length === 1) return names.indexOf(ending[0]);
  return fail({ kind: 'unknown_source', name, sources: names, nearest: nearest(name, names) });
}

function whyMissing({ sources }: Records, source: number, row: number): string {
  const { name, rows, rejects } = sources[source];
  const reject = rejects.find((rejected) => rejected.row === row);
  if (reject !== undefined) return `the row could not be read (${reject.reason}) and stands in rejects.csv`;
  return `${name} has data rows 1 to ${count(rows)}`;
}
