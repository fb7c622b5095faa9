import { randomBytes } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFile } from '../report/output-file.ts';
import type { CsvFormat } from './csv-text.ts';
import { fileText } from './file-text.ts';
import { removeWhenInterrupted } from './interruption.ts';
import { lock } from './lock.ts';
import { assertOurs, type OutputFolder, outputFolder } from './output-folder.ts';
import { outputTrouble } from './output-trouble.ts';
import { removeLeftovers, replaceFolder } from './replace-folder.ts';

/**
 * Writes the files of a run into `given`, all or nothing: they are written beside it, flushed to the disk, and
 * take its place by renaming; until then the previous folder stays whole. The folder is 0700 and its
 * files 0600, for they hold personal data. Fails with output_not_ours, output_busy, output_unwritable or disk_full.
 */
export async function publish(given: string, files: Iterable<OutputFile>, format: CsvFormat): Promise<void> {
  try {
    const folder = await outputFolder(given);
    await mkdir(folder.parent, { recursive: true });
    await publishLocked(folder, files, format);
  } catch (error) {
    throw outputTrouble(error, given);
  }
}

async function publishLocked(folder: OutputFolder, files: Iterable<OutputFile>, format: CsvFormat): Promise<void> {
  const unlock = lock(folder.lock, folder.given);
  const temporary = join(folder.parent, `${folder.temporaryPrefix}${process.pid}-${randomBytes(4).toString('hex')}`);
  const unguard = removeWhenInterrupted([temporary, folder.lock]);
  try {
    removeLeftovers(folder);
    await assertOurs(folder);
    await mkdir(temporary, { mode: 0o700 });
    const names = await writeFiles(temporary, files, format);
    replaceFolder(folder, temporary, names);
    await flushFolder(folder.parent);
  } catch (error) {
    removeLeftovers(folder);
    throw error;
  } finally {
    unguard();
    unlock();
  }
}

async function writeFiles(
  folder: string,
  files: Iterable<OutputFile>,
  format: CsvFormat,
): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const file of files) {
    const handle = await open(join(folder, file.name), 'wx', 0o600);
    try {
      for (const chunk of fileText(file, format)) await handle.appendFile(chunk);
      await handle.sync();
    } finally {
      await handle.close();
    }
    names.add(file.name);
  }
  await flushFolder(folder);
  return names;
}

/** Makes new names last through a power cut. Windows cannot flush a folder and needs not. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
