import { NO_DAY } from '../../src/domain/column.ts';
import type { Chosen, ConsentVerdict, Customer } from '../../src/domain/customers.ts';
import type { FieldName } from '../../src/domain/fields.ts';
import type { OutputFile } from '../../src/report/output-file.ts';

const SILENT: ConsentVerdict = { state: 'unknown', record: -1, contactPoint: '' };

/** Nobody said anything about contact. */
export const NO_CONSENT: Customer['consent'] = {
  email: SILENT,
  phone: SILENT,
  sms: SILENT,
  whatsapp: SILENT,
  postal: SILENT,
};

/** A golden record as a test writes it: values come from the first member, what is left out is empty. */
export function customerOf(
  given: Partial<Omit<Customer, 'values' | 'others'>> & {
    readonly values?: Readonly<Partial<Record<FieldName, string>>>;
    readonly others?: Readonly<Partial<Record<FieldName, readonly string[]>>>;
  },
): Customer {
  const { values = {}, others = {}, members = [0], ...rest } = given;
  const chosen = (value: string): Chosen => ({ value, record: members[0], rule: 'single' });
  const entries = Object.entries(values).map(([field, value]) => [field, chosen(value)]);
  const otherEntries = Object.entries(others).map(([field, list]) => [field, list.map(chosen)]);
  return {
    id: 'C-000000000001',
    members,
    values: Object.fromEntries(entries),
    others: Object.fromEntries(otherEntries),
    fullName: '',
    channels: ['crm'],
    firstSeen: NO_DAY,
    lastSeen: NO_DAY,
    lastSeenBy: {},
    firstSeenBy: {},
    lastChannel: '',
    preferredChannel: '',
    customerType: 'prospect',
    purchases: Number.NaN,
    totalSpent: Number.NaN,
    consent: NO_CONSENT,
    conflicts: [],
    confidence: 1,
    household: -1,
    needsReview: false,
    ...rest,
  };
}

/** The rows of a CSV output, each by the names of the header. */
export function rowsByName(file: OutputFile): Readonly<Record<string, string>>[] {
  if (file.content.kind !== 'csv') throw new Error(`${file.name} is not a table`);
  const { header, rows } = file.content;
  return Array.from(rows, (row) => {
    if (row.length !== header.length) throw new Error(`${file.name}: ${row.length} cells, ${header.length} columns`);
    return Object.fromEntries(row.map((cell, column) => [header[column], cell]));
  });
}

/** The header of a CSV output. */
export function headerOf(file: OutputFile): readonly string[] {
  if (file.content.kind !== 'csv') throw new Error(`${file.name} is not a table`);
  return file.content.header;
}
