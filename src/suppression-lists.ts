import type { ListColumn } from './domain/column.ts';
import type { Config } from './domain/config.ts';
import { fail } from './domain/failure.ts';
import type { Mapping } from './domain/mapping.ts';
import type { Records } from './domain/records.ts';
import { LISTED_KINDS, type SuppressionList, withoutCountry } from './domain/suppression.ts';
import type { Table } from './domain/table.ts';
import { normalizeTables, openSources, type RunRequest, readTables } from './unify.ts';
import { recordsOfValues } from './value-records.ts';

/** An exclusion list as it was given: Lista Robinson, RNE, REPEP, or a company's own. */
export interface GivenList {
  readonly path: string;
  /** '' = that of its file. */
  readonly name: string;
  /** ISO 8601 day; '' = not said. */
  readonly asOf: string;
}

/**
 * Reads exclusion lists as exports are read: whatever columns of e-mails, phones and ids they have. Local numbers are
 * those of the run's country, where it has one only. Fails as reading an export does.
 */
export function readSuppressionLists(
  given: readonly GivenList[],
  request: Pick<RunRequest, 'config' | 'tool'>,
): (run: Pick<Records, 'sources'>) => Promise<readonly SuppressionList[]> {
  return async ({ sources }) => {
    const told = new Set(sources.flatMap(({ mapping }) => mapping.country ?? []));
    const country = request.config.country ?? (told.size === 1 ? [...told][0] : undefined);
    const lists: SuppressionList[] = [];
    for (const list of given)
      lists.push(await readList(list, { ...request.config, country, keepExtra: false }, request));
    return lists;
  };
}

async function readList(
  { path, name, asOf }: GivenList,
  config: Config,
  { tool }: Pick<RunRequest, 'tool'>,
): Promise<SuppressionList> {
  const request: RunRequest = { files: [path], config, channels: {}, tool };
  const tables = await readTables(await openSources(request), request, true);
  const records = await normalizeTables(tables, request);
  const values = valuesIn([records, recordsOfValues(contactCells(tables[0].table, tables[0].mapping), config.country)]);
  // One that is silently not understood would let through everybody on it.
  if (isEmpty(values)) fail({ kind: 'nothing_to_match', paths: [path] });
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return { name: name === '' ? file : name, asOf, file, values };
}

type Values = SuppressionList['values'];

function isEmpty(values: Values): boolean {
  return LISTED_KINDS.every((kind) => values[kind].size === 0);
}

/** E-mails and phones are told by their looks; of ids only those of a column known to hold them are believed. */
function valuesIn(all: readonly Records[]): Values {
  const [known] = all;
  return {
    email: new Set(all.flatMap((records) => listed(records.match.email, records.count))),
    phone: new Set(all.flatMap((records) => listed(records.match.phone, records.count))),
    nationalId: new Set(listed(known.match.nationalId, known.count).map(withoutCountry)),
  };
}

function listed(column: ListColumn, records: number): readonly string[] {
  const values: string[] = [];
  for (let record = 0; record < records; record++) values.push(...column.list(record));
  return values;
}

/**
 * What may be an e-mail or a phone: lists mix both in one column, and come without a header, so that the first line may
 * name somebody. Where no column is known to hold either, any may.
 */
function contactCells({ header, columns }: Table, mapping: Mapping): readonly string[] {
  const known = mapping.columns.filter(({ role }) => role === 'email' || role === 'phone' || role === 'national_id');
  const contacts =
    known.length === 0 ? columns : known.flatMap(({ role, column }) => (role === 'national_id' ? [] : columns[column]));
  return [...header, ...contacts.flatMap((column) => (column === undefined ? [] : [...column.values.texts()]))];
}
