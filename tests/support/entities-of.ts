import { CodedColumn, ListColumn } from '../../src/domain/column.ts';
import type { Entities } from '../../src/domain/entities.ts';
import type { MatchColumns, MatchField, Records } from '../../src/domain/records.ts';
import { plainCollapse } from './plain-collapse.ts';

/** Match values of one record as a test writes them; whatever is left out is missing. */
export type MatchValues = Partial<Record<MatchField, string | readonly string[]>>;

const LISTS: readonly MatchField[] = ['nationalId', 'email', 'phone', 'handle'];
const FIELDS: readonly MatchField[] = [
  'given',
  'family',
  'birthDate',
  ...LISTS,
  'address',
  'address2',
  'city',
  'region',
  'postalCode',
  'birthPlace',
  'company',
  'jobTitle',
  'gender',
];

/** Match columns of a few records written by hand. */
export function matchColumnsOf(records: readonly MatchValues[]): MatchColumns {
  const columns: Partial<Record<MatchField, CodedColumn | ListColumn>> = {};
  for (const field of FIELDS) {
    if (LISTS.includes(field)) {
      const column = new ListColumn();
      for (const record of records) column.push([record[field] ?? []].flat());
      columns[field] = column;
    } else {
      const column = new CodedColumn();
      for (const record of records) column.push([record[field] ?? []].flat().join(' '));
      columns[field] = column;
    }
  }
  return columns as MatchColumns;
}

/** What the collapsing step reads of a run's records. */
export function recordsToMatch(records: readonly MatchValues[]): Pick<Records, 'count' | 'match'> {
  return { count: records.length, match: matchColumnsOf(records) };
}

/** Entities of a few records, and which entity each record became. */
export function entitiesOf(records: readonly MatchValues[]): {
  readonly entities: Entities;
  readonly entityOf: readonly number[];
} {
  const entities = plainCollapse(recordsToMatch(records));
  const entityOf = new Array<number>(records.length);
  for (let e = 0; e < entities.count; e++) {
    for (let k = entities.starts[e]; k < entities.starts[e + 1]; k++) entityOf[entities.members[k]] = e;
  }
  return { entities, entityOf };
}
