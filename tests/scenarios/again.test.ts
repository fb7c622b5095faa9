import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Row, rowsOf, runFiles, runScenario, SCENARIOS, textsOf } from './scenario-run.ts';

/** What a row says of how the run came to it, which is another matter when a customer is one row of one file. */
const OF_THE_RUN = ['channels', 'records', 'last_channel', 'confidence', 'conflicts', 'needs_review'];

describe('a run over its own customers.csv', () => {
  it.each(SCENARIOS)('changes nothing of what is known of the customers of %s', async (scenario) => {
    const before = textsOf(await runScenario(scenario))['customers.csv'];
    const folder = mkdtempSync(join(tmpdir(), 'unify-again-'));
    try {
      writeFileSync(join(folder, 'customers.csv'), before);
      const after = textsOf(await runFiles([join(folder, 'customers.csv')]));
      expect(rowsOf(after['customers.csv']).map(ofTheCustomer)).toEqual(rowsOf(before).map(ofTheCustomer));
      expect(rowsOf(after['conflicts.csv'])).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function ofTheCustomer(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => !OF_THE_RUN.includes(name) && !name.startsWith('last_seen_')),
  );
}
