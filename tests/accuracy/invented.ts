/**
 * `npm run accuracy -- --invented`: the built program, with no configuration, over exports of people made up by shapes
 * (invented/shapes.ts), F1 beside the frozen baseline. They show what the labelled sets have too little of: few or many
 * repeated rows, families, namesakes, other countries, files of a column or two. No shape is worth tuning to, for each is
 * a guess of what somebody's exports look like; their mean says something, and a shape that falls.
 *
 * --update       rewrites the baseline
 * --seeds N      sets made by each shape, 2 unless said; figures are their mean
 * --keep FOLDER  leaves exports, truth and outputs there
 * SHAPE …        only these shapes
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { printTable } from '../bench/tables.ts';
import { labelsIn, scored } from '../laws/labels.ts';
import type { Shape } from './invented/shapes/shape.ts';
import { SHAPES } from './invented/shapes.ts';
import { type Written, written } from './invented/written.ts';

/** Two folders above both this file and the bundle that `npm run accuracy` makes of it. */
const PROGRAM = fileURLToPath(new URL('../../bin/unify.js', import.meta.url));
const BASELINE = new URL('../../tests/accuracy/invented-baseline.json', import.meta.url);
const run = promisify(execFile);

/** Means over the seeds; shares from 0 to 1. */
interface Figures {
  readonly rows: number;
  readonly people: number;
  readonly customers: number;
  readonly precision: number;
  readonly recall: number;
  /** B-cubed where nobody stands twice: one pair found makes the pairwise F1 nought. */
  readonly f1: number;
}

/** F1 by shape, in percent. */
type Baseline = Readonly<Record<string, number>>;

export async function invented(argv: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: {
      invented: { type: 'boolean' },
      update: { type: 'boolean', default: false },
      seeds: { type: 'string', default: '2' },
      keep: { type: 'string' },
    },
    allowPositionals: true,
  });
  const shapes = SHAPES.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const seeds = Array.from({ length: Number(values.seeds) }, (_, k) => k + 1);
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'unify-invented-'));
  const measured = await measuredAll(shapes, seeds, folder);
  if (values.keep === undefined) rmSync(folder, { recursive: true });
  const before = JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline;
  printTable(tableOf(shapes, measured, before));
  if (!values.update) return;
  const now = shapes.map(({ name }, k) => [name, rounded(measured[k].f1)] as const);
  writeFileSync(BASELINE, `${JSON.stringify({ ...before, ...Object.fromEntries(now) }, undefined, 2)}\n`);
}

/** As many at a time as there are cores, each on one thread. */
async function measuredAll(
  shapes: readonly Shape[],
  seeds: readonly number[],
  folder: string,
): Promise<readonly Figures[]> {
  const jobs = shapes.flatMap((shape) => seeds.map((seed) => ({ shape, seed })));
  const figures: Figures[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < jobs.length) {
      const k = next++;
      const { shape, seed } = jobs[k];
      figures[k] = await measure(written(shape, seed), join(folder, `${shape.name}.${seed}`));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return shapes.map((_, k) => meanOf(figures.slice(k * seeds.length, (k + 1) * seeds.length)));
}

async function measure({ files, truth }: Written, folder: string): Promise<Figures> {
  mkdirSync(folder, { recursive: true });
  const paths = Object.keys(files).map((name) => join(folder, name));
  for (const [k, text] of Object.values(files).entries()) writeFileSync(paths[k], text);
  writeFileSync(join(folder, 'truth.csv'), truthText(truth));
  const output = join(folder, 'unified');
  await run(process.execPath, [PROGRAM, ...paths, '-o', output, '--quiet', '--threads', '1']);
  const found = labelsIn(readFileSync(join(output, 'crosswalk.csv'), 'utf8'), 'source', 'customer_id');
  const { rows, people, customers, pairs, pairwise, bcubed } = scored(truth, found);
  return { rows, people, customers, ...pairwise, f1: pairs === 0 ? bcubed.f1 : pairwise.f1 };
}

function truthText(truth: Written['truth']): string {
  const lines = [...truth].map(([place, person]) => `${place.replace(/:(?=\d+$)/, ',')},${person}`);
  return `file,row,person\n${lines.join('\n')}\n`;
}

function meanOf(figures: readonly Figures[]): Figures {
  const mean = (of: (figure: Figures) => number) => figures.reduce((sum, one) => sum + of(one), 0) / figures.length;
  return {
    rows: mean(({ rows }) => rows),
    people: mean(({ people }) => people),
    customers: mean(({ customers }) => customers),
    precision: mean(({ precision }) => precision),
    recall: mean(({ recall }) => recall),
    f1: mean(({ f1 }) => f1),
  };
}

function tableOf(shapes: readonly Shape[], measured: readonly Figures[], before: Baseline) {
  const lines = shapes.map(({ name }, k) => {
    const { rows, people, customers, precision, recall, f1 } = measured[k];
    const counts = [rows, people, customers].map((count) => count.toFixed(0));
    return [name, ...counts, ...[precision, recall, f1].map((share) => percent(rounded(share))), percent(before[name])];
  });
  const baselines = shapes.map(({ name }) => before[name]).filter((f1) => f1 !== undefined);
  const mean = ['mean', '', '', '', '', '', percent(meanOf(measured).f1 * 100)];
  const meanBefore = percent(baselines.reduce((sum, f1) => sum + f1, 0) / baselines.length);
  return [['shape', 'rows', 'people', 'customers', 'P', 'R', 'F1', '(baseline)'], ...lines, [...mean, meanBefore]];
}

/** Percent, to a tenth: finer differences are noise. */
function rounded(share: number): number {
  return Math.round(share * 1000) / 10;
}

function percent(value: number | undefined): string {
  return value === undefined ? '' : value.toFixed(1);
}
