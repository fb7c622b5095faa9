import { parse } from 'csv-parse/sync';
import { NO_DAY } from '../../src/domain/column.ts';
import type { FieldName } from '../../src/domain/fields.ts';
import { bitsOf } from '../../src/domain/id-text.ts';
import type { Records } from '../../src/domain/records.ts';
import { CsvSink } from '../../src/io/csv-sink.ts';
import { CONFLICTS_HEADER, ConflictRows } from '../../src/report/conflicts-csv.ts';
import { customerTable } from '../../src/report/customers-csv.ts';
import { writeHousehold } from '../../src/report/id-cells.ts';
import type { OutputFile } from '../../src/report/output-file.ts';
import { type Chosen, type ConsentVerdict, type Customer, goldenOf } from '../support/customers.ts';

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

/** customers.csv of customers as tests write them. */
export function customersCsv(records: Records, customers: readonly Customer[]): OutputFile {
  const goldens = customers.map((customer, number) => goldenOf(customer, records, number));
  const first = (household: number) => customers.find((customer) => customer.household === household)?.id ?? '';
  const { header, write } = customerTable(records, (household, sink) =>
    writeHousehold(bitsOf(first(household), 2), bitsOf(first(household), 8), sink),
  );
  const sink = new CsvSink();
  for (const golden of goldens) write(golden, sink);
  return csvOf('customers.csv', header, sink.takeCopy());
}

/** conflicts.csv of customers as tests write them. */
export function conflictsCsv(records: Records, customers: readonly Customer[]): OutputFile {
  const goldens = customers.map((customer, number) => goldenOf(customer, records, number));
  const rows = new ConflictRows(records);
  const sink = new CsvSink();
  for (const golden of goldens) rows.write(golden, sink);
  return csvOf('conflicts.csv', CONFLICTS_HEADER, sink.takeCopy());
}

/** A file whose rows came as bytes, read back. */
export async function readBack(file: OutputFile): Promise<OutputFile> {
  const { content, name } = file;
  if (content.kind !== 'csv_bytes') return file;
  const chunks: Uint8Array[] = [];
  for await (const chunk of content.chunks) chunks.push(chunk);
  return csvOf(name, content.header, Buffer.concat(chunks));
}

function csvOf(name: string, header: readonly string[], bytes: Uint8Array): OutputFile {
  const rows: string[][] = parse(Buffer.from(bytes));
  return { name, content: { kind: 'csv', header, rows } };
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
