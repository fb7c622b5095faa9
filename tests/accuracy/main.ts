/**
 * `npm run accuracy`: the built program, with no configuration, over every labelled set; what it scores beside the
 * frozen baseline.
 *
 * --update  rewrites the baseline
 * --deep    also asks how many true pairs were compared at all and how true the stated confidence is, in twice the time
 * SET …     only these sets
 *
 * --invented  instead, people made up: see invented.ts
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
import { invented } from './invented.ts';
import { HAVE_TRUTH, type SetScore, scoreOf, type TruthSet, truthSets } from './sets.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/unify.js', import.meta.url));
const run = promisify(execFile);

interface Measured {
  readonly name: string;
  readonly score: SetScore;
  readonly seconds: number;
  readonly deep: Deep | undefined;
}

/** What `unify evaluate` finds besides the scores. */
interface Deep {
  readonly blocking: { readonly reach: number; readonly candidatesPerRecord: number };
  readonly reliability: readonly Band[];
}

interface Band {
  readonly from: number;
  readonly merges: number;
  readonly pairs: number;
  readonly stated: number;
  readonly right: number;
}

export async function main(argv: readonly string[]): Promise<void> {
  if (argv.includes('--invented')) return invented(argv);
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { update: { type: 'boolean', default: false }, deep: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (!HAVE_TRUTH) {
    process.stderr.write('The labelled sets are not beside this checkout: nothing to measure.\n');
    return;
  }
  const sets = truthSets().filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const measured: Measured[] = [];
  for (const set of sets) measured.push(await measure(set, values.deep));
  printTable([HEADER, ...measured.map(rowOf)]);
  if (values.deep) printTable(reliabilityTable(measured.flatMap(({ deep }) => deep?.reliability ?? [])));
  if (!values.update) return;
  const scores = measured.map(({ name, score }) => [name, score] as const);
  writeBaseline({ ...readBaseline(), ...Object.fromEntries(scores) });
}

async function measure(set: TruthSet, deeply: boolean): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'unify-accuracy-'));
  try {
    const output = join(folder, 'unified');
    const started = performance.now();
    await run(process.execPath, [PROGRAM, ...set.files, '-o', output, '--quiet']);
    const seconds = (performance.now() - started) / 1000;
    const found = labelsIn(readFileSync(join(output, 'crosswalk.csv'), 'utf8'), 'source', 'customer_id');
    const deep = deeply && set.complete ? await deepLook(set, output) : undefined;
    return { name: set.name, score: scoreOf(set, found), seconds, deep };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function deepLook(set: TruthSet, output: string): Promise<Deep | undefined> {
  const args = ['evaluate', output, '--truth', set.truthFile, '--inputs', set.folder, '--json'];
  const { stdout } = await run(process.execPath, [PROGRAM, ...args], { maxBuffer: 1 << 26 });
  return (JSON.parse(stdout) as { readonly errors?: Deep }).errors;
}

/** Over all sets: merges by stated confidence, what they state on average, and the share of their pairs that is true. */
function reliabilityTable(bands: readonly Band[]): readonly (readonly string[])[] {
  const lowerEnds = [...new Set(bands.map(({ from }) => from))].sort((a, b) => a - b);
  const rows = lowerEnds.map((from) => {
    const same = bands.filter((band) => band.from === from);
    const pairs = sum(same.map((band) => band.pairs));
    const mean = (share: (band: Band) => number) =>
      percentOf(sum(same.map((band) => share(band) * band.pairs)) / pairs);
    return [
      `from ${percentOf(from)}`,
      String(sum(same.map(({ merges }) => merges))),
      String(pairs),
      mean(({ stated }) => stated),
      mean(({ right }) => right),
    ];
  });
  return [['confidence', 'merges', 'pairs', 'stated', 'true'], ...rows];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const HEADER = [
  'set',
  'rows',
  'customers',
  'P',
  'R',
  'F1',
  '(baseline)',
  'B³ F1',
  '(baseline)',
  'reach',
  'candidates',
  'seconds',
];

function rowOf({ name, score, seconds, deep }: Measured): readonly string[] {
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
    percentOf(deep?.blocking.reach),
    // A pair is a candidate of both its records.
    deep === undefined ? '' : (2 * deep.blocking.candidatesPerRecord).toFixed(1),
    seconds.toFixed(1),
  ];
}

function percentOf(share: number | undefined): string {
  return share === undefined ? '' : (share * 100).toFixed(2);
}
