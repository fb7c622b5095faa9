import { setFlagsFromString } from 'node:v8';
import { setForRuns } from '../engine/v8-flags.ts';

/** Up to so many rows functions are optimized half as eagerly: it gained at 10,000 rows; beyond it was not measured. */
const ROWS_OF_A_SHORT_RUN = 20_000;

/** Tells V8 how much of its time to spend on code; what is computed stays the same. */
export function sparingCompiler(rows: number): void {
  setForRuns();
  if (rows < ROWS_OF_A_SHORT_RUN) setFlagsFromString('--interrupt-budget=140000');
}
