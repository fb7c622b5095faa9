import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fail } from '../domain/failure.ts';
import { errorCode } from './output-trouble.ts';

/** An output folder and the paths beside it that publishing needs; beside, so that a rename never crosses disks. */
export interface OutputFolder {
  /** As the user gave it, for messages. */
  readonly given: string;
  /** Absolute, links resolved. */
  readonly path: string;
  readonly parent: string;
  readonly lock: string;
  /** Names beside the folder starting so are ours: `.unified.tmp-…` half-written, `.unified.old-…` half-replaced. */
  readonly temporaryPrefix: string;
  readonly previousPrefix: string;
}

const NAMED = 'the name of a folder; a variable that is not set gives none';

/** Fails with bad_option where no folder is named: an empty path is the working folder, which must not be replaced. */
export async function outputFolder(given: string): Promise<OutputFolder> {
  if (given === '') fail({ kind: 'bad_option', option: '-o', value: "''", expected: NAMED });
  const path = await resolved(resolve(given));
  await assertNoDeadLink(path, given);
  const parent = dirname(path);
  const name = basename(path);
  return {
    given,
    path,
    parent,
    lock: join(parent, `.${name}.lock`),
    temporaryPrefix: `.${name}.tmp-`,
    previousPrefix: `.${name}.old-`,
  };
}

/** A link to a folder that is not there, as of a disk that is not mounted: nothing can be put in its place, nor below it. */
export async function assertNoDeadLink(path: string, given: string): Promise<void> {
  const isLink = (await lstat(path).catch(() => undefined))?.isSymbolicLink() === true;
  // One that leads in a circle has its own words.
  if (!isLink || errorCode(await stat(path).catch((error: unknown) => error)) !== 'ENOENT') return;
  fail({
    kind: 'output_unwritable',
    path: given,
    reason: 'it is, or lies below, a link to a folder that is not there',
  });
}

/** A folder may be replaced when it is missing, empty, or holds the summary.json of a run. Else output_not_ours. */
export async function assertOurs(folder: OutputFolder): Promise<void> {
  const names = await namesIn(folder.path, folder.given);
  if (names.length === 0) return;
  if (names.includes('summary.json') && (await isSummary(join(folder.path, 'summary.json')))) return;
  fail({ kind: 'output_not_ours', path: folder.given });
}

async function namesIn(path: string, given: string): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    if (errorCode(error) === 'ENOTDIR' && (await stat(path).catch(() => undefined))?.isDirectory() === false) {
      fail({ kind: 'output_unwritable', path: given, reason: 'it is a file, not a folder' });
    }
    throw error;
  }
}

/** Ours is told by the shape of domain/summary.ts, whatever its version. */
async function isSummary(path: string): Promise<boolean> {
  try {
    // A pipe of this name would keep the program waiting for ever.
    if (!(await lstat(path)).isFile()) return false;
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return typeof value === 'object' && value !== null && 'tool' in value && 'sources' in value && 'totals' in value;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

async function resolved(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return path;
    throw error;
  }
}
