import type { CrosswalkRow } from '../crosswalk.ts';
import type { TruthRow } from './truth.ts';

/** A row whose person is known, and the customer it was given; undefined when the run does not have it. */
export interface JudgedRow {
  readonly person: string;
  readonly customer: string | undefined;
}

/** The crosswalk looked up for every known answer; rows without a customer are no customer, see withoutForgotten. */
export function judgedRows(truth: readonly TruthRow[], crosswalk: readonly CrosswalkRow[]): readonly JudgedRow[] {
  const customers = new Map<string, string>();
  for (const { source, row, customer } of crosswalk) if (customer !== '') customers.set(`${source}\0${row}`, customer);
  const sourceOf = sourceFinder(crosswalk.map(({ source }) => source));
  return truth.map(({ file, row, person }) => ({ person, customer: customers.get(`${sourceOf(file)}\0${row}`) }));
}

/** Known answers by what the run did with their rows. */
export interface ToldTruth {
  /** Of rows that belong to a customer, or are not in the run. */
  readonly judged: readonly TruthRow[];
  /** How many are of people who asked to be forgotten: they were left apart on purpose, which is no error. */
  readonly forgotten: number;
}

/** The crosswalks of runs: of all rows, those without a customer included, as accountedRows tells them. */
export function withoutForgotten(truth: readonly TruthRow[], ...runs: readonly (readonly CrosswalkRow[])[]): ToldTruth {
  const asked = runs.map(forgottenIn);
  const judged = truth.filter((row) => !asked.some((isForgotten) => isForgotten(row)));
  return { judged, forgotten: truth.length - judged.length };
}

function forgottenIn(crosswalk: readonly CrosswalkRow[]): (row: TruthRow) => boolean {
  const without = crosswalk.filter(({ customer }) => customer === '');
  const rows = new Set(without.map(({ source, row }) => `${source}\0${row}`));
  if (rows.size === 0) return () => false;
  const sourceOf = sourceFinder(crosswalk.map(({ source }) => source));
  return ({ file, row }) => rows.has(`${sourceOf(file)}\0${row}`);
}

/**
 * Finds the source that a truth file means: its name, or else the one of its base name, for a truth made in another
 * folder names its files by other paths. Undefined when none or several fit.
 */
export function sourceFinder(sources: Iterable<string>): (file: string) => string | undefined {
  const known = new Set(sources);
  const byBase = new Map<string, string | undefined>();
  for (const source of known) byBase.set(baseName(source), byBase.has(baseName(source)) ? undefined : source);
  return (file) => (known.has(file) ? file : byBase.get(baseName(file)));
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
