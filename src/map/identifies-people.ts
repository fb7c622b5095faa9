import type { ColumnRole } from '../domain/fields.ts';
import type { Mapping } from '../domain/mapping.ts';

const IDENTIFYING: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'full_name',
  'given_name',
  'family_name',
  'person_or_company',
  'company',
  'email',
  'phone',
  'handle',
  'national_id',
  'record_id',
]);

/** Whether any column of a source tells who its rows are about; a file read with the wrong delimiter has none. */
export function identifiesPeople(mapping: Mapping): boolean {
  return mapping.columns.some(({ role }) => IDENTIFYING.has(role));
}
