import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesOf, type Sheets } from './csv.ts';
import { customersOf, type Labels } from './labels.ts';
import { SCENARIOS, scenarioOf } from './scenarios.ts';
import { type Files, runKeeping, runOn, textsOf } from './whole-run.ts';
import { dice, shuffled, worlds } from './worlds.ts';

/** A whole run takes a tenth of a second, and every trial takes two. */
const FEW = { numRuns: 12 };

describe('where the ids of an earlier run are kept', () => {
  it('a run over the same files gives the same bytes, but for what it says of them', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (sheets) => {
        const { 'summary.json': _, ...first } = await textsOf(await runOn(filesOf(sheets)));
        const { 'summary.json': summary, ...again } = await textsOf(
          await runKeeping(first['crosswalk.csv'], filesOf(sheets)),
        );
        expect(again).toEqual(first);
        expect(summary).toContain('"fresh": 0');
      }),
      FEW,
    );
  });

  it.each(SCENARIOS)('a channel that is added to %s changes no id, whichever it is', async (scenario) => {
    const files = scenarioOf(scenario);
    for (const name of Object.keys(files)) {
      const { [name]: _, ...less } = files;
      if (Object.keys(less).length > 0) await expectKept(less, files);
    }
  });

  it('a channel that is added to invented exports changes no id, whoever it merges', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.constantFrom('crm.csv', 'tienda.csv', 'leads.csv'), async (sheets, name) => {
        const { [name]: _, ...less } = sheets;
        await expectKept(filesOf(less), filesOf(sheets));
      }),
      FEW,
    );
  });

  it('no order of rows, files or earlier rows shows in the customers', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, dice, async (sheets, draws) => {
        const { 'leads.csv': _, ...less } = sheets;
        const [header, ...rows] = (await textsOf(await runOn(filesOf(less))))['crosswalk.csv'].trimEnd().split('\n');
        const turned = [header, ...shuffled(rows.length, draws).map((row) => rows[row])];
        const one = await textsOf(await runKeeping([header, ...rows, ''].join('\n'), filesOf(sheets)));
        const two = await textsOf(await runKeeping([...turned, ''].join('\n'), filesOf(backwards(sheets))));
        expect(two).toEqual(one);
      }),
      FEW,
    );
  });
});

/** The same files, named in another order. */
function backwards(sheets: Sheets): Sheets {
  return Object.fromEntries(Object.entries(sheets).toReversed());
}

/** Every customer who holds all rows of one earlier customer, and none of another's, has the id of that one; and ids are unique. */
async function expectKept(files: Files, more: Files): Promise<void> {
  const first = await runOn(files);
  const crosswalk = (await textsOf(first))['crosswalk.csv'];
  const was = customersOf(first);
  const result = await runKeeping(crosswalk, more);
  const is = customersOf(result);
  for (const [id, places] of byLabel(is)) {
    const before = new Set(places.flatMap((place) => was.get(place) ?? []));
    const [only] = before;
    if (
      before.size !== 1 ||
      byLabel(was)
        .get(only)
        ?.some((place) => is.get(place) !== id)
    )
      continue;
    expect(id).toBe(only);
  }
  expect(new Set(is.values()).size).toBe(result.clusters.count);
}

function byLabel(labels: Labels): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [place, label] of labels) groups.set(label, [...(groups.get(label) ?? []), place]);
  return groups;
}
