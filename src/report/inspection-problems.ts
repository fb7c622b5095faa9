import { dateOrderEvidence } from '../domain/date-order.ts';
import type { ColumnRole } from '../domain/fields.ts';
import type { MappedColumn, Mapping } from '../domain/mapping.ts';
import type { Sample, TableWarning } from '../domain/table.ts';
import { warningText } from './warning-text.ts';

/** What a person should know before she trusts the mapping of a source: one sentence each. */
export function problemsOf(
  source: {
    readonly sample: Sample;
    readonly warnings: readonly TableWarning[];
    readonly assumedCountry?: string | undefined;
  },
  mapping: Mapping,
): readonly string[] {
  return [
    ...source.warnings.map(warningText),
    ...unidentified(mapping),
    ...unplaced(source.sample, mapping, source.assumedCountry),
    ...undatable(source.sample, mapping),
    ...leftOut(mapping),
  ];
}

/** Any of these lets a row be recognised elsewhere. */
const IDENTIFYING: ReadonlySet<ColumnRole> = new Set([
  'full_name',
  'given_name',
  'family_name',
  'person_or_company',
  'national_id',
  'email',
  'phone',
  'handle',
  'company',
]);

function unidentified({ columns }: Mapping): readonly string[] {
  if (columns.some(({ role }) => IDENTIFYING.has(role))) return [];
  return ['no column holds a name, a phone, an e-mail, a national id or a handle: its rows cannot be matched'];
}

/** Phone numbers without a country need one from somewhere. */
function unplaced(
  { rows }: Sample,
  { columns, country }: Mapping,
  assumedCountry: string | undefined,
): readonly string[] {
  if ((country ?? assumedCountry) !== undefined || columns.some(({ role }) => role === 'country')) return [];
  const phones = columns.filter(({ role }) => role === 'phone');
  const local = rows.some((row) => phones.some(({ column }) => isLocal(row[column] ?? '')));
  return local ? ['nothing tells the country of its local phone numbers: give --country'] : [];
}

function isLocal(cell: string): boolean {
  return /\d/.test(cell) && !cell.includes('+') && !cell.startsWith('00');
}

const DATES: ReadonlySet<ColumnRole> = new Set([
  'birth_date',
  'created_at',
  'updated_at',
  'first_seen',
  'last_seen',
  'consent_at',
]);

function undatable(sample: Sample, { columns }: Mapping): readonly string[] {
  return columns
    .filter((column) => DATES.has(column.role) && column.dateOrder === undefined && fitsBothOrders(sample, column))
    .map(({ header }) => `day and month cannot be told apart in "${header}": set its dateOrder in the configuration`);
}

function fitsBothOrders({ rows }: Sample, { column }: MappedColumn): boolean {
  return dateOrderEvidence(rows.map((row) => row[column] ?? '')).both > 0;
}

function leftOut({ sensitive }: Mapping): readonly string[] {
  if (sensitive.length === 0) return [];
  const names = sensitive.map(({ header }) => `"${header}"`).join(', ');
  return [`${names} ${sensitive.length === 1 ? 'looks' : 'look'} sensitive: not copied`];
}
