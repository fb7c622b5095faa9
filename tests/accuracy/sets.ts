import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Labels, labelsIn, scored } from '../laws/labels.ts';

/** The labelled sets; two folders above both this file and the bundle that `npm run accuracy` makes of it. */
const TRUTH = new URL('../../../shared/data/truth/', import.meta.url);

/** A labelled set: what the tool reads, and who stands behind the rows. */
export interface TruthSet {
  readonly name: string;
  readonly folder: string;
  readonly files: readonly string[];
  readonly truthFile: string;
  readonly truth: Labels;
  /** False where only some rows are known to belong together: then only these can be asked for. */
  readonly complete: boolean;
}

/** The answer for one set. Shares from 0 to 1; `customers` and `largest` count the rows whose person is known. */
export interface SetScore {
  readonly rows: number;
  readonly customers: number;
  readonly largest: number;
  readonly precision?: number;
  readonly recall: number;
  readonly f1?: number;
  readonly bCubedF1?: number;
}

/** Whether the labelled sets are there. */
export const HAVE_TRUTH = existsSync(TRUTH);

/** All labelled sets, by name. */
export function truthSets(): readonly TruthSet[] {
  return readdirSync(TRUTH, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => truthSet(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function truthSet(name: string): TruthSet {
  const folder = new URL(`${name}/`, TRUTH);
  const complete = existsSync(new URL('truth.csv', folder));
  const truthFile = fileURLToPath(new URL(complete ? 'truth.csv' : 'must_link.csv', folder));
  const input = fileURLToPath(new URL('input/', folder));
  return {
    name,
    folder: input,
    files: readdirSync(input).map((file) => `${input}${file}`),
    truthFile,
    truth: labelsIn(readFileSync(truthFile, 'utf8'), 'file', 'person'),
    complete,
  };
}

/** How right the customers found are; of a set with some pairs only, how many of these are together. */
export function scoreOf({ truth, complete }: TruthSet, found: Labels): SetScore {
  const { rows, customers, largest, pairwise, bcubed } = scored(truth, found);
  const counts = { rows, customers, largest };
  if (!complete) return { ...counts, recall: rounded(pairwise.recall) };
  return {
    ...counts,
    precision: rounded(pairwise.precision),
    recall: rounded(pairwise.recall),
    f1: rounded(pairwise.f1),
    bCubedF1: rounded(bcubed.f1),
  };
}

/** A hundredth of a percent: finer differences are noise and would make the baseline noisy too. */
function rounded(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}
