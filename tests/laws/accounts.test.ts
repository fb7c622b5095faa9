import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTACT_CHANNELS } from '../../src/domain/channels.ts';
import { CONSENT_STATES } from '../../src/domain/consent.ts';
import { FIELD_NAMES, type FieldName } from '../../src/domain/fields.ts';
import { defuse } from '../../src/io/defuse.ts';
import type { RunResult } from '../../src/unify.ts';
import { filesOf, type Row, rowsOf, type Sheets } from './csv.ts';
import { SCENARIOS, scenarioOf } from './scenarios.ts';
import { runOn, textsOf } from './whole-run.ts';
import { dice, worlds } from './worlds.ts';

/** A whole run takes a tenth of a second. */
const FEW = { numRuns: 15 };
/** Several values of one cell of customers.csv stand between these. */
const SEPARATOR = ' | ';

/** A run and what it would write. */
interface Run {
  readonly result: RunResult;
  readonly texts: Readonly<Record<string, string>>;
  /** Data rows by file, where the test wrote them itself. */
  readonly rowsIn?: Readonly<Record<string, number>>;
}

const LAWS: Readonly<Record<string, (run: Run) => void>> = {
  'accounts for every row once, in crosswalk.csv or in rejects.csv': everyRowOnce,
  'puts every record into exactly one customer, and counts it there': oneCustomerEach,
  'writes no value that no record of the customer holds': noValueInvented,
  'never loses a denied consent': noDenialLost,
};

describe.each(Object.entries(LAWS))('a run %s', (_law, holds) => {
  it.each(SCENARIOS)('with the exports of %s', async (scenario) => {
    const result = await runOn(scenarioOf(scenario));
    holds({ result, texts: await textsOf(result) });
  });

  it('with exports of invented households, some rows damaged', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, dice, async (sheets, draws) => {
        const result = await runOn(filesOf(withConsent(sheets, draws)));
        const rowsIn = Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, rows.length - 1]));
        holds({ result, texts: await textsOf(result), rowsIn });
      }),
      FEW,
    );
  });
});

function everyRowOnce({ result, texts, rowsIn }: Run): void {
  const told = [...rowsOf(texts['crosswalk.csv']), ...rowsOf(texts['rejects.csv'])].map(placeOf);
  const rows = result.records.sources.flatMap(({ name, rows, rejects }) =>
    Array.from({ length: rowsIn?.[name] ?? rows + rejects.length }, (_, row) =>
      placeOf({ source: name, row: String(row + 1) }),
    ),
  );
  expect(told.sort()).toEqual(rows.sort());
}

function oneCustomerEach({ result, texts }: Run): void {
  const customers = rowsOf(texts['customers.csv']);
  expect(new Set(customers.map(({ customer_id }) => customer_id)).size).toBe(customers.length);
  const held = new Map<string, number>();
  for (const { customer_id } of rowsOf(texts['crosswalk.csv'])) held.set(customer_id, (held.get(customer_id) ?? 0) + 1);
  expect(customers.map(({ customer_id, records }) => [customer_id, Number(records)])).toEqual(
    customers.map(({ customer_id }) => [customer_id, held.get(customer_id)]),
  );
  expect([...held.values()].reduce((sum, records) => sum + records, 0)).toBe(result.records.count);
}

function noValueInvented({ result, texts }: Run): void {
  for (const [row, members] of customersWithMembers(result, texts)) {
    for (const field of FIELD_NAMES) {
      // Handles are written by network; what merging keeps of them is held by the laws of merging.
      if (field === 'handle') continue;
      const held = new Set(members.flatMap((record) => shown(result, field, record)).map(defuse));
      for (const value of [...split(row[field]), ...split(row[`other_${field}s`])]) expect(held).toContain(value);
    }
  }
}

function noDenialLost({ result, texts }: Run): void {
  for (const [row, members] of customersWithMembers(result, texts)) {
    for (const channel of CONTACT_CHANNELS) {
      const said = members.map((record) => CONSENT_STATES[result.records.consent[channel]?.state[record] ?? 0]);
      expect(row[`consent_${channel}`] === 'denied').toBe(said.includes('denied'));
    }
  }
}

function customersWithMembers({ clusters, idOf }: RunResult, texts: Run['texts']) {
  const numbers = new Map(Array.from({ length: clusters.count }, (_, customer) => [idOf(customer), customer]));
  return rowsOf(texts['customers.csv']).map((row) => {
    const customer = numbers.get(row.customer_id) ?? Number.NaN;
    return [row, [...clusters.members.subarray(clusters.starts[customer], clusters.starts[customer + 1])]] as const;
  });
}

function shown({ records }: RunResult, field: FieldName, record: number): readonly string[] {
  const column = records.display[field];
  return 'starts' in column ? column.list(record) : [column.text(record)];
}

function split(cell = ''): readonly string[] {
  return cell === '' ? [] : cell.split(SEPARATOR);
}

function placeOf({ source, row }: Row): string {
  return `${source}:${row}`;
}

/** Yes, no or nothing to e-mail in two of the exports, each in its own words. */
function withConsent(sheets: Sheets, draws: Iterator<number>): Sheets {
  const columns: Readonly<Record<string, readonly string[]>> = {
    'crm.csv': ['Email Opt Out', '1', '0', ''],
    'tienda.csv': ['Accepts Email Marketing', 'yes', 'no', ''],
  };
  return Object.fromEntries(
    Object.entries(sheets).map(([name, [header, ...rows]]) => {
      const [title, ...words] = columns[name] ?? [];
      if (title === undefined) return [name, [header, ...rows]];
      return [name, [[...header, title], ...rows.map((row) => [...row, words[draws.next().value % words.length]])]];
    }),
  );
}
