import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readingOf } from './reading.ts';

const SHARED = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const VECTORS = join(SHARED, 'vectors', 'csv');
const TRUTH = join(SHARED, 'truth');

describe.skipIf(!existsSync(VECTORS))('csv-spectrum (skipped where the shared vectors are not there)', () => {
  const folder = join(VECTORS, 'csv-spectrum', 'csvs');
  const names = existsSync(folder) ? readdirSync(folder) : [];

  it.each(names)('%s is read as its answer file says', async (name) => {
    const { rows, table } = await readingOf(join(folder, name));
    const json = join(VECTORS, 'csv-spectrum', 'json', name.replace('.csv', '.json'));
    const answer: unknown = JSON.parse(readFileSync(json, 'utf8'));
    const records = rows.map((row) => Object.fromEntries(table.header.map((header, column) => [header, row[column]])));
    expect(records).toEqual(asStored(name, Array.isArray(answer) ? answer : [answer]));
  });
});

/** Two answers do not fit the files as they are stored: line ends were normalised in one, a number invented in the other. */
function asStored(name: string, answer: readonly unknown[]): readonly unknown[] {
  const text = JSON.stringify(answer);
  if (name === 'newlines_crlf.csv') return JSON.parse(text.replaceAll('\\r\\n', '\\n'));
  if (name === 'location_coordinates.csv') return JSON.parse(text.replace('1234567890', '2095257564'));
  return answer;
}

/** What is right for the files without answers, decided by eye: rows read, numbers of rejected rows, header, warnings. */
const BY_EYE: Readonly<Record<string, Expected>> = {
  'csvkit/bad.csv': {
    rows: [
      ['', "I'm too short!", ''],
      ['0', 'mixed types.... uh oh', '17'],
    ],
    rejected: [1],
  },
  'csvkit/bad_skip_lines.csv': {
    rows: [
      ['', "I'm too short!", ''],
      ['0', 'mixed types.... uh oh', '17'],
    ],
    rejected: [1],
  },
  'csvkit/mac_newlines.csv': {
    rows: [
      ['1', '2', '3'],
      ['Once upon\na time', '5', '6'],
    ],
  },
  'csvkit/no_header_row.csv': { rows: [['1', '2', '3']], header: ['column_1', 'column_2', 'column_3'] },
  'csvkit/null_byte.csv': { rows: [['', '2', '3']] },
  'csvkit/optional_quote_characters.csv': { rows: [['1', '2', '3']] },
  'csvkit/test_empty_columns.csv': {
    rows: [
      ['a', '', '', '', ''],
      ['', '', 'c', '', ''],
    ],
    header: ['a', 'b', 'c', 'column_4', 'column_5'],
  },
  'csvkit/test_extra_header.csv': { rows: [['1', '2', '3', '']] },
  'csvkit/test_header_newline.csv': { rows: [['d', 'e', 'f']], header: ['start end', 'b', 'c'] },
  'csvkit/test_latin1.csv': {
    rows: [
      ['1', '2', '3'],
      ['4', '5', '©'],
    ],
  },
  'csvkit/test_locale.csv': { rows: [['1,7', '200.000.000', '']] },
  'csvkit/test_no_leading_zeroes.csv': { rows: [['01', '00.11', '0.1']] },
  'csvkit/test_utf16_big.csv': {
    rows: [
      ['1', '2', '3'],
      ['4', '5', 'ʤ'],
    ],
  },
  'csvkit/test_utf16_little.csv': {
    rows: [
      ['1', '2', '3'],
      ['4', '5', 'ʤ'],
    ],
  },
  'csvkit/test_utf8.csv': {
    rows: [
      ['1', '2', '3'],
      ['4', '5', 'ʤ'],
    ],
  },
  'csvkit/test_utf8_bom.csv': {
    rows: [
      ['1', '2', '3'],
      ['4', '5', 'ʤ'],
    ],
    header: ['foo', 'bar', 'baz'],
  },
  'frictionless/ascii-notvalid.csv': { rows: [['1', 'ssµ', 'ab€']] },
  'frictionless/blank-headers.csv': {
    rows: [
      ['1101', 'John', '30'],
      ['1102', 'Julie', '26'],
    ],
    header: ['id', 'column_2', 'age'],
  },
  'frictionless/blank-rows-multiple.csv': {
    rows: [
      ['1101', 'John', '30'],
      ['1102', 'Julie', '26'],
    ],
  },
  'frictionless/blank-rows.csv': {
    rows: [
      ['1101', 'John', '30'],
      ['1102', 'Julie', '26'],
    ],
  },
  'frictionless/bom.csv': {
    rows: [
      ['1', 'english'],
      ['2', '中国人'],
    ],
    header: ['id', 'name'],
  },
  'frictionless/defective-rows.csv': { rows: [['1101', 'John', '']], rejected: [2] },
  'frictionless/delimiter.csv': {
    rows: [
      ['1', 'english'],
      ['2', '中国人'],
    ],
  },
  'frictionless/dialect.csv': { rows: [['1', '#english#']], rejected: [2] },
  'frictionless/duplicate-column.csv': { rows: [['a', 'b', 'C', 'c']], header: ['A', 'B', 'B_2', 'C'] },
  'frictionless/duplicate-headers.csv': {
    rows: [
      ['1101', 'John', '0', '30', '001101'],
      ['1102', 'Julie', '0', '26', '001102'],
    ],
    header: ['id', 'name', 'id_2', 'age', 'id_3'],
  },
  'frictionless/empty.csv': { rows: [], header: [] },
  'frictionless/escaping.csv': {
    rows: [
      ['1', 'Test line 1'],
      ['2', 'Test " line 2'],
      ['3', 'Test " line 3'],
    ],
  },
  'frictionless/issue-1009-semicolon.csv': { rows: [['0123', 'c']] },
  'frictionless/issue-833.csv': {
    rows: [
      ['1', '["a"]'],
      ['2', ''],
      ['3', '["b"]'],
    ],
  },
  'frictionless/issue-844.csv': {
    rows: [
      ['andy', '47'],
      ['tom', '67'],
    ],
    header: ['nome', 'età'],
  },
  'frictionless/latin1.csv': {
    rows: [
      ['1', 'english'],
      ['2', '©'],
    ],
  },
  'frictionless/leading-zeros.csv': { rows: [['01'], ['002'], ['00003']] },
  'frictionless/skip-blank-at-the-end.csv': { rows: [['1', '2']], rejected: [1] },
  'frictionless/skip-rows-before-headers.csv': {
    rows: [
      ['1', 'english'],
      ['2', '中国人'],
    ],
    header: ['id', 'name'],
  },
  'frictionless/structure-errors.csv': {
    rows: [
      ['1101', 'John', '30'],
      ['1102', 'Julie', '26'],
    ],
    rejected: [3, 4],
  },
  'frictionless/table-delimiter.csv': {
    rows: [
      ['1', 'english'],
      ['2', '中国人'],
    ],
  },
  'frictionless/table-infer-iso-8859-7.csv': {
    rows: [
      ['1', '39', 'Λεωνιδας'],
      ['2', '23', 'Αλεξανδρος'],
      ['3', '36', 'Μυρων'],
      ['4', '28', 'Ευστοργιος'],
    ],
  },
};

