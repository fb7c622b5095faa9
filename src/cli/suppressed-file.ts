import { createHmac, randomBytes } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { fail } from '../domain/failure.ts';
import type { PersonKeys, Suppression } from '../domain/suppression.ts';
import { readJson } from '../io/read-json.ts';
import { writeJson } from '../io/write-json.ts';
import type { SuppressedFile } from './suppressed-schema.ts';

const SUPPRESSED_FILE = '.unify-suppressed.json';

/**
 * Who asked to be forgotten, for a run that writes into `folder`: the files beside it and in the working folder, so
 * that neither a move of the one nor of the other brings anybody back. Fails with suppression_unusable.
 */
export async function suppressionsFor(folder: string): Promise<readonly Suppression[]> {
  const found: Suppression[] = [];
  for (const path of new Set([resolve(SUPPRESSED_FILE), suppressedFile(folder)])) {
    const file = await fileAt(path);
    if (file === undefined) continue;
    found.push({
      hash: hashWith(file.key),
      keys: new Set(file.people.flatMap(({ keys }) => keys)),
      withName: new Set(file.people.flatMap(({ withName }) => withName)),
    });
  }
  return found;
}

/** The file beside the outputs of a run, to which `forget --apply` writes. */
export function suppressedFile(folder: string): string {
  return join(dirname(resolve(folder)), SUPPRESSED_FILE);
}

/** Adds a person, hashed; false when all of it was known already. `today` is an ISO 8601 day. */
export async function addSuppressed(folder: string, person: PersonKeys, today: string): Promise<boolean> {
  const path = suppressedFile(folder);
  const file: SuppressedFile = (await fileAt(path)) ?? { version: 1, key: newKey(), people: [] };
  const hash = hashWith(file.key);
  const [keys, withName] = [person.keys.map(hash).sort(), person.withName.map(hash).sort()];
  const known = new Set(file.people.flatMap((one) => [...one.keys, ...one.withName]));
  if ([...keys, ...withName].every((one) => known.has(one))) return false;
  const people = [...file.people, { added: today, keys, withName }];
  await writeJson(path, { ...file, people }, { overwrite: true, mode: 0o600 });
  return true;
}

async function fileAt(path: string): Promise<SuppressedFile | undefined> {
  const written = await readJson(path, { optional: true, trouble: 'suppression_unusable' });
  if (written === undefined) return undefined;
  // The schema is loaded when there is such a file.
  const checked = (await import('./suppressed-schema.ts')).SUPPRESSED_SCHEMA.safeParse(written);
  if (checked.success) return checked.data;
  return fail({ kind: 'suppression_unusable', path, reason: 'it is not as unify wrote it' });
}

function newKey(): string {
  return randomBytes(32).toString('base64url');
}

function hashWith(key: string): (text: string) => string {
  const secret = Buffer.from(key, 'base64url');
  return (text) => createHmac('sha256', secret).update(text).digest('base64url');
}
