import { dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import { checkConfig } from '../config/check-config.ts';
import { DECIDED } from '../domain/decisions.ts';
import { fail } from '../domain/failure.ts';
import type { Records } from '../domain/records.ts';
import { findFile } from '../io/find-file.ts';
import { type MatchedRun, matchAgain } from '../matched-run.ts';
import { type RunRequest, readRecords } from '../unify.ts';
import type { GivenOptions } from './options.ts';
import { earlierIdsIn, readSummary } from './past-files.ts';
import { startProgress } from './progress.ts';
import { TOOL } from './tool.ts';

const ROWS = z.array(z.object({ source: z.string(), row: z.number() }));
const OBEYED = z.object({ verdict: z.enum(DECIDED), a: ROWS, b: ROWS, line: z.number() });

/** What summary.json must hold for a run to be repeated. */
const PAST_RUN = z.object({
  tool: z.object({ version: z.string() }),
  sources: z.array(
    z.object({
      name: z.string(),
      file: z.string(),
      fingerprint: z.string(),
      channel: z.string(),
      channelBecause: z.string(),
    }),
  ),
  totals: z.object({ customers: z.number() }),
  config: z.unknown(),
  decisions: z.object({ obeyed: z.array(OBEYED) }).optional(),
  keptIds: z.object({}).optional(),
  suppressed: z.object({ customers: z.number() }).optional(),
});
type PastRun = z.output<typeof PAST_RUN>;

/**
 * The run that wrote `folder`, done again up to its customers. Fails with run_missing, file_unreadable, input_missing, or
 * run_outdated where the files, or unify itself, would give other customers now.
 */
export async function repeatRun(folder: string, options: GivenOptions): Promise<MatchedRun> {
  const past = await pastRun(folder);
  const request = await requestAgain(folder, past, options.inputs);
  const progress = await startProgress(options.quiet === true);
  try {
    const run = await matchAgain({ ...request, onProgress: progress.onProgress });
    const customers = past.totals.customers + (past.suppressed?.customers ?? 0);
    if (run.clusters.count !== customers) fail({ kind: 'run_outdated', path: folder, source: 'unify' });
    return run;
  } finally {
    progress.stop();
  }
}

/** The rows of a run, and the country of its local numbers where the user named one. */
export interface RowsAgain {
  readonly records: Records;
  readonly country: string | undefined;
}

/** The rows of the run that wrote `folder`, read and normalized again. Fails as repeatRun does. */
export async function readAgain(folder: string, options: GivenOptions): Promise<RowsAgain> {
  const request = await requestAgain(folder, await pastRun(folder), options.inputs);
  const progress = await startProgress(options.quiet === true);
  try {
    const records = await readRecords({ ...request, onProgress: progress.onProgress });
    return { records, country: request.config.country };
  } finally {
    progress.stop();
  }
}

async function pastRun(folder: string): Promise<PastRun> {
  const written = PAST_RUN.safeParse(await readSummary(join(folder, 'summary.json')));
  if (!written.success) return fail({ kind: 'run_missing', path: folder });
  const { data } = written;
  if (data.tool.version !== TOOL.version) fail({ kind: 'run_outdated', path: folder, source: 'unify' });
  return data;
}

async function requestAgain(folder: string, past: PastRun, inputs: string | undefined): Promise<RunRequest> {
  const folders = [...(inputs === undefined ? [] : [inputs]), '.', dirname(resolve(folder))];
  const files: string[] = [];
  for (const { name, file, fingerprint } of past.sources) {
    const found = await findFile([name, file], fingerprint, folders);
    if (found.kind === 'changed') fail({ kind: 'run_outdated', path: folder, source: name });
    if (found.kind === 'missing') fail({ kind: 'input_missing', path: folder, source: name, folders });
    if (found.kind === 'found') files.push(found.path);
  }
  const named = past.sources.filter(({ channelBecause }) => channelBecause === 'option');
  return {
    files,
    names: past.sources.map(({ name }) => name),
    config: checkConfig(past.config, join(folder, 'summary.json')),
    channels: Object.fromEntries(named.map(({ name, channel }) => [name, channel])),
    tool: TOOL,
    obeyed: past.decisions?.obeyed ?? [],
    // The same rows in the same places: every customer has the id that was written.
    ...(past.keptIds === undefined ? {} : { earlierIds: await earlierIdsIn(folder) }),
  };
}
