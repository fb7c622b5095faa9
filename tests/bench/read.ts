/**
 * `npm run bench:read [-- --rows 1000000] [--repeat 3] [--threads 2]`: rows a second of reading one plain file (UTF-8,
 * commas, kept in .bench/data) into a table, and of reading and normalizing it on as many threads, whose start is
 * counted; each in a process of its own.
 */
import { parseArgs } from 'node:util';
import { count } from '../../src/cli/words.ts';
import { DEFAULTS } from '../../src/config/defaults.ts';
import { ONE_THREAD, type RangeRunner } from '../../src/domain/ranges.ts';
import { Threads } from '../../src/engine/threads.ts';
import { openSource } from '../../src/read/open-source.ts';
import { readRecords } from '../../src/unify.ts';
import { costOf } from './child.ts';
import { isWanted, plainFile } from './plain-file.ts';
import { printTable } from './tables.ts';

/** What is measured: how many rows it gives. */
const WORK = {
  read: async (path: string, _threads: number) => (await (await openSource(path)).readTable(isWanted)).length,
  'read + normalize': (path: string, threads: number) =>
    withRanges(threads, async (ranges) => (await readRecords({ ...requestOf(path), ranges })).count),
} as const;

type Work = keyof typeof WORK;

/** What one process found; CPU seconds of all its threads. */
interface Measured {
  readonly rows: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** Command. `--work` is what it says to the processes it starts. */
export async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      rows: { type: 'string', default: '1000000' },
      repeat: { type: 'string', default: '3' },
      threads: { type: 'string', default: '2' },
      work: { type: 'string' },
    },
  });
  const path = plainFile(Number(values.rows));
  if (values.work !== undefined) {
    process.stdout.write(JSON.stringify(await measured(values.work as Work, path, Number(values.threads))));
    return;
  }
  const lines: string[][] = [];
  for (const work of Object.keys(WORK)) {
    const args = [process.argv[1], 'read', '--rows', values.rows, '--threads', values.threads, '--work', work];
    const runs: { readonly found: Measured; readonly peakMb: number }[] = [];
    while (runs.length < Math.max(1, Number(values.repeat))) {
      const { printed, peakMb } = await costOf(process.execPath, args);
      runs.push({ found: JSON.parse(printed), peakMb });
    }
    lines.push(lineOf(work, runs.sort((a, b) => a.found.seconds - b.found.seconds)[(runs.length - 1) >> 1]));
  }
  printTable([['work', 'rows', 'seconds', 'CPU s', 'rows/s', 'peak MB'], ...lines]);
}

async function measured(work: Work, path: string, threads: number): Promise<Measured> {
  const started = performance.now();
  const before = process.cpuUsage();
  const rows = await WORK[work](path, threads);
  const { user, system } = process.cpuUsage(before);
  return { rows, seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6 };
}

function lineOf(work: string, { found, peakMb }: { found: Measured; peakMb: number }): string[] {
  const { rows, seconds, cpuSeconds } = found;
  const cells = [seconds.toFixed(2), cpuSeconds.toFixed(2), count(Math.round(rows / seconds))];
  return [work, count(rows), ...cells, count(Math.round(peakMb))];
}

function requestOf(path: string) {
  return { files: [path], config: DEFAULTS, channels: {}, tool: { name: 'bench', version: '0' } };
}

/** The built worker: this bundle holds none. */
const WORKER = new URL('../../dist/chunks/worker.js', import.meta.url);

async function withRanges<T>(count: number, use: (ranges: RangeRunner) => Promise<T>): Promise<T> {
  if (count === 1) return use(ONE_THREAD);
  const threads = new Threads(count, WORKER);
  try {
    return await use(threads);
  } finally {
    await threads.close();
  }
}
