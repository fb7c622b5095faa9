import { join } from 'node:path';
import { type Cost, costOf } from './child.ts';
import type { Data } from './data.ts';
import { type Accuracy, accuracyOf } from './f1.ts';
import { BENCH, ROOT } from './folders.ts';

/** One run of a program over the data, and how right it was. */
export interface ProgramRun {
  readonly cost: Cost;
  readonly accuracy: Accuracy;
}

/** Runs unify as users start it over the data and compares its crosswalk with the truth. */
export async function runUnify({ name, files, truth }: Data): Promise<ProgramRun> {
  const folder = join(BENCH, 'out', name);
  const program = join(ROOT, 'bin', 'unify.js');
  const cost = await costOf(process.execPath, [program, ...files, '-o', folder, '--quiet']);
  return { cost, accuracy: await accuracyOf(truth, join(folder, 'crosswalk.csv')) };
}
