/**
 * `npm run bench:read [-- --rows 1000000] [--repeat 3] [--threads 2]`: rows a second of reading one plain file (UTF-8,
 * commas, kept in .bench/data) into a table, and of reading and normalizing it on as many threads, whose start is
 * counted; each in a process of its own.
 */
import { parseArgs } from 'node:util';
import { count } from '../../src/cli/words.ts';
import { DEFAULTS } from '../../src/config/defaults.ts';
import { openSource } from '../../src/read/open-source.ts';
import { readRecords } from '../../src/unify.ts';
import { costOf } from './child.ts';
import { onThreads } from './on-threads.ts';
import { isWanted, plainFile } from './plain-file.ts';
import { medianOf, type Spent, spentOn } from './spent.ts';
import { printTable } from './tables.ts';

/** What is measured: how many rows it gives. */
const WORK = {
  read: async (path: string, _threads: number) => (await (await openSource(path)).readTable(isWanted)).length,
  'read + normalize': (path: string, threads: number) =>
    onThreads(threads, async (ranges) => (await readRecords({ ...requestOf(path), ranges })).count),
} as const;

type Work = keyof typeof WORK;

/** What one process found. */
interface Measured extends Spent {
  readonly rows: number;
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
    lines.push(
      lineOf(
        work,
        medianOf(runs, ({ found }) => found.seconds),
      ),
    );
  }
  printTable([['work', 'rows', 'seconds', 'CPU s', 'rows/s', 'peak MB'], ...lines]);
}

async function measured(work: Work, path: string, threads: number): Promise<Measured> {
  const { result: rows, ...spent } = await spentOn(() => WORK[work](path, threads));
  return { rows, ...spent };
}

function lineOf(work: string, { found, peakMb }: { found: Measured; peakMb: number }): string[] {
  const { rows, seconds, cpuSeconds } = found;
  const cells = [seconds.toFixed(2), cpuSeconds.toFixed(2), count(Math.round(rows / seconds))];
  return [work, count(rows), ...cells, count(Math.round(peakMb))];
}

function requestOf(path: string) {
  return { files: [path], config: DEFAULTS, channels: {}, tool: { name: 'bench', version: '0' } };
}
