/**
 * `npm run bench:splink [-- --rows 100000 --pairs 3]`: the same rows through unify and through Splink on DuckDB, in turn,
 * so that a machine that slows down slows both. Prints seconds, memory and accuracy of each, and the median ratio.
 *
 * --pairs N      runs of each (3)
 * --threshold P  match probability Splink cuts at (.95)
 * and the flags of data-options.ts
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { costOf } from '../child.ts';
import { type Data, dataFor } from '../data.ts';
import { DATA_FLAGS, dataOptions } from '../data-options.ts';
import { accuracyOf } from '../f1.ts';
import { BENCH } from '../folders.ts';
import { medianOf } from '../spent.ts';
import { accuracyCells, costCells, printTable } from '../tables.ts';
import { type ProgramRun, runUnify } from '../unify-run.ts';
import { pythonWithSplink, SPLINK } from './environment.ts';

/** Command. */
export async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      ...DATA_FLAGS,
      pairs: { type: 'string', default: '3' },
      threshold: { type: 'string', default: '0.95' },
    },
  });
  const python = await pythonWithSplink();
  const options = dataOptions(values);
  const data = dataFor(options);
  const unify: ProgramRun[] = [];
  const splink: ProgramRun[] = [];
  while (unify.length < Math.max(1, Number(values.pairs))) {
    unify.push(await runUnify(data));
    splink.push(await runSplink(python, data, values.threshold));
  }
  printComparison(options.rows, unify, splink);
}

async function runSplink(python: string, { name, folder, truth }: Data, threshold: string): Promise<ProgramRun> {
  mkdirSync(join(BENCH, 'out'), { recursive: true });
  const clusters = join(BENCH, 'out', `${name}-splink.csv`);
  const cost = await costOf(python, [join(SPLINK, 'link.py'), folder, clusters, threshold]);
  return { cost, accuracy: await accuracyOf(truth, clusters) };
}

function printComparison(rows: number, unify: readonly ProgramRun[], splink: readonly ProgramRun[]): void {
  const line = (name: string, runs: readonly ProgramRun[]): readonly string[] => {
    const { cost, accuracy } = medianOf(runs, ({ cost }) => cost.seconds);
    return [name, ...costCells(rows, cost), ...accuracyCells(accuracy)];
  };
  const header = ['', 'seconds', 'CPU s', 'rows/s', 'peak MB', 'precision', 'recall', 'F1', 'B³ F1'];
  printTable([header, line('unify', unify), line('Splink', splink)]);
  const ratios = unify.map(({ cost }, k) => splink[k].cost.seconds / cost.seconds).sort((a, b) => a - b);
  const middle = ratios[(ratios.length - 1) >> 1];
  const range = `${ratios[0].toFixed(2)} to ${ratios[ratios.length - 1].toFixed(2)}`;
  process.stdout.write(`\nSplink's seconds ÷ unify's: ${middle.toFixed(2)} (median of ${ratios.length}, ${range})\n`);
  process.stdout.write(
    "Splink's time is reading, cleaning and linking; unify's also makes golden records and writes all files.\n",
  );
}
