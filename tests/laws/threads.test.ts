import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { dataOptions } from '../bench/data-options.ts';
import { generate } from '../bench/generate.ts';
import { Workdir } from '../support/workdir.ts';

/** Enough that every loop that threads share is cut in several pieces, but for clustering, see tests/cluster-parts.test.ts. */
const ROWS = '12000';
const FILES = ['customers.csv', 'conflicts.csv', 'crosswalk.csv', 'review.csv', 'rejects.csv', 'summary.json'];

const folder = new Workdir();
afterAll(() => folder.remove());

// Three runs of the program over twelve thousand rows.
it('the bytes of a run do not depend on the number of threads', { timeout: 180_000 }, async () => {
  generate(dataOptions({ rows: ROWS }), folder.path);
  for (const threads of ['1', '2', '3']) {
    const words = [
      'crm.csv',
      'pos.csv',
      'calls.csv',
      'social.csv',
      '-o',
      `with${threads}`,
      '--threads',
      threads,
      '--quiet',
    ];
    expect((await folder.run(words)).code).toBe(0);
  }
  const bytes = (run: string, file: string) => readFileSync(join(folder.path, run, file)).toString('latin1');
  for (const file of FILES) {
    expect(bytes('with2', file) === bytes('with1', file), `${file} of two threads`).toBe(true);
    expect(bytes('with3', file) === bytes('with1', file), `${file} of three threads`).toBe(true);
  }
  expect(bytes('with1', 'customers.csv').length).toBeGreaterThan(100_000);
});
