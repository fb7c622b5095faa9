import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { background } from '../cases/background.ts';
import { exportsOf } from '../cases/case-book.ts';
import { filesOf, rowsOf, type Sheets } from './csv.ts';
import { SCENARIOS, scenarioOf } from './scenarios.ts';
import { runOn, textsOf } from './whole-run.ts';
import { dice, shuffled, worlds } from './worlds.ts';

/** A whole run takes a tenth of a second, and every trial takes two. */
const FEW = { numRuns: 12 };

describe('the customers do not depend on order', () => {
  it('of the rows: customers.csv keeps its bytes, the crosswalk all but the row numbers', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, dice, async (sheets, draws) => {
        await expectSameInOrder(sheets, (length) => shuffled(length, draws));
      }),
      FEW,
    );
  });

  it('of the rows where candidates are chosen by shared pieces, above 300 records', async () => {
    const { sheets } = exportsOf(background(250, 3));
    const result = await runOn(filesOf(sheets));
    expect(result.records.count).toBeGreaterThan(400);
    await expectSameInOrder(sheets, (length) => Array.from({ length }, (_, row) => length - 1 - row));
  });

  it.each(SCENARIOS)('of the files on the command line: every output of %s keeps its bytes', async (scenario) => {
    const files = scenarioOf(scenario);
    const names = Object.keys(files);
    const before = await textsOf(await runOn(files));
    expect(Object.keys(before)).toContain('summary.json');
    for (let turn = 1; turn < names.length; turn++) {
      const turned = [...names.slice(turn), ...names.slice(0, turn)].map((name) => [name, files[name]]);
      expect(await textsOf(await runOn(Object.fromEntries(turned)))).toEqual(before);
    }
  });
});

/** `newOrder` gives, for that many rows, the old row at every new place. */
async function expectSameInOrder(sheets: Sheets, newOrder: (length: number) => readonly number[]): Promise<void> {
  const before = await textsOf(await runOn(filesOf(sheets)));
  const oldRows: Record<string, readonly number[]> = {};
  const moved: Record<string, readonly (readonly string[])[]> = {};
  for (const [name, [header, ...rows]] of Object.entries(sheets)) {
    oldRows[name] = newOrder(rows.length);
    moved[name] = [header, ...oldRows[name].map((row) => rows[row])];
  }
  const after = await textsOf(await runOn(filesOf(moved)));
  expect(after['customers.csv']).toBe(before['customers.csv']);
  expect(byContent(after['crosswalk.csv'], (source, row) => moved[source][row])).toEqual(
    byContent(before['crosswalk.csv'], (source, row) => sheets[source][row]),
  );
}

/** What the crosswalk says of rows, each named by its cells: rows of equal cells may change places. */
function byContent(crosswalk: string, cellsAt: (source: string, row: number) => readonly string[]): readonly string[] {
  return rowsOf(crosswalk)
    .map(({ source, row, ...rest }) => JSON.stringify([source, cellsAt(source, Number(row)), rest]))
    .sort();
}
