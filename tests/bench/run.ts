/**
 * `npm run bench [-- --rows 100000]`: makes invented customers (kept in .bench/data), runs the built program over them,
 * and says what it cost, step by step, and how right it was. What is printed is also in .bench/results as JSON.
 *
 * --growth    10,000 rows and ten times more each time, as far as --rows (then 1,000,000)
 * --repeat N  runs of the program, of which the median is shown (1)
 * --no-steps  leaves out the second run that times the steps
 * --data damaged    50,000 rows in one file, ten damaged records a person
 * --data oversized  one city of 400,000 people called García, one phone number on 50,000 rows; `--rows` scales it down
 * and the other flags of data-options.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { count, percent } from '../../src/cli/words.ts';
import { type Data, dataFor } from './data.ts';
import { DATA_FLAGS, type DataOptions, dataOptions } from './data-options.ts';
import { BENCH } from './folders.ts';
import { medianOf } from './spent.ts';
import { measureSteps } from './steps/measure-steps.ts';
import type { Probe } from './steps/probe.ts';
import { accuracyCells, costCells, printTable } from './tables.ts';
import { type ProgramRun, runUnify } from './unify-run.ts';

const GROWTH = { from: 10_000, factor: 10, to: 1_000_000 };

interface Result extends ProgramRun {
  readonly options: DataOptions;
  readonly probe: Probe | undefined;
}

/** Command. */
export async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      ...DATA_FLAGS,
      growth: { type: 'boolean' },
      repeat: { type: 'string', default: '1' },
      'no-steps': { type: 'boolean', default: false },
    },
  });
  const asked = dataOptions(values);
  const results: Result[] = [];
  for (const rows of values.growth ? sizesUpTo(values.rows ? asked.rows : GROWTH.to) : [asked.rows]) {
    const result = await measure({ ...asked, rows }, Number(values.repeat), !values['no-steps']);
    printTable(stepTable(result));
    results.push(result);
  }
  printTable(totalTable(results));
}

function sizesUpTo(most: number): readonly number[] {
  const sizes: number[] = [];
  for (let rows = GROWTH.from; rows <= most; rows *= GROWTH.factor) sizes.push(rows);
  return sizes;
}

async function measure(options: DataOptions, repeat: number, withSteps: boolean): Promise<Result> {
  const data = dataFor(options);
  const runs: ProgramRun[] = [];
  while (runs.length < Math.max(1, repeat)) runs.push(await runUnify(data));
  const probe = withSteps
    ? await measureSteps(data.files, options.rows, join(BENCH, 'out', `${data.name}-steps`))
    : undefined;
  const result = { options, ...medianOf(runs, ({ cost }) => cost.seconds), probe };
  keep(data, result);
  return result;
}

function keep({ name }: Data, result: Result): void {
  const folder = join(BENCH, 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(result, undefined, 2)}\n`);
}

/** What each step cost, in a run of its own in which the clock costs a little too. */
function stepTable({ options: { rows }, probe }: Result): readonly string[][] {
  if (probe === undefined) return [];
  const total = probe.steps.reduce((sum, { seconds }) => sum + seconds, 0);
  const lines = probe.steps.map(({ step, seconds, peakMb }) => [
    step,
    seconds.toFixed(2),
    percent(seconds / total),
    count(Math.round(rows / seconds)),
    peakMb === undefined ? '' : count(Math.round(peakMb)),
  ]);
  return [['step', 'seconds', 'share', 'rows/s', 'peak MB'], ...lines];
}

function totalTable(results: readonly Result[]): readonly string[][] {
  const header = ['rows', 'seconds', 'CPU s', 'rows/s', 'peak MB', 'pairs', 'precision', 'recall', 'F1', 'B³ F1'];
  const lines = results.map(({ options: { rows }, cost, accuracy, probe }) => [
    count(rows),
    ...costCells(rows, cost),
    probe === undefined ? '' : count(probe.candidates),
    ...accuracyCells(accuracy),
  ]);
  return [header, ...lines];
}
