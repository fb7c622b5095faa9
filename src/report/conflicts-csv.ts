import type { Customer } from '../domain/customers.ts';
import type { Records } from '../domain/records.ts';
import type { OutputFile } from './output-file.ts';

export const CONFLICTS_HEADER = [
  'customer_id',
  'field',
  'kind',
  'kept_value',
  'kept_source',
  'kept_row',
  'other_value',
  'other_source',
  'other_row',
  'rule',
  'severity',
] as const;

/** What conflicts.csv needs of a customer, so that nothing else has to be kept until it is written. */
export type ConflictedCustomer = Pick<Customer, 'id' | 'conflicts'>;

/** conflicts.csv: one row a value that lost, in the order of the customers and of their fields. */
export function conflictsCsv(records: Records, customers: Iterable<ConflictedCustomer>): OutputFile {
  return {
    name: 'conflicts.csv',
    content: { kind: 'csv', header: CONFLICTS_HEADER, rows: rowsOf(records, customers) },
  };
}

function* rowsOf(records: Records, customers: Iterable<ConflictedCustomer>): Generator<readonly string[]> {
  for (const customer of customers) yield* conflictRows(records, customer);
}

/** The rows of one customer. */
export function conflictRows(records: Records, { id, conflicts }: ConflictedCustomer): readonly (readonly string[])[] {
  return conflicts.map((conflict) => [
    id,
    conflict.field,
    conflict.kind,
    conflict.keptValue,
    ...origin(records, conflict.keptRecord),
    conflict.otherValue,
    ...origin(records, conflict.otherRecord),
    conflict.rule,
    conflict.severity,
  ]);
}

/** Source and row of a record; both empty where no single record stands behind a value. */
function origin(records: Records, record: number): readonly [string, string] {
  if (record < 0) return ['', ''];
  return [records.sources[records.source[record]].name, String(records.row[record])];
}
