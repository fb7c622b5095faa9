import type { Sheet } from 'read-excel-file/node';
import { fail } from '../domain/failure.ts';
import type { Dialect, TableWarning } from '../domain/table.ts';
import { cellText, numberText } from './cell-text.ts';
import type { RowSource } from './csv-source.ts';
import type { RawRow } from './raw-row.ts';
import type { SourceBytes } from './source-bytes.ts';
import { workbookTrouble } from './workbook-trouble.ts';

/** A workbook opened at one of its sheets. */
export interface Workbook {
  readonly rows: RowSource;
  readonly dialect: Dialect;
  readonly warnings: readonly TableWarning[];
}

/**
 * Opens an .xlsx: the sheet called `wanted`, or the first that holds a table. Hidden columns are read like
 * any other (Dynamics hides its record id). Fails with not_a_table, or bad_option for a sheet it does not have.
 */
export async function openWorkbook(source: SourceBytes, wanted: string | undefined): Promise<Workbook> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source.pieces()) pieces.push(new Uint8Array(piece));
  const zip = Buffer.concat(pieces);
  const reason = await workbookTrouble(zip);
  if (reason !== undefined) return fail({ kind: 'not_a_table', path: source.path, reason });
  const sheets = await sheetsOf(source.path, zip);
  const sheet = chosen(sheets, wanted);
  const others = sheets.filter((other) => other !== sheet && other.data.length > 0).map((other) => other.sheet);
  const rows = rawRows(sheet);
  return {
    rows: {
      async *pieces() {
        yield rows;
      },
    },
    dialect: { ...WORKBOOK, sheet: sheet.sheet },
    warnings: others.length === 0 || wanted !== undefined ? [] : [{ kind: 'further_sheets', sheets: others }],
  };
}

const WORKBOOK: Dialect = {
  format: 'xlsx',
  encoding: 'utf-8',
  bom: false,
  delimiter: '',
  quote: '"',
  escape: 'double',
  newline: 'lf',
  preambleLines: 0,
  footerLines: 0,
};

async function sheetsOf(path: string, zip: Buffer): Promise<readonly Sheet<string>[]> {
  // Loaded when a workbook is read: few runs have one.
  const { default: readWorkbook } = await import('read-excel-file/node');
  try {
    return await readWorkbook<string>(zip, { parseNumber: numberText });
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    return fail({ kind: 'not_a_table', path, reason: `the workbook is damaged (${told})` });
  }
}

function chosen(sheets: readonly Sheet<string>[], wanted: string | undefined): Sheet<string> {
  if (wanted === undefined) {
    return sheets.find((sheet) => isTable(sheet)) ?? sheets[0] ?? { sheet: '', data: [] };
  }
  const found = sheets.find((sheet) => sheet.sheet.toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) return found;
  const names = sheets.map((sheet) => sheet.sheet).join(', ');
  return fail({ kind: 'bad_option', option: 'sheet', value: wanted, expected: `one of ${names}` });
}

/** Two rows of two cells: a cover sheet has a title and a date. */
function isTable(sheet: Sheet<string>): boolean {
  let rows = 0;
  for (const row of sheet.data) {
    if (row.filter((cell) => cell !== null).length > 1) rows++;
    if (rows > 1) return true;
  }
  return false;
}

function rawRows(sheet: Sheet<string>): readonly RawRow[] {
  const rows: RawRow[] = [];
  let afterBlank = false;
  sheet.data.forEach((values, index) => {
    const cells = values.map(cellText);
    if (cells.every((cell) => cell.trim() === '')) {
      afterBlank = true;
      return;
    }
    rows.push({
      line: index + 1,
      cells,
      width: cells.length,
      text: cells.join('\t'),
      afterBlank,
      mended: false,
      trouble: undefined,
    });
    afterBlank = false;
  });
  return rows;
}
