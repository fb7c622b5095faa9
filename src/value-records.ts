import { CodedColumn } from './domain/column.ts';
import type { ColumnRole } from './domain/fields.ts';
import type { Records } from './domain/records.ts';
import { type NormalizeInput, normalizeRecords } from './normalize/normalize-records.ts';

const ROLES: readonly ColumnRole[] = ['email', 'phone', 'national_id'];

/**
 * Texts of which nobody knows what they are, normalized as a run does it: each is tried as an e-mail, as a phone and as
 * a national id of this country, one record a try. What it is not leaves no match key.
 */
export function recordsOfValues(texts: readonly string[], country: string | undefined): Records {
  return normalizeRecords([inputOf(texts, country)], { country, keepExtra: false });
}

function inputOf(texts: readonly string[], country: string | undefined): NormalizeInput {
  const length = texts.length * ROLES.length;
  const columns = ROLES.map((_, at) => {
    const column = new CodedColumn();
    for (let row = 0; row < length; row++)
      column.push(row % ROLES.length === at ? texts[Math.floor(row / ROLES.length)] : '');
    return column;
  });
  const mapped = ROLES.map((role, column) => ({ column, header: role, role, because: 'config' }) as const);
  const rows = Int32Array.from({ length }, (_, row) => row + 1);
  return {
    name: 'values',
    path: 'values',
    fingerprint: '',
    mapping: { ...NO_MAPPING, country, columns: mapped },
    table: { header: ROLES, length, rows, columns, rejects: [], dialect: NO_DIALECT, warnings: [] },
  };
}

const NO_MAPPING = {
  layout: undefined,
  channel: 'values',
  channelBecause: 'unknown',
  interactions: false,
  unmapped: [],
  sensitive: [],
} as const;

const NO_DIALECT = {
  format: 'csv',
  encoding: 'utf-8',
  bom: false,
  delimiter: ',',
  quote: '"',
  escape: 'double',
  newline: 'lf',
  preambleLines: 0,
  footerLines: 0,
} as const;
