import { access, constants, lstat, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail } from '../domain/failure.ts';
import { recoverEarly } from './leftovers.ts';
import { lockOwner } from './lock.ts';
import { assertNoDeadLink, assertOurs, type OutputFolder, outputFolder } from './output-folder.ts';
import { errorCode, outputTrouble } from './output-trouble.ts';

/**
 * Refuses early, before hours of work, what publishing would refuse at the end: a file in the place of
 * the folder, a folder that unify did not write, one that another run is writing, one that cannot be written. Brings
 * back what a run that died has left aside.
 */
export async function checkOutput(given: string): Promise<void> {
  try {
    const folder = await outputFolder(given);
    await assertOurs(folder);
    const owner = lockOwner(folder.lock);
    if (owner !== undefined) fail({ kind: 'output_busy', path: given, owner });
    await assertNameFits(folder);
    await assertWritable(folder.parent, given);
    await assertNoMountPoint(folder);
    await recoverEarly(folder);
  } catch (error) {
    throw outputTrouble(error, given);
  }
}

/** The nearest folder that exists decides: the missing ones below it are made when publishing. */
async function assertWritable(path: string, given: string): Promise<void> {
  try {
    await access(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    await assertNoDeadLink(path, given);
    await assertWritable(dirname(path), given);
  }
}

/** While it is written the folder has a longer name; systems allow some 255 bytes. */
async function assertNameFits({ parent, temporaryPrefix }: OutputFolder): Promise<void> {
  await lstat(join(parent, `${temporaryPrefix}${process.pid}-00000000`)).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
  });
}

/** A mounted disk (a volume of a container) cannot be renamed away; nothing beside it is on the same disk. */
async function assertNoMountPoint(folder: OutputFolder): Promise<void> {
  const [own, parent] = await Promise.all(
    [folder.path, folder.parent].map((path) => stat(path).catch(() => undefined)),
  );
  if (own === undefined || parent === undefined || own.dev === parent.dev) return;
  fail({ kind: 'output_unwritable', path: folder.given, reason: 'it is a mounted disk; name a folder inside it' });
}
