import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFile } from '../../src/report/output-file.ts';

/** More than one chunk of text, so that a file can be cut in its middle. */
const ROWS = 2500;

/** Files of a run that all say `word`, so that files of two runs can be told apart. */
export function* outputsSaying(word: string): Generator<OutputFile> {
  const rows = Array.from({ length: ROWS }, () => [word]);
  yield { name: 'customers.csv', content: { kind: 'csv', header: ['word'], rows } };
  yield { name: 'conflicts.csv', content: { kind: 'csv', header: ['word'], rows: [[word]] } };
  yield { name: 'summary.json', content: { kind: 'json', value: { tool: word, sources: [], totals: {} } } };
}

/** The word all files of the folder say; undefined when one lacks, is cut, or says another. */
export function wordOf(folder: string): string | undefined {
  try {
    const { tool } = JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')) as { tool: string };
    const whole =
      readFileSync(join(folder, 'customers.csv'), 'utf8') === `word\n${`${tool}\n`.repeat(ROWS)}` &&
      readFileSync(join(folder, 'conflicts.csv'), 'utf8') === `word\n${tool}\n`;
    return whole ? tool : undefined;
  } catch {
    return undefined;
  }
}

/** Names in a folder, sorted; those of hidden files too. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(folder).sort();
}
