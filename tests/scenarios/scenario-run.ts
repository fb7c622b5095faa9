import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { DEFAULTS } from '../../src/config/defaults.ts';
import { fileText } from '../../src/io/file-text.ts';
import { type RunResult, unify } from '../../src/unify.ts';

export const SCENARIOS = ['tienda', 'espana', 'mexico'] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** A row of an output, by the name of the column. */
export type Row = Readonly<Record<string, string>>;

/** Where the expected outputs and the truth of a scenario stand. */
export function goldenFolder(scenario: Scenario): URL {
  return new URL(`../golden/${scenario}/`, import.meta.url);
}

/** The run that `unify fixtures/<scenario>/*.csv` is, without writing anything. */
export function runScenario(scenario: Scenario): Promise<RunResult> {
  const folder = new URL(`../../fixtures/${scenario}/`, import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return runFiles(names.map((name) => fileURLToPath(new URL(name, folder))));
}

/** A run without configuration; the version of the tool is left out, so that a release changes no golden file. */
export function runFiles(files: readonly string[]): Promise<RunResult> {
  return unify({ files, config: DEFAULTS, channels: {}, tool: { name: 'unify-customers', version: '' } });
}

/** Every output by its name, as it would be written. */
export function textsOf(result: RunResult): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const file of result.outputs()) texts[file.name] = [...fileText(file, { bom: false })].join('');
  return texts;
}

export function rowsOf(csv: string): readonly Row[] {
  return parse(csv, { columns: true });
}

/** The person behind every readable row, by `file:row`. */
export function truthOf(scenario: Scenario): ReadonlyMap<string, string> {
  const rows = rowsOf(readFileSync(new URL('truth.csv', goldenFolder(scenario)), 'utf8'));
  return new Map(rows.map(({ file, row, person }) => [`${file}:${row}`, person]));
}
