import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { OutputFolder } from './output-folder.ts';

/** Every file a run ever writes; whatever else lies in the folder (a person's decisions or notes) is kept. */
const WRITTEN_BY_RUNS: ReadonlySet<string> = new Set([
  'customers.csv',
  'conflicts.csv',
  'crosswalk.csv',
  'review.csv',
  'rejects.csv',
  'summary.json',
  'report.html',
]);

/**
 * Puts `temporary` in the place of the folder. Renaming is atomic, replacing is not: the previous folder steps aside
 * first, and should the process die between, the next run brings it back (leftovers.ts). No step waits, so that no signal comes between.
 */
export function replaceFolder(folder: OutputFolder, temporary: string, written: ReadonlySet<string>): void {
  if (!existsSync(folder.path)) {
    renameSync(temporary, folder.path);
    return;
  }
  const token = basename(temporary).slice(folder.temporaryPrefix.length);
  const previous = join(folder.parent, folder.previousPrefix + token);
  renameSync(folder.path, previous);
  try {
    renameSync(temporary, folder.path);
  } catch (error) {
    renameSync(previous, folder.path);
    throw error;
  }
  retire(previous, folder.path, written);
}

/** Moves what runs did not write over to the new folder, then removes the previous one. */
export function retire(previous: string, current: string, written: ReadonlySet<string> = new Set()): void {
  for (const name of readdirSync(previous)) {
    if (WRITTEN_BY_RUNS.has(name) || written.has(name) || existsSync(join(current, name))) continue;
    renameSync(join(previous, name), join(current, name));
  }
  rmSync(previous, { recursive: true, force: true });
}
