import { join } from 'node:path';
import { openEarlierIds } from '../earlier-ids.ts';
import { readCsv } from '../io/read-csv.ts';
import { readJson } from '../io/read-json.ts';

/** The summary.json of a run, undefined where there is none. Fails with file_unreadable. */
export function readSummary(path: string): Promise<unknown> {
  return readJson(path, { optional: true, trouble: 'file_unreadable' });
}

/**
 * The rows of a CSV file of the run in `folder`. Fails with run_missing where there is none, and with file_unreadable
 * where there is one: another run would be the wrong remedy for a folder that one may not read.
 */
export function readRows(folder: string, name: string): AsyncGenerator<readonly string[], void> {
  const path = join(folder, name);
  return readCsv(path, (reason, isMissing) =>
    isMissing ? { kind: 'run_missing', path: folder } : { kind: 'file_unreadable', path, reason },
  );
}

/** The ids the run in `folder` gave, to be read later. Fails as openEarlierIds does. */
export function earlierIdsIn(folder: string): ReturnType<typeof openEarlierIds> {
  return openEarlierIds(join(folder, 'crosswalk.csv'), folder);
}
