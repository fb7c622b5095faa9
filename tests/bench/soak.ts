/** `npm run soak [-- --runs 200]`: the fixtures again and again in one process, and what it holds more at the end. */
import { parseArgs } from 'node:util';
import { count } from '../../src/cli/words.ts';
import { soak } from '../faults/soak.ts';
import { printTable } from './tables.ts';

/** Command. */
export async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...argv], options: { runs: { type: 'string', default: '200' } } });
  const { runs, before, after, openFiles, left } = await soak(Number(values.runs));
  printTable([
    ['runs', 'MB before', 'MB after', 'open files more', 'files left'],
    [count(runs), (before / 1e6).toFixed(1), (after / 1e6).toFixed(1), String(openFiles ?? ''), count(left.length)],
  ]);
}
