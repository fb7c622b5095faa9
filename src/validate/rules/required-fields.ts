import type { ColumnRole, FieldName } from '../../domain/fields.ts';
import { own } from '../../domain/own.ts';
import type { SourceFacts } from '../facts.ts';
import { readableRows } from '../facts.ts';
import { counted, type Found, limitFor, measure, ofAll } from '../found.ts';

/** Roles that give a field its value; every field has the role of its own name but these. */
const FURTHER_ROLES: Readonly<Partial<Record<FieldName, readonly ColumnRole[]>>> = {
  given_name: ['full_name', 'person_or_company'],
  family_name: ['full_name', 'person_or_company', 'second_family_name'],
  birth_date: ['birth_year', 'birth_month', 'birth_day'],
  address: ['street_number'],
  company: ['person_or_company'],
};

/** Any of these lets a row be recognised elsewhere. */
const IDENTIFYING: readonly FieldName[] = ['given_name', 'family_name', 'national_id', 'email', 'phone', 'handle'];

/** Without a column that tells who it is a file cannot be joined with anything. */
export function identity(facts: SourceFacts): readonly Found[] {
  if (facts.source.columns.length === 0 && facts.source.rows === 0) return [];
  if (IDENTIFYING.some((field) => isMapped(facts, field))) return [];
  return [{ breach: true, message: 'no column holds a name, a phone, an e-mail, a national id or a handle' }];
}

export function required(facts: SourceFacts): readonly Found[] {
  return requiredOf(facts)
    .filter((field) => !isMapped(facts, field))
    .map((field) => ({ breach: true, message: `no column holds the required field ${field}` }));
}

/** Rows that leave a required field empty, or hold nothing usable in it; a field without a column is told by `required`. */
export function missing(facts: SourceFacts): readonly Found[] {
  return requiredOf(facts)
    .filter((field) => isMapped(facts, field))
    .flatMap((field) => missingField(facts, field));
}

/** As many examples as the other rules have. */
const MOST_PLACES = 3;

function missingField(facts: SourceFacts, field: FieldName): readonly Found[] {
  const { records, index } = facts;
  const column = records.display[field];
  const rows: number[] = [];
  let count = 0;
  for (let record = 0; record < records.count; record++) {
    if (records.source[record] !== index || !column.isEmpty(record)) continue;
    count++;
    if (rows.length < MOST_PLACES) rows.push(records.row[record]);
  }
  const all = readableRows(facts.source);
  const measured = measure(count, all);
  const text = `${ofAll(measured, all, 'rows')} have no usable ${field}`;
  return counted(limitFor('missing', facts), { measured, text, places: rows.map((row) => ({ row })) });
}

function requiredOf({ settings, source }: SourceFacts): readonly FieldName[] {
  return own(settings.files, source.name)?.required ?? settings.required;
}

function isMapped({ source }: SourceFacts, field: FieldName): boolean {
  const roles: readonly string[] = [field, ...(FURTHER_ROLES[field] ?? [])];
  return source.columns.some(({ role }) => roles.includes(role));
}
