import { randomBytes } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import { fail } from '../domain/failure.ts';
import { errorCode, fileTrouble } from './output-trouble.ts';

export interface WriteOptions {
  readonly overwrite: boolean;
  /** Who may read the file; by default whom the system lets. */
  readonly mode?: number;
}

/**
 * Writes a JSON file whole or not at all. Without `overwrite` it fails with config_exists when there is one;
 * with file_unwritable where the disk or the system does not let it.
 */
export async function writeJson(path: string, value: unknown, options: WriteOptions): Promise<void> {
  await writeWhole(path, `${JSON.stringify(value, undefined, 2)}\n`, options);
}

/** As writeJson, for any text. */
export async function writeWhole(path: string, text: string, { overwrite, mode }: WriteOptions): Promise<void> {
  const temporary = `${path}.tmp-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // A link refuses to take the place of a file, a rename does not.
    if (overwrite) await rename(temporary, path);
    else await link(temporary, path);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') fail({ kind: 'config_exists', path });
    throw fileTrouble(error, path);
  } finally {
    await rm(temporary, { force: true });
  }
}
