import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lock } from './lock.ts';
import { assertOurs, type OutputFolder } from './output-folder.ts';
import { errorCode } from './output-trouble.ts';
import { retire } from './replace-folder.ts';

/** What a run that died while publishing left beside the folder; absolute paths. */
interface Leftovers {
  readonly halfWritten: readonly string[];
  /** The folder before it was replaced. */
  readonly previous: readonly string[];
}

/**
 * As recoverOwn, at the start of a run: a run that fails later leaves the last good output where people look for
 * it, and the disk has the room of what was half-written. Takes the lock only where there is something to do.
 */
export async function recoverEarly(folder: OutputFolder): Promise<void> {
  await assertOurs(folder);
  const { halfWritten, previous } = leftovers(folder);
  if (halfWritten.length + previous.length === 0) return;
  const unlock = lock(folder.lock, folder.given);
  try {
    await recoverOwn(folder);
  } finally {
    unlock();
  }
}

/**
 * Clears up after a run that died while publishing, under the lock: brings the previous folder back when nothing
 * took its place, finishes the replacement when something did, and removes what was half-written. Fails with
 * output_not_ours, touching nothing, when the folder is not one of unify.
 */
export async function recoverOwn(folder: OutputFolder): Promise<void> {
  await assertOurs(folder);
  const { halfWritten, previous } = leftovers(folder);
  for (const path of halfWritten) rmSync(path, { recursive: true, force: true });
  for (const path of previous) {
    if (existsSync(folder.path)) retire(path, folder.path);
    else renameSync(path, folder.path);
  }
  if (previous.length > 0) await assertOurs(folder);
}

/** Folders only: a link of such a name was put there by somebody else, and leads who knows where. */
function leftovers({ parent, temporaryPrefix, previousPrefix }: OutputFolder): Leftovers {
  const names = foldersIn(parent);
  const starting = (prefix: string) =>
    names.filter((name) => name.startsWith(prefix)).map((name) => join(parent, name));
  return { halfWritten: starting(temporaryPrefix), previous: starting(previousPrefix) };
}

function foldersIn(path: string): readonly string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
