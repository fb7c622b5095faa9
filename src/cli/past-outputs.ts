import { join } from 'node:path';
import type { Failure } from '../domain/failure.ts';
import { readCsv } from '../io/read-csv.ts';
import { type CrosswalkRow, readCrosswalk } from '../report/crosswalk.ts';
import type { RunOutputs } from '../report/difference.ts';

/** The rows of a run that belong to a customer. Fails with run_missing. */
export async function crosswalkOf(folder: string): Promise<readonly CrosswalkRow[]> {
  return (await accountedRows(folder)).filter(({ customer }) => customer !== '');
}

/** crosswalk.csv of a run; rows of people who asked to be forgotten have no customer. Fails with run_missing. */
export async function accountedRows(folder: string): Promise<readonly CrosswalkRow[]> {
  const missing: Failure = { kind: 'run_missing', path: folder };
  return readCrosswalk(
    readCsv(join(folder, 'crosswalk.csv'), () => missing),
    missing,
  );
}

/** What two runs are compared by. Fails with run_missing. */
export async function outputsOf(folder: string): Promise<RunOutputs> {
  const crosswalk = await crosswalkOf(folder);
  const customers = new Map<string, readonly string[]>();
  let header: readonly string[] | undefined;
  for await (const row of readCsv(join(folder, 'customers.csv'), () => ({ kind: 'run_missing', path: folder }))) {
    if (header === undefined) header = row;
    else customers.set(row[0], row);
  }
  return { crosswalk, header: header ?? [], customers };
}
