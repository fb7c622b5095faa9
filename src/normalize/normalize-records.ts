import type { CodedColumn, ListColumn } from '../domain/column.ts';
import type { Mapping } from '../domain/mapping.ts';
import type { Records, Source } from '../domain/records.ts';
import type { Table } from '../domain/table.ts';
import { assembleAddresses } from './assemble/addresses.ts';
import { assembleBirths, refuseUnborn } from './assemble/births.ts';
import { columnFills } from './assemble/column-fills.ts';
import { assembleConsents } from './assemble/consents.ts';
import { assembleEmails } from './assemble/emails.ts';
import { extraColumns } from './assemble/extra-columns.ts';
import { assembleFacts } from './assemble/facts.ts';
import { assembleGenders } from './assemble/genders.ts';
import { assembleHandles } from './assemble/handles.ts';
import { KnownNumbers } from './assemble/known-numbers.ts';
import { NameAssembly } from './assemble/names.ts';
import { assembleNationalIds } from './assemble/national-ids.ts';
import { assembleOrganisations } from './assemble/organisations.ts';
import { assembleOrigins } from './assemble/origins.ts';
import { newOutput, type Output } from './assemble/output.ts';
import { PhoneAssembly } from './assemble/phones.ts';
import { agreedCountry, RowCountries } from './assemble/row-countries.ts';
import { settleValues } from './assemble/settle-values.ts';
import { SourceNames } from './assemble/source-names.ts';
import { SourceView } from './assemble/source-view.ts';
import { Strays } from './assemble/strays.ts';
import { NameRoles } from './name/name-roles.ts';
import { NameWords } from './name/name-words.ts';

/** A source that was read and mapped. */
export interface NormalizeInput {
  readonly name: string;
  readonly path: string;
  readonly fingerprint: string;
  readonly mapping: Mapping;
  readonly table: Table;
}

export interface NormalizeOptions {
  /** ISO 3166 alpha-2, for rows of which nothing else tells the country. */
  readonly country: string | undefined;
  readonly keepExtra: boolean;
  /** Told the rows done so far, after each source. */
  readonly onRows?: (rows: number) => void;
}

/** What one source brings to the first pass, in which the sources tell each other what they know. */
interface Reading {
  readonly view: SourceView;
  readonly names: SourceNames;
  readonly phones: PhoneAssembly;
  readonly countries: RowCountries;
}

/** What all sources together know. */
interface Knowledge {
  readonly roles: NameRoles;
  readonly words: NameWords;
  readonly numbers: KnownNumbers;
}

/**
 * All records of a run: every readable row of every source, its values normalized to show and to compare.
 * The order of the inputs does not matter; data trouble is counted in `issues` and never thrown.
 */
export function normalizeRecords(inputs: readonly NormalizeInput[], options: NormalizeOptions): Records {
  const sorted = [...inputs].sort(byName);
  const out = newOutput(sorted.reduce((count, { table }) => count + table.length, 0));
  const views = viewsOf(sorted, out);
  const country = options.country ?? agreedCountry(views);
  const roles = new NameRoles();
  const words = new NameWords(roles.words);
  const readings = views.map((view): Reading => {
    const countries = new RowCountries(view, country);
    return { view, countries, names: new SourceNames(view, words), phones: new PhoneAssembly(view, countries) };
  });
  const knowledge = learn(readings, roles, words);
  // What was read of a source is let go before the next one is filled in.
  for (let reading = readings.shift(); reading !== undefined; reading = readings.shift()) {
    assembleSource(reading, knowledge, out);
    options.onRows?.(reading.view.start + reading.view.rows);
  }
  return finished(sorted, views, out, options.keepExtra);
}

function learn(readings: readonly Reading[], roles: NameRoles, words: NameWords): Knowledge {
  const numbers = new KnownNumbers();
  for (const { view, names, phones } of readings) {
    names.teach(roles, view.rows);
    phones.ask(numbers);
  }
  for (const { phones } of readings) phones.teach(numbers);
  return { roles, words, numbers };
}

function assembleSource(
  { view, names, phones, countries }: Reading,
  { roles, words, numbers }: Knowledge,
  out: Output,
): void {
  const strays = new Strays();
  assembleOrigins(view, out);
  new NameAssembly(view, names, words, roles, strays, out).assemble();
  assembleOrganisations(view, strays, out);
  assembleEmails(view, strays, out);
  phones.assemble(numbers, strays, out);
  assembleNationalIds(view, countries, strays, out);
  assembleHandles(view, out);
  assembleBirths(view, out);
  assembleGenders(view, out);
  assembleAddresses(view, countries, out);
  assembleFacts(view, out);
  assembleConsents(view, out);
}

function finished(
  inputs: readonly NormalizeInput[],
  views: readonly SourceView[],
  out: Output,
  keepExtra: boolean,
): Records {
  const { count, source, row, recordId, channel, display, facts, consent, tally, disbeliefs } = out;
  refuseUnborn(views, out);
  const match = settleValues(views, out);
  trimColumns([...Object.values(display), ...Object.values(match), recordId, channel]);
  const extra = keepExtra ? extraColumns(views, count) : {};
  const sources = inputs.map(sourceOf);
  const disbelieved = disbeliefs.list();
  return {
    count,
    sources,
    source,
    row,
    recordId,
    channel,
    display,
    match,
    facts,
    consent,
    extra,
    issues: tally,
    disbelieved,
  };
}

/** No value is added any more: room for more and for looking them up is a third of the memory of the columns. */
function trimColumns(columns: readonly (CodedColumn | ListColumn)[]): void {
  for (const column of columns) column.trim();
}

function viewsOf(inputs: readonly NormalizeInput[], out: Output): SourceView[] {
  const views: SourceView[] = [];
  let start = 0;
  for (const [index, { mapping, table }] of inputs.entries()) {
    views.push(new SourceView(index, start, mapping, table, out.tally));
    start += table.length;
  }
  return views;
}

function sourceOf({ name, path, fingerprint, mapping, table }: NormalizeInput): Source {
  const { dialect, header, length, rejects, warnings } = table;
  return {
    name,
    path,
    channel: mapping.channel,
    mapping,
    dialect,
    header,
    rows: length,
    rejects,
    warnings,
    fingerprint,
    fill: columnFills(table),
  };
}

/** Names are unique within a run; the fingerprint only settles what a caller got wrong. */
function byName(a: NormalizeInput, b: NormalizeInput): number {
  return compare(a.name, b.name) || compare(a.fingerprint, b.fingerprint);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
