import { parse } from 'csv-parse/sync';
import { CodedColumn } from '../../src/domain/column.ts';
import type { ColumnRole } from '../../src/domain/fields.ts';
import type { MappedColumn, Mapping } from '../../src/domain/mapping.ts';
import type { Table } from '../../src/domain/table.ts';
import type { NormalizeInput } from '../../src/normalize/normalize-records.ts';

/** A column as a test maps it: its role alone, or with what else is known of it. */
export type PlainColumn = ColumnRole | (Partial<MappedColumn> & Pick<MappedColumn, 'role'>);

/** A table from comma-separated text with a header; every cell as it stands. */
function tableOf(csv: string): Table {
  const [header = [], ...rows] = parse(csv, { relaxColumnCount: true, skipEmptyLines: true }) as string[][];
  const columns = header.map((_, at) => {
    const column = new CodedColumn();
    for (const row of rows) column.push(row[at] ?? '');
    return column;
  });
  return {
    header,
    length: rows.length,
    rows: Int32Array.from(rows, (_, at) => at + 1),
    columns,
    rejects: [],
    dialect: {
      format: 'csv',
      encoding: 'utf-8',
      bom: false,
      delimiter: ',',
      quote: '"',
      escape: 'double',
      newline: 'lf',
      preambleLines: 0,
      footerLines: 0,
    },
    warnings: [],
  };
}

/** A source to normalize: its text, the roles of its columns by header (others stay unmapped), and what else is known. */
export function inputOf(
  name: string,
  csv: string,
  columns: Readonly<Record<string, PlainColumn>>,
  known: Partial<Mapping> = {},
): NormalizeInput {
  const table = tableOf(csv);
  const mapping: Mapping = {
    layout: undefined,
    channel: name.replace(/\.\w+$/, ''),
    channelBecause: 'file name',
    country: undefined,
    interactions: false,
    columns: table.header.flatMap((header, column) => mappedColumn(header, column, columns[header])),
    unmapped: table.header.flatMap((header, column) => (columns[header] === undefined ? [{ column, header }] : [])),
    sensitive: [],
    ...known,
  };
  return { name, path: name, fingerprint: name, mapping, table };
}

function mappedColumn(header: string, column: number, plain: PlainColumn | undefined): MappedColumn[] {
  if (plain === undefined) return [];
  const rest = typeof plain === 'string' ? { role: plain } : plain;
  return [{ column, header, because: 'header', ...rest }];
}
