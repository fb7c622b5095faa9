/**
 * `npm run accuracy`: the built program, with no configuration, over every labelled set; what it scores beside the
 * frozen baseline.
 *
 * --update  rewrites the baseline
 * --reach   also asks how many true pairs were compared at all, and takes twice the time
 * SET …     only these sets
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { printTable } from '../bench/tables.ts';
import { labelsIn } from '../laws/labels.ts';
import { readBaseline, writeBaseline } from './baseline.ts';
import { HAVE_TRUTH, type SetScore, scoreOf, type TruthSet, truthSets } from './sets.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/unify.js', import.meta.url));
const run = promisify(execFile);

interface Measured {
  readonly name: string;
  readonly score: SetScore;
  readonly seconds: number;
  readonly reach: number | undefined;
}

export async function main(argv: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { update: { type: 'boolean', default: false }, reach: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (!HAVE_TRUTH) {
    process.stderr.write('The labelled sets are not beside this checkout: nothing to measure.\n');
    return;
  }
  const sets = truthSets().filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const measured: Measured[] = [];
  for (const set of sets) measured.push(await measure(set, values.reach));
  printTable([HEADER, ...measured.map(rowOf)]);
  if (!values.update) return;
  const scores = measured.map(({ name, score }) => [name, score] as const);
  writeBaseline({ ...readBaseline(), ...Object.fromEntries(scores) });
}

async function measure(set: TruthSet, withReach: boolean): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'unify-accuracy-'));
  try {
    const output = join(folder, 'unified');
    const started = performance.now();
    await run(process.execPath, [PROGRAM, ...set.files, '-o', output, '--quiet']);
    const seconds = (performance.now() - started) / 1000;
    const found = labelsIn(readFileSync(join(output, 'crosswalk.csv'), 'utf8'), 'source', 'customer_id');
    const reach = withReach && set.complete ? await reachOf(set, output) : undefined;
    return { name: set.name, score: scoreOf(set, found), seconds, reach };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Share of the true pairs among those that were compared. */
async function reachOf(set: TruthSet, output: string): Promise<number | undefined> {
  const args = ['evaluate', output, '--truth', set.truthFile, '--inputs', set.folder, '--json'];
  const { stdout } = await run(process.execPath, [PROGRAM, ...args], { maxBuffer: 1 << 26 });
  const answer = JSON.parse(stdout) as { readonly errors?: { readonly blocking: { readonly reach: number } } };
  return answer.errors?.blocking.reach;
}

const HEADER = ['set', 'rows', 'customers', 'P', 'R', 'F1', '(baseline)', 'B³ F1', '(baseline)', 'reach', 'seconds'];

function rowOf({ name, score, seconds, reach }: Measured): readonly string[] {
  const before = readBaseline()[name];
  return [
    name,
    String(score.rows),
    String(score.customers),
    percentOf(score.precision),
    percentOf(score.recall),
    percentOf(score.f1),
    percentOf(before?.f1),
    percentOf(score.bCubedF1),
    percentOf(before?.bCubedF1),
    percentOf(reach),
    seconds.toFixed(1),
  ];
}

function percentOf(share: number | undefined): string {
  return share === undefined ? '' : (share * 100).toFixed(2);
}
