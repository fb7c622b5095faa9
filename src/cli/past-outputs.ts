import { type CrosswalkRow, readCrosswalk } from '../report/crosswalk.ts';
import type { RunOutputs } from '../report/difference.ts';
import { readRows } from './past-files.ts';

/** The rows of a run that belong to a customer. Fails with run_missing or file_unreadable. */
async function crosswalkOf(folder: string): Promise<readonly CrosswalkRow[]> {
  return (await accountedRows(folder)).filter(({ customer }) => customer !== '');
}

/** crosswalk.csv of a run; rows of people who asked to be forgotten have no customer. Fails with run_missing or file_unreadable. */
export async function accountedRows(folder: string): Promise<readonly CrosswalkRow[]> {
  return readCrosswalk(readRows(folder, 'crosswalk.csv'), { kind: 'run_missing', path: folder });
}

/** What two runs are compared by. Fails with run_missing or file_unreadable. */
export async function outputsOf(folder: string): Promise<RunOutputs> {
  const crosswalk = await crosswalkOf(folder);
  const customers = new Map<string, readonly string[]>();
  let header: readonly string[] | undefined;
  for await (const row of readRows(folder, 'customers.csv')) {
    if (header === undefined) header = row;
    else customers.set(row[0], row);
  }
  return { crosswalk, header: header ?? [], customers };
}
