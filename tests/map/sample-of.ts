import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mapping } from '../../src/domain/mapping.ts';
import type { Sample } from '../../src/domain/table.ts';
import { type MapInput, mapSource } from '../../src/map/map-source.ts';
import { openSource } from '../../src/read/open-source.ts';

/** A sample of columns written downwards: each header with its values; shorter columns end in empty cells. */
export function sampleOf(columns: Readonly<Record<string, readonly string[]>>): Sample {
  const header = Object.keys(columns);
  const height = Math.max(0, ...header.map((name) => columns[name].length));
  const rows = Array.from({ length: height }, (_, row) => header.map((name) => columns[name][row] ?? ''));
  return { header, rows };
}

/** The mapping of such columns in a file whose name tells nothing. */
export function mapColumns(
  columns: Readonly<Record<string, readonly string[]>>,
  input: Partial<MapInput> = {},
): Mapping {
  return mapSource({ sample: sampleOf(columns), fileName: 'lista.csv', ...input });
}

/** The mapping of a file, read as the program reads it. */
export async function mapFile(file: URL): Promise<Mapping> {
  const path = fileURLToPath(file);
  const source = await openSource(path);
  return mapSource({ sample: source.sample, fileName: basename(path) });
}

/** The role of every header; consent with its contacts and meaning (`consent email,sms denies`), handles with their network. */
export function rolesOf(mapping: Mapping): Readonly<Record<string, string>> {
  return Object.fromEntries(
    mapping.columns.map(({ header, role, contact, polarity, network }) => [
      header,
      [role, contact, polarity, network]
        .filter((part) => part !== undefined)
        .map(String)
        .join(' '),
    ]),
  );
}

/** The role a header alone gets, or `none`, or `sensitive`. */
export function roleOfHeader(header: string, values: readonly string[] = []): string {
  const mapping = mapColumns({ [header]: values });
  return rolesOf(mapping)[header] ?? (mapping.sensitive.length > 0 ? 'sensitive' : 'none');
}

/** Names of the CSV files of a folder, sorted; none where it is missing. */
export function csvFiles(folder: URL): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort();
}
