import { mask } from './domain/mask.ts';
import type { Records } from './domain/records.ts';
import { type ListedKind, type PersonKeys, withoutCountry } from './domain/suppression.ts';
import { contentTexts } from './merge/content-text.ts';
import { personKeys, recordKeys } from './merge/suppression-keys.ts';
import type { FoundBy, FoundPerson, PersonRow } from './report/found-person.ts';
import { recordsOfValues } from './value-records.ts';

/** The rows of a run, and the customer of each as the crosswalk says; '' = she asked to be forgotten before. */
export interface SearchedRun {
  readonly records: Records;
  readonly customers: readonly string[];
}

/**
 * Every row of the person with this e-mail, phone, national id, record id or customer id: the rows that hold it, and
 * with them all rows of their customers. The value is normalized as the run does it, for each of these countries.
 */
export function findPerson(run: SearchedRun, value: string, countries: readonly string[]): FoundPerson {
  const holders = holdersOf(run, value, valueKeys(value, countries));
  const customers = new Set([...holders.keys()].map((record) => run.customers[record]).filter((id) => id !== ''));
  const rows: PersonRow[] = [];
  for (let record = 0; record < run.records.count; record++) {
    const by = holders.get(record) ?? (customers.has(run.customers[record]) ? 'same_customer' : undefined);
    if (by !== undefined) rows.push(rowOf(run, record, by));
  }
  return { value: masked(value), customers: [...customers].sort(), rows, unreadable: unreadable(run.records, value) };
}

/** What later runs recognise the customers of these ids by, or, where there are none, the values themselves. */
export function keysToForget(
  { records, customers }: SearchedRun,
  ids: ReadonlySet<string>,
  values: readonly string[],
  countries: readonly string[],
): PersonKeys {
  const person = new Set<number>();
  for (let record = 0; record < records.count; record++) if (ids.has(customers[record])) person.add(record);
  if (person.size > 0) return personKeys(records, person, contentTexts(records));
  return { keys: [...new Set(values.flatMap((value) => [...valueKeys(value, countries)]))].sort(), withName: [] };
}

/** As recordKeys writes them. What is an e-mail or an international number is nothing else. */
function valueKeys(value: string, countries: readonly string[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const country of [undefined, ...countries]) {
    const records = recordsOfValues([value], country);
    for (let record = 0; record < records.count; record++) {
      for (const key of recordKeys(records, record, () => '')) keys.add(key);
    }
  }
  const surely = value.includes('@') ? 'email:' : value.trim().startsWith('+') ? 'phone:' : '';
  return new Set([...keys].filter((key) => key.startsWith(surely)));
}

/** The records that hold the value, and as what. */
function holdersOf(
  { records, customers }: SearchedRun,
  value: string,
  keys: ReadonlySet<string>,
): ReadonlyMap<number, FoundBy> {
  const holders = new Map<number, FoundBy>();
  const id = value.trim();
  for (let record = 0; record < records.count; record++) {
    const by = heldBy(records, record, keys);
    if (by !== undefined) holders.set(record, by);
    else if (id !== '' && records.recordId.text(record) === id) holders.set(record, 'record_id');
    else if (id !== '' && customers[record] === id.toUpperCase()) holders.set(record, 'customer_id');
  }
  return holders;
}

const KINDS: readonly (readonly [ListedKind, prefix: string, by: FoundBy])[] = [
  ['email', 'email', 'email'],
  ['phone', 'phone', 'phone'],
  ['nationalId', 'id', 'national_id'],
];

function heldBy({ match }: Records, record: number, keys: ReadonlySet<string>): FoundBy | undefined {
  for (const [kind, prefix, by] of KINDS) {
    for (const key of match[kind].list(record)) {
      if (keys.has(`${prefix}:${kind === 'nationalId' ? withoutCountry(key) : key}`)) return by;
    }
  }
  return undefined;
}

function rowOf({ records, customers }: SearchedRun, record: number, by: FoundBy): PersonRow {
  return {
    source: records.sources[records.source[record]].name,
    row: records.row[record],
    customer: customers[record],
    by,
  };
}

/** Shorter texts stand in too many rows by chance. */
const LEAST_SEARCHED = 5;

/** Rows that could not be read, in whose text the value stands as it was given. */
function unreadable({ sources }: Records, value: string): FoundPerson['unreadable'] {
  const wanted = value.trim().toLowerCase();
  if (wanted.length < LEAST_SEARCHED) return [];
  return sources.flatMap(({ name, rejects }) =>
    rejects.filter(({ text }) => text.toLowerCase().includes(wanted)).map(({ row }) => ({ source: name, row })),
  );
}

/** A customer id is no personal data. */
function masked(value: string): string {
  if (/^C-[\dA-Z]{12}(?:-\d+)?$/i.test(value.trim())) return value.trim().toUpperCase();
  return value.includes('@') ? mask('email', value) : mask('digits', value);
}
