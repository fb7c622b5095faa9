import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATA_DEFAULTS } from '../bench/data-options.ts';
import { generate } from '../bench/generate.ts';
import { Workdir } from '../support/workdir.ts';
import { namesIn } from './said-outputs.ts';
import { type Moment, type Signalled, signalledRun } from './signalled-run.ts';

const FILES = ['crm.csv', 'pos.csv', 'calls.csv', 'social.csv', '--quiet'];
/** Catching a program in the few milliseconds it publishes may need more than one try. */
const TRIES = 5;

const folder = new Workdir();
let milliseconds = 0;

beforeAll(async () => {
  // Enough rows to compute for half a second: the event loop is busy nearly all the time.
  generate({ ...DATA_DEFAULTS, rows: 400 }, folder.path);
  const started = performance.now();
  await folder.run(FILES);
  milliseconds = performance.now() - started;
});
afterAll(() => folder.remove());

describe.skipIf(process.platform === 'win32')('a run that gets a signal', () => {
  const signals = [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const;
  const moments = [0.2, 0.45, 0.7, 'while it publishes'] as const;

  it.each(signals.flatMap(([signal, code]) => moments.map((moment) => [signal, moment, code] as const)))(
    '%s at %s of its time ends with %s as the shell sees it, at once, and leaves nothing',
    async (signal, moment, code) => {
      const summary = folder.read('unified/summary.json');
      const before = namesIn(folder.path);
      const ended = await caught(signal, moment === 'while it publishes' ? moment : moment * milliseconds);
      expect(ended.code).toBe(code);
      expect(ended.waited).toBeLessThan(1500);
      expect(namesIn(folder.path)).toEqual(before);
      expect(folder.read('unified/summary.json')).toBe(summary);
    },
  );
});

/** A run that was over before its signal came (code 0) proves nothing. */
async function caught(signal: NodeJS.Signals, moment: Moment): Promise<Signalled> {
  for (let k = 1; ; k++) {
    const ended = await signalledRun(folder.path, FILES, signal, moment);
    if (ended.code !== 0 || k === TRIES) return ended;
  }
}
