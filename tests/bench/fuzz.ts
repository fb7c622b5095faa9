/**
 * `npm run fuzz [-- --cases 100000 --seed N]`: whole runs over hostile exports, until one breaks a law. Without a seed
 * it takes the day, so that every night tries others.
 */
import { parseArgs } from 'node:util';
import { count } from '../../src/cli/words.ts';
import { fuzz } from '../faults/fuzz/fuzz.ts';
import { printTable } from './tables.ts';

const CASES = '100000';
const DAY_MS = 24 * 60 * 60 * 1000;
/** Told apart by rounds: a nightly run shows that it lives, and a failure names a short one. */
const ROUND = 2000;

/** Command. */
export async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: { cases: { type: 'string', default: CASES }, seed: { type: 'string' } },
  });
  const first = Number(values.seed ?? Math.floor(Date.now() / DAY_MS));
  const table = [['seed', 'exports', 'refused', 'rows known', 'rows lost', 'slowest ms']];
  for (let done = 0, seed = first * 1000; done < Number(values.cases); done += ROUND, seed += 10) {
    const seen = await fuzz(Math.min(ROUND, Number(values.cases) - done), seed);
    table.push([
      String(seed),
      ...[seen.cases, seen.refused, seen.rows, seen.lost, Math.round(seen.slowest)].map(count),
    ]);
    process.stderr.write(`${count(done + seen.cases)} exports\n`);
  }
  printTable(table);
}
