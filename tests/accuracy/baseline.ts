import { readFileSync, writeFileSync } from 'node:fs';
import type { SetScore } from './sets.ts';

/** Two folders above both this file and the bundle that `npm run accuracy` makes of it. */
const PATH = new URL('../../tests/accuracy/baseline.json', import.meta.url);

/** What every set scored when the baseline was last taken. */
export type Baseline = Readonly<Record<string, SetScore>>;

export function readBaseline(): Baseline {
  return JSON.parse(readFileSync(PATH, 'utf8')) as Baseline;
}

export function writeBaseline(baseline: Baseline): void {
  writeFileSync(PATH, `${JSON.stringify(baseline, undefined, 2)}\n`);
}
