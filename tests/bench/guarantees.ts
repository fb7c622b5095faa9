/**
 * `npm run guarantees [-- --cases 10000 --kills 50 --runs 200]`: bad input given, faults injected and rows lost, counted
 * in the table that stands under Guarantees in the README. The exit code is 1 when anything did not hold.
 */
import { parseArgs } from 'node:util';
import { count } from '../../src/cli/words.ts';
import { tryBadInputs } from '../faults/bad-inputs.ts';
import type { Campaign } from '../faults/campaign.ts';
import { fuzz } from '../faults/fuzz/fuzz.ts';
import { killRuns } from '../faults/killed-runs.ts';
import { PublishFaults } from '../faults/publish-faults.ts';
import { signalRuns } from '../faults/signalled-runs.ts';
import { soak } from '../faults/soak.ts';

const SEED = 1;
/** A run that kept its records would grow by more than this in a few runs (tests/faults/soak.test.ts). */
const MOST_GROWTH_MB = 2;

/** One line of the table. */
interface Guarantee {
  readonly what: string;
  readonly tried: string;
  readonly rows?: number;
  readonly lost?: number;
  /** A sentence for everything that did not hold. */
  readonly broken: readonly string[];
}

interface Amounts {
  readonly cases: number;
  readonly kills: number;
  readonly runs: number;
}

/** Command. */
export async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      cases: { type: 'string', default: '10000' },
      kills: { type: 'string', default: '50' },
      runs: { type: 'string', default: '200' },
    },
  });
  const amounts = { cases: Number(values.cases), kills: Number(values.kills), runs: Number(values.runs) };
  const lines: string[] = [
    '| what was done | tried | data rows | rows lost | broken |',
    '| --- | ---: | ---: | ---: | ---: |',
  ];
  let broken = 0;
  for await (const guarantee of guarantees(amounts)) {
    process.stderr.write(`${guarantee.what}: ${guarantee.tried}\n`);
    for (const sentence of guarantee.broken) process.stderr.write(`  ${sentence}\n`);
    broken += guarantee.broken.length + (guarantee.lost ?? 0);
    lines.push(line(guarantee));
  }
  process.stdout.write(`${lines.join('\n')}\n`);
  if (broken > 0) process.exitCode = 1;
}

async function* guarantees({ cases, kills, runs }: Amounts): AsyncGenerator<Guarantee> {
  const { rows, lost, ...inputs } = await tryBadInputs();
  yield { ...campaign('bad input handed in: no file, no table, damaged, cut, mistaken settings', inputs), rows, lost };
  yield await fuzzed(cases);
  yield* publishing();
  yield campaign('killed (SIGKILL) at random moments of a run', await killRuns(kills));
  yield campaign('interrupted (SIGINT, SIGTERM) at random moments', await signalRuns(kills));
  yield await soaked(runs);
}

function campaign(what: string, { tried, broken }: Campaign): Guarantee {
  return { what, tried: count(tried), broken };
}

async function fuzzed(cases: number): Promise<Guarantee> {
  const what = 'hostile exports made at random, through a whole run';
  try {
    const seen = await fuzz(cases, SEED);
    return { what, tried: count(seen.cases), rows: seen.rows, lost: seen.lost, broken: [] };
  } catch (error) {
    return { what, tried: count(cases), broken: [String(error)] };
  }
}

async function* publishing(): AsyncGenerator<Guarantee> {
  const faults = new PublishFaults();
  try {
    await faults.count();
    yield campaign('killed before each call to the file system while writing', await faults.killAtEachCall());
    const failed = [];
    for (const code of ['ENOSPC', 'EIO', 'EACCES'] as const) failed.push(await faults.failEachCall(code));
    yield campaign('disk full, broken or forbidden at each of these calls', {
      tried: failed.reduce((sum, { tried }) => sum + tried, 0),
      broken: failed.flatMap(({ broken }) => broken),
    });
  } finally {
    faults.remove();
  }
}

async function soaked(runs: number): Promise<Guarantee> {
  const { before, after, openFiles = 0, left } = await soak(runs);
  const growth = (after - before) / 1e6;
  const broken = left.map((name) => `${name} is left`);
  if (growth > MOST_GROWTH_MB) broken.push(`${growth.toFixed(1)} MB more are held at the end`);
  if (openFiles > 0) broken.push(`${openFiles} files are open at the end`);
  return { what: 'runs in a row in one process: memory, open files, temporary files', tried: count(runs), broken };
}

function line({ what, tried, rows, lost, broken }: Guarantee): string {
  const cells = [what, tried, rows === undefined ? '' : count(rows), lost === undefined ? '' : count(lost)];
  return `| ${[...cells, count(broken.length)].join(' | ')} |`;
}
