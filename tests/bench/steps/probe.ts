/**
 * Runs unify with every step timed and prints a Probe as JSON: `node probe.mjs FOLDER THREADS FILE…`. It is bundled by
 * measureSteps, which puts the clock between src/unify.ts and the steps.
 */
import { DEFAULTS } from '../../../src/config/defaults.ts';
import { publish } from '../../../src/io/publish.ts';
import { unify } from '../../../src/unify.ts';
import { onThreads } from '../on-threads.ts';
import type { StepCost } from './step-clock.ts';
import { clock } from './timed.ts';

export interface Probe {
  readonly steps: readonly StepCost[];
  /** Pairs of records that were compared. */
  readonly candidates: number;
}

const [folder, threads, ...files] = process.argv.slice(2);
let candidates = 0;
await onThreads(Number(threads), async (ranges) => {
  const { outputs } = await unify({
    files,
    config: DEFAULTS,
    channels: {},
    tool: { name: 'bench', version: '0' },
    ranges,
    onProgress: ({ step, total }) => {
      if (step === 'link') candidates = total;
    },
  });
  clock.enter('report');
  await publish(folder, outputs(), { bom: false });
  clock.leave();
});
const probe: Probe = { steps: clock.costs(), candidates };
process.stdout.write(JSON.stringify(probe));
