import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULTS } from '../../src/config/defaults.ts';
import { openEarlierIds } from '../../src/earlier-ids.ts';
import { fileBytes } from '../../src/io/file-text.ts';
import { type RunRequest, type RunResult, readRecords, unify } from '../../src/unify.ts';

/** The inputs of a run: content by base name, in the order of the command line. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A whole run with no configuration, as the command does it without writing anything. */
export function runOn(files: Files): Promise<RunResult> {
  return withRequest(files, unify);
}

/** The same, keeping the ids that stand in the crosswalk of an earlier run. */
export async function runKeeping(crosswalk: string, files: Files): Promise<RunResult> {
  const folder = await mkdtemp(join(tmpdir(), 'unify-run-'));
  try {
    const path = join(folder, 'crosswalk.csv');
    await writeFile(path, crosswalk);
    const earlierIds = await openEarlierIds(path, folder);
    return await withRequest(files, (request) => unify({ ...request, earlierIds }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The records of a run, before any of them are compared. */
export function recordsFrom(files: Files): ReturnType<typeof readRecords> {
  return withRequest(files, readRecords);
}

/** Every output by its name, as it would be written. */
export async function textsOf(result: RunResult): Promise<Readonly<Record<string, string>>> {
  const texts: Record<string, string> = {};
  for (const file of result.outputs()) {
    const pieces: Uint8Array[] = [];
    for await (const piece of fileBytes(file, { bom: false })) pieces.push(piece);
    texts[file.name] = Buffer.concat(pieces).toString();
  }
  return texts;
}

/** As runOn, over files where they lie. */
export function runOnPaths(paths: readonly string[]): Promise<RunResult> {
  return unify(requestFor(paths));
}

async function withRequest<T>(files: Files, run: (request: RunRequest) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'unify-run-'));
  try {
    const names = Object.keys(files);
    for (const name of names) await writeFile(join(folder, name), files[name]);
    return await run(requestFor(names.map((name) => join(folder, name))));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function requestFor(files: readonly string[]): RunRequest {
  return { files, config: DEFAULTS, channels: {}, tool: { name: 'unify-customers', version: 'tests' } };
}