interface Expected {
  readonly rows: readonly (readonly string[])[];
  readonly rejected?: readonly number[];
  readonly header?: readonly string[];
}

describe.skipIf(!existsSync(VECTORS))(
  'csvkit and frictionless (skipped where the shared vectors are not there)',
  () => {
    it.each(Object.entries(BY_EYE))('%s is read as a person reads it', async (name, expected) => {
      const { rows, table } = await readingOf(join(VECTORS, name));
      expect(rows).toEqual(expected.rows);
      expect(table.rejects.map((reject) => reject.row)).toEqual(expected.rejected ?? []);
      if (expected.header !== undefined) expect(table.header).toEqual(expected.header);
    });

    it.each([
      ['accent.csv', 2, 17],
      ['doublequote.csv', 5, 17],
      ['encoding-issue-274.csv', 507, 17],
      ['issue-277.csv', 75, 71],
      ['issue-493.csv', 9, 126],
      ['matrix-with-comment.csv', 4, 4],
    ])('%s has the rows and columns that the csv module of Python finds too', async (name, rows, columns) => {
      const { table } = await readingOf(join(VECTORS, 'frictionless', name));
      expect([table.length, table.header.length, table.rejects.length]).toEqual([rows, columns, 0]);
    });
  },
);

describe.skipIf(!existsSync(TRUTH))('exports with known people (skipped where the shared sets are not there)', () => {
  it.each([
    ['omni_co/input/crm_report1719938400123.csv', 2778, 'utf-8', ',', 3],
    ['omni_co/input/pos-export-20260618-081500.csv', 2888, 'utf-8', ',', 0],
    ['omni_co/input/call-center-contacts.csv', 1963, 'utf-8', ',', 0],
    ['omni_co/input/facebook_leads.csv', 1309, 'utf-16le', '\t', 0],
    ['omni_mix/input/Contactos activos CRM.csv', 2793, 'windows-1252', ';', 0],
    ['omni_mix/input/clientes tienda.csv', 2858, 'windows-1252', ';', 0],
    ['omni_mix/input/llamadas_2026.csv', 3186, 'windows-1252', ';', 0],
    ['omni_mix/input/subscribed_members_export_8f2a.csv', 1347, 'utf-8', ',', 0],
    ['febrl3/input/dataset3.csv', 5000, 'utf-8', ',', 0],
    ['crm_medium/input/contacts.csv', 2033, 'utf-8', ',', 0],
    ['shop_hell/input/customers.csv', 2043, 'utf-8', ',', 0],
  ])('%s has %i rows, none rejected', async (name, length, encoding, delimiter, footerLines) => {
    const { table } = await readingOf(join(TRUTH, name));
    expect(table).toMatchObject({ length, rejects: [], warnings: [], dialect: { encoding, delimiter, footerLines } });
    expect(table.rows.at(-1)).toBe(length);
  });
});
