import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

export type FoundFile =
  | { readonly kind: 'found'; readonly path: string }
  /** Files of such a name are there, and none has these bytes. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'missing' };

/**
 * Looks for the file whose bytes have this SHA-256 (hexadecimal), under any of the names in any of the folders; the
 * first one counts.
 */
export async function findFile(
  names: readonly string[],
  fingerprint: string,
  folders: readonly string[],
): Promise<FoundFile> {
  let changed = false;
  const paths = new Set(folders.flatMap((folder) => names.map((name) => join(folder, name))));
  for (const path of paths) {
    if ((await stat(path).catch(() => undefined))?.isFile() !== true) continue;
    if ((await fingerprintOf(path)) === fingerprint) return { kind: 'found', path };
    changed = true;
  }
  return { kind: changed ? 'changed' : 'missing' };
}

/** Of a file that cannot be read: '', which no file has. */
async function fingerprintOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(path)) hash.update(piece);
  } catch {
    return '';
  }
  return hash.digest('hex');
}
