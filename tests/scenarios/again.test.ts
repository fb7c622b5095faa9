import { describe, expect, it } from 'vitest';
import { type Row, rowsOf } from '../laws/csv.ts';
import { SCENARIOS, scenarioOf } from '../laws/scenarios.ts';
import { runOn, textsOf } from '../laws/whole-run.ts';

/** What a row says of how the run came to it, which is another matter when a customer is one row of one file. */
const OF_THE_RUN = ['channels', 'records', 'last_channel', 'confidence', 'conflicts', 'needs_review'];

describe('a run over its own customers.csv', () => {
  it.each(SCENARIOS)('changes nothing of what is known of the customers of %s', async (scenario) => {
    const before = (await textsOf(await runOn(scenarioOf(scenario))))['customers.csv'];
    const after = await textsOf(await runOn({ 'customers.csv': before }));
    expect(rowsOf(after['customers.csv']).map(ofTheCustomer)).toEqual(rowsOf(before).map(ofTheCustomer));
    expect(rowsOf(after['conflicts.csv'])).toEqual([]);
  });
});

function ofTheCustomer(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => !OF_THE_RUN.includes(name) && !name.startsWith('last_seen_')),
  );
}
