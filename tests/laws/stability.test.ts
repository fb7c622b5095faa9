import { describe, expect, it } from 'vitest';
import { background } from '../cases/background.ts';
import { exportsOf } from '../cases/case-book.ts';
import { filesOf, type Row, rowsOf } from './csv.ts';
import { customersOf, partitionOf } from './labels.ts';
import { SCENARIOS, scenarioOf } from './scenarios.ts';
import { type Files, runOn, textsOf } from './whole-run.ts';

describe('a run over its own customers.csv changes nothing', () => {
  it.each(SCENARIOS)('of %s', async (scenario) => {
    const { rows, customers } = await again(scenarioOf(scenario));
    expect(customers).toBe(rows);
  });

  it.each([3, 4, 5])('of some 300 invented people (seed %i)', async (seed) => {
    const { rows, customers } = await again(filesOf(exportsOf(background(300, seed)).sheets));
    expect(rows).toBeGreaterThan(200);
    expect(customers).toBe(rows);
  });

  it('and keeps what the customers are: names, contacts, ids and dates', async () => {
    const kept = ['full_name', 'birth_date', 'national_id', 'email', 'phone', 'address', 'city', 'country'];
    const { before, after } = await again(scenarioOf('tienda'));
    const people = (rows: readonly Row[]) => rows.map((row) => kept.map((name) => row[name])).sort();
    expect(people(after)).toEqual(people(before));
  });
});

describe('one file cut into three gives the same customers', () => {
  it.each([[50, 6] as const, [250, 7] as const])('of %i invented people', async (people, seed) => {
    const { sheets } = exportsOf(background(people, seed));
    const [header, ...rows] = sheets['crm.csv'];
    const third = Math.ceil(rows.length / 3);
    // Named alike, so that the channel is recognised alike.
    const parts = [0, 1, 2].map((k) => [`crm ${k + 1}.csv`, [header, ...rows.slice(k * third, (k + 1) * third)]]);
    const { 'crm.csv': _, ...others } = sheets;
    const whole = customersOf(await runOn(filesOf(sheets)));
    const cut = customersOf(await runOn(filesOf({ ...others, ...Object.fromEntries(parts) })));
    const glued = [...cut].map(([place, customer]) => {
      const part = /^crm (\d)\.csv:(\d+)$/.exec(place);
      const row = part === null ? 0 : (Number(part[1]) - 1) * third + Number(part[2]);
      return [part === null ? place : `crm.csv:${row}`, customer] as const;
    });
    expect(partitionOf(new Map(glued))).toEqual(partitionOf(whole));
  });
});

async function again(files: Files) {
  const first = (await textsOf(await runOn(files)))['customers.csv'];
  const second = (await textsOf(await runOn({ 'customers.csv': first })))['customers.csv'];
  const [before, after] = [rowsOf(first), rowsOf(second)];
  return { before, after, rows: before.length, customers: after.length };
}
