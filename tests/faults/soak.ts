import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { publish } from '../../src/io/publish.ts';
import { SCENARIOS, scenarioOf } from '../laws/scenarios.ts';
import { runOn } from '../laws/whole-run.ts';
import { namesIn } from './said-outputs.ts';

export interface Soak {
  readonly runs: number;
  /** Bytes held after the first rounds and at the end, objects and shared arrays, garbage taken out. */
  readonly before: number;
  readonly after: number;
  /** Open files more than before; undefined where the system does not say. */
  readonly openFiles: number | undefined;
  /** What stands beside the output at the end. */
  readonly left: readonly string[];
}

/** Rounds over all fixtures before it is measured: caches fill, code is compiled. */
const WARM_UP = 3;

/** Runs the fixtures one after the other in this process, each written into the same folder. */
export async function soak(runs: number): Promise<Soak> {
  const parent = mkdtempSync(join(tmpdir(), 'unify-soak-'));
  try {
    for (let k = 0; k < WARM_UP * SCENARIOS.length; k++) await oneRun(k, parent);
    const before = held();
    const files = openFiles();
    for (let k = 0; k < runs; k++) await oneRun(k, parent);
    const after = held();
    const open = openFiles();
    return {
      runs,
      before,
      after,
      openFiles: open === undefined || files === undefined ? undefined : open - files,
      left: namesIn(parent).filter((name) => name !== 'unified'),
    };
  } finally {
    rmSync(parent, { recursive: true });
  }
}

async function oneRun(number: number, parent: string): Promise<void> {
  const result = await runOn(scenarioOf(SCENARIOS[number % SCENARIOS.length]));
  await publish(join(parent, 'unified'), result.outputs(), { bom: false });
}

function held(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers, external } = process.memoryUsage();
  return heapUsed + Math.max(arrayBuffers, external);
}

function collectGarbage(): void {
  setFlagsFromString('--expose_gc');
  const collect: () => void = runInNewContext('gc');
  // Twice: what finalizers let go in the first is gone after the second.
  collect();
  collect();
}

/** Linux lists them. */
function openFiles(): number | undefined {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return undefined;
  }
}
