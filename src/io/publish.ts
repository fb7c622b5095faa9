import { randomBytes } from 'node:crypto';
import { rmdirSync, rmSync } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../report/output-file.ts';
import { Appending } from './appending.ts';
import type { CsvFormat } from './csv-text.ts';
import { type Chunks, fileBytes } from './file-text.ts';
import { Flushing } from './flushing.ts';
import { removeWhenInterrupted } from './interruption.ts';
import { recoverOwn } from './leftovers.ts';
import { lock } from './lock.ts';
import { type OutputFolder, outputFolder } from './output-folder.ts';
import { outputTrouble } from './output-trouble.ts';
import { replaceFolder } from './replace-folder.ts';

/**
 * Writes the files of a run into `given`, all or nothing: they are written beside it, flushed to the disk, and
 * take its place by renaming; until then the previous folder stays whole. The folder is 0700 and its
 * files 0600, for they hold personal data. Fails with output_not_ours, output_busy, output_unwritable or disk_full.
 */
export async function publish(given: string, files: Iterable<OutputFile>, format: CsvFormat): Promise<void> {
  try {
    const folder = await outputFolder(given);
    const made = await mkdir(folder.parent, { recursive: true });
    await publishLocked(folder, files, format).catch((error: unknown) => {
      removeMade(folder.parent, made);
      throw error;
    });
  } catch (error) {
    throw outputTrouble(error, given);
  }
}

async function publishLocked(folder: OutputFolder, files: Iterable<OutputFile>, format: CsvFormat): Promise<void> {
  const temporary = join(folder.parent, `${folder.temporaryPrefix}${process.pid}-${randomBytes(4).toString('hex')}`);
  const release = lockGuarded(folder, temporary);
  try {
    await recoverOwn(folder);
    await mkdir(temporary, { mode: 0o700 });
    const names = await writeFiles(temporary, files, format);
    replaceFolder(folder, temporary, names);
    await flushFolder(folder.parent);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
    release();
  }
}

/**
 * The guard stands before the lock is made, for a signal without a guard ends the process between two lines. Both come
 * without waiting, so that the guard never sees the lock of somebody else.
 */
function lockGuarded(folder: OutputFolder, temporary: string): () => void {
  const unguard = removeWhenInterrupted([temporary, folder.lock]);
  try {
    const unlock = lock(folder.lock, folder.given);
    return () => {
      unlock();
      unguard();
    };
  } catch (error) {
    unguard();
    throw error;
  }
}

/** Takes the folders made for a run that failed away again, from the innermost on, as long as they are empty. */
function removeMade(innermost: string, outermost: string | undefined): void {
  if (outermost === undefined) return;
  try {
    for (let path = innermost; path.length >= outermost.length; path = dirname(path)) rmdirSync(path);
  } catch {
    // Somebody has put something there meanwhile, and it stays.
  }
}

/** Files of rows that are made together are written side by side; whatever comes after them waits until they are made. */
async function writeFiles(
  folder: string,
  files: Iterable<OutputFile>,
  format: CsvFormat,
): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  const begun: WrittenFile[] = [];
  const trouble: Trouble = { met: false };
  try {
    for (const file of files) {
      if (file.content.kind !== 'csv_bytes' && file.beside !== true)
        await Promise.all(begun.map(({ written }) => written));
      const handle = await open(join(folder, file.name), 'wx', 0o600);
      begun.push(writtenTo(handle, fileBytes(file, format), trouble));
      names.add(file.name);
    }
    await Promise.all(begun.map(({ flushed }) => flushed));
  } finally {
    // Nothing may still be written when the folder is taken away.
    await Promise.allSettled(begun.map(({ flushed }) => flushed));
  }
  await flushFolder(folder);
  return names;
}

/** Whether any of the files failed: then the others need not be finished. */
interface Trouble {
  met: boolean;
}

interface WrittenFile {
  readonly written: Promise<void>;
  /** The disk has it, and it is closed. */
  readonly flushed: Promise<void>;
}

function writtenTo(handle: FileHandle, chunks: Chunks, trouble: Trouble): WrittenFile {
  const flushing = new Flushing(handle);
  const written = writeWhileMade(handle, flushing, chunks, trouble);
  const flushed = written
    .then(() => flushing.finish())
    // What failed may have left a flush behind.
    .finally(() => flushing.settled())
    .finally(() => handle.close());
  written.catch(() => {
    trouble.met = true;
  });
  // Heard by whoever waits for all files.
  flushed.catch(() => {});
  return { written, flushed };
}

/** The disk takes chunks while more are made. */
async function writeWhileMade(handle: FileHandle, flushing: Flushing, chunks: Chunks, trouble: Trouble): Promise<void> {
  const appending = new Appending(handle, flushing);
  try {
    for await (const chunk of chunks) {
      if (trouble.met) return;
      await appending.add(chunk);
    }
  } finally {
    await appending.finish();
  }
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
