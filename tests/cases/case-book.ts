import { readFileSync } from 'node:fs';
import { type Row, rowsOf, type Sheets } from '../laws/csv.ts';

/** What a case says of a person, by the name of the column. */
export const CASE_FIELDS = [
  'given',
  'family',
  'email',
  'phone',
  'national_id',
  'birth_date',
  'address',
  'city',
  'country',
] as const;
export type CaseField = (typeof CASE_FIELDS)[number];
export type CaseRecord = Readonly<Record<CaseField, string>>;

/** The exports of the company of the case book; each has its own headers, one holds names in one cell. */
export const CASE_FILES = ['crm', 'tienda', 'leads'] as const;
export type CaseFile = (typeof CASE_FILES)[number];

export interface PlacedRecord {
  readonly file: CaseFile;
  readonly record: CaseRecord;
}

/** Where a record came to stand: the name of its file and its data row, counted from 1. */
export interface Place {
  readonly source: string;
  readonly row: number;
}

const HEADERS: Readonly<Record<CaseFile, Readonly<Record<string, (record: CaseRecord) => string>>>> = {
  crm: {
    Nombre: ({ given }) => given,
    Apellidos: ({ family }) => family,
    'Correo electrónico': ({ email }) => email,
    Teléfono: ({ phone }) => phone,
    'Documento de identidad': ({ national_id }) => national_id,
    'Fecha de nacimiento': ({ birth_date }) => birth_date,
    Dirección: ({ address }) => address,
    Ciudad: ({ city }) => city,
    País: ({ country }) => country,
  },
  tienda: {
    'First Name': ({ given }) => given,
    'Last Name': ({ family }) => family,
    Email: ({ email }) => email,
    Phone: ({ phone }) => phone,
    'National ID': ({ national_id }) => national_id,
    Birthdate: ({ birth_date }) => birth_date,
    Address: ({ address }) => address,
    City: ({ city }) => city,
    Country: ({ country }) => country,
  },
  leads: {
    'Nombre completo': ({ given, family }) => `${given} ${family}`.trim(),
    'Correo electrónico': ({ email }) => email,
    Teléfono: ({ phone }) => phone,
    Documento: ({ national_id }) => national_id,
    'Fecha de nacimiento': ({ birth_date }) => birth_date,
    Dirección: ({ address }) => address,
    Ciudad: ({ city }) => city,
    País: ({ country }) => country,
  },
};

/** The records as three exports, header first, and where each of them stands in these. */
export function exportsOf(placed: readonly PlacedRecord[]): {
  readonly sheets: Sheets;
  readonly places: readonly Place[];
} {
  const rows: Record<CaseFile, string[][]> = { crm: [], tienda: [], leads: [] };
  const places = placed.map(({ file, record }) => {
    rows[file].push(Object.values(HEADERS[file]).map((cell) => cell(record)));
    return { source: `${file}.csv`, row: rows[file].length };
  });
  const sheets = CASE_FILES.map((file) => [`${file}.csv`, [Object.keys(HEADERS[file]), ...rows[file]]]);
  return { sheets: Object.fromEntries(sheets), places };
}

/** The rows of a file of this folder. */
export function bookOf(name: string): readonly Row[] {
  return rowsOf(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

/** One record of a row whose columns carry its prefix: `a_given`, `a_family` … */
export function recordIn(row: Row, prefix: string): CaseRecord {
  const cells = CASE_FIELDS.map((field) => [field, row[`${prefix}_${field}`] ?? '']);
  return Object.fromEntries(cells) as CaseRecord;
}

/** A stable share of the cases, so that adding one moves no other: FNV-1a of the text, modulo `shares`. */
export function shareOf(text: string, shares: number): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  return (hash >>> 0) % shares;
}
