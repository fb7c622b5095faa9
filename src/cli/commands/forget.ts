import { fail } from '../../domain/failure.ts';
import type { Records } from '../../domain/records.ts';
import { findPerson, keysToForget, type SearchedRun } from '../../forget.ts';
import type { CrosswalkRow } from '../../report/crosswalk.ts';
import type { FoundPerson } from '../../report/found-person.ts';
import { foundPersonScreen } from '../found-person-screen.ts';
import type { GivenOptions } from '../options.ts';
import { paintFor } from '../paint.ts';
import { accountedRows } from '../past-outputs.ts';
import { readAgain } from '../past-run.ts';
import { printJson, printLines } from '../print.ts';
import { addSuppressed, suppressedFile } from '../suppressed-file.ts';
import { terminalWidth } from '../terminal-width.ts';
import { today } from '../today.ts';

/**
 * `unify forget VALUE…`: every row of the person, and with --apply the order to leave her out of later runs. Fails with
 * person_ambiguous when several customers hold a value that is to be forgotten.
 */
export async function forget(values: readonly string[], options: GivenOptions): Promise<number> {
  const folder = options.output ?? 'unified';
  const rows = await accountedRows(folder);
  const { records, country } = await readAgain(folder, options);
  const run = { records, customers: customersOf(records, rows, folder) };
  const countries = countriesOf(records, country);
  const found = values.map((value) => findPerson(run, value, countries));
  const applied = options.apply === true ? await apply(run, folder, values, found, countries) : undefined;
  if (options.json === true) await printJson({ found, ...(applied === undefined ? {} : { applied }) });
  else await show(found, applied);
  return 0;
}

/** The customer of each record by the crosswalk. Fails with run_outdated when it is of other rows. */
function customersOf(records: Records, rows: readonly CrosswalkRow[], folder: string): readonly string[] {
  const customerOf = new Map(rows.map(({ source, row, customer }) => [`${source}\0${row}`, customer] as const));
  return Array.from({ length: records.count }, (_, record) => {
    const { name } = records.sources[records.source[record]];
    const customer = customerOf.get(`${name}\0${records.row[record]}`);
    return customer ?? fail({ kind: 'run_outdated', path: folder, source: name });
  });
}

/** A number without its country is looked for in every country of the run. */
function countriesOf({ sources, display }: Records, named: string | undefined): readonly string[] {
  const told = [named, ...sources.map(({ mapping }) => mapping.country)].filter((country) => country !== undefined);
  return [...new Set([...told, ...display.country.values.texts()])].sort();
}

interface Applied {
  readonly file: string;
  /** False when she was in it already. */
  readonly added: boolean;
}

async function apply(
  run: SearchedRun,
  folder: string,
  values: readonly string[],
  found: readonly FoundPerson[],
  countries: readonly string[],
): Promise<Applied | undefined> {
  const ambiguous = found.find(({ customers }) => customers.length > 1);
  if (ambiguous !== undefined) fail({ kind: 'person_ambiguous', customers: ambiguous.customers });
  const file = suppressedFile(folder);
  const ids = new Set(found.flatMap(({ customers }) => customers));
  // All her rows are without a customer: a run has obeyed already.
  if (ids.size === 0 && found.some(({ rows }) => rows.length > 0)) return { file, added: false };
  const keys = keysToForget(run, ids, values, countries);
  if (keys.keys.length + keys.withName.length === 0) return undefined;
  return { file, added: await addSuppressed(folder, keys, today()) };
}

async function show(found: readonly FoundPerson[], applied: Applied | undefined): Promise<void> {
  const [width, paint] = [terminalWidth(process.stdout), paintFor(process.stdout)];
  const blocks = found.map((person) => foundPersonScreen(person, width, paint));
  const lines = blocks.flatMap((block, k) => (k === 0 ? block : ['', ...block]));
  if (applied !== undefined) {
    const done = applied.added ? 'Remembered, hashed,' : 'Remembered before';
    lines.push('', `${done} in ${applied.file}. Run unify again: later runs leave her out of all but crosswalk.csv.`);
  }
  await printLines(lines);
}
