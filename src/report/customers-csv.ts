import { CONTACT_CHANNELS } from '../domain/channels.ts';
import { type CodedColumn, NO_DAY } from '../domain/column.ts';
import type { Customer } from '../domain/customers.ts';
import type { FieldName } from '../domain/fields.ts';
import { own } from '../domain/own.ts';
import type { Records } from '../domain/records.ts';
import { countCell, dayCell, moneyCell, probabilityCell, VALUE_SEPARATOR, yesNoCell } from './cells.ts';
import { handleNetwork, networksOf } from './handle-network.ts';
import { householdName } from './household-names.ts';
import type { OutputFile } from './output-file.ts';

/** A column of customers.csv and how its cell is made. */
interface CustomerColumn {
  readonly name: string;
  readonly cell: (customer: Customer) => string;
}

/**
 * customers.csv: one row a customer, single-record ones included. `customers` are walked once, while
 * the rows are written, and must come in the order of their ids; all of them, unless `households` are named already.
 */
export function customersCsv(
  records: Records,
  customers: Iterable<Customer>,
  households: Map<number, string> = new Map(),
): OutputFile {
  const { header, cells } = customerTable(records, ({ household, id }) => householdName(households, household, id));
  return { name: 'customers.csv', content: { kind: 'csv', header, rows: rowsOf(cells, customers) } };
}

function* rowsOf(cells: CustomerTable['cells'], customers: Iterable<Customer>): Generator<readonly string[]> {
  for (const customer of customers) yield cells(customer);
}

/** The columns of a run, for whoever makes some of the rows. */
export interface CustomerTable {
  readonly header: readonly string[];
  readonly cells: (customer: Customer) => readonly string[];
}

/** `networks` are those of all handles, where they are known already. */
export function customerTable(
  records: Records,
  householdOf: (customer: Customer) => string,
  networks: readonly string[] = networksOf(records),
): CustomerTable {
  const columns = columnsOf(records, householdOf, networks);
  return {
    header: columns.map(({ name }) => name),
    cells: (customer) => {
      const row = new Array<string>(columns.length);
      for (let k = 0; k < columns.length; k++) row[k] = columns[k].cell(customer);
      return row;
    },
  };
}

function columnsOf(
  records: Records,
  householdOf: (customer: Customer) => string,
  networks: readonly string[],
): readonly CustomerColumn[] {
  const core = [
    ...PERSON,
    ...networks.map((network) => handlesColumn(records, network)),
    ...seenColumns(records),
    ...VALUE_AND_CONSENT,
    { name: 'household_id', cell: householdOf },
  ];
  return [...core, ...extraColumns(records, new Set(core.map((column) => column.name)))];
}

const PERSON: readonly CustomerColumn[] = [
  { name: 'customer_id', cell: (customer) => customer.id },
  { name: 'full_name', cell: (customer) => customer.fullName },
  chosen('given_name'),
  chosen('family_name'),
  chosen('birth_date'),
  chosen('gender'),
  chosen('national_id'),
  chosen('email'),
  others('other_emails', 'email'),
  chosen('phone'),
  others('other_phones', 'phone'),
  chosen('address'),
  chosen('address_2'),
  chosen('city'),
  chosen('region'),
  chosen('postal_code'),
  chosen('country'),
  chosen('birth_place'),
  chosen('company'),
  chosen('job_title'),
];

function seenColumns(records: Records): readonly CustomerColumn[] {
  const channels = [...records.channel.values.texts()].sort();
  return [
    { name: 'channels', cell: (customer) => customer.channels.join(VALUE_SEPARATOR) },
    { name: 'records', cell: (customer) => String(customer.members.length) },
    { name: 'first_seen', cell: (customer) => dayCell(customer.firstSeen) },
    { name: 'last_seen', cell: (customer) => dayCell(customer.lastSeen) },
    ...channels.map(lastSeenColumn),
    { name: 'last_channel', cell: (customer) => customer.lastChannel },
    { name: 'preferred_channel', cell: (customer) => customer.preferredChannel },
  ];
}

function lastSeenColumn(channel: string): CustomerColumn {
  return {
    name: `last_seen_${channel}`,
    // A channel is any word of the data, `constructor` too, so only own keys count.
    cell: ({ lastSeenBy }) => dayCell(own(lastSeenBy, channel) ?? NO_DAY),
  };
}

const VALUE_AND_CONSENT: readonly CustomerColumn[] = [
  { name: 'customer_type', cell: (customer) => customer.customerType },
  { name: 'purchases', cell: (customer) => countCell(customer.purchases) },
  { name: 'total_spent', cell: (customer) => moneyCell(customer.totalSpent) },
  ...CONTACT_CHANNELS.map((channel) => ({
    name: `consent_${channel}`,
    cell: (customer: Customer) => customer.consent[channel].state,
  })),
  { name: 'confidence', cell: (customer) => probabilityCell(customer.confidence) },
  { name: 'conflicts', cell: (customer) => String(customer.conflicts.length) },
  { name: 'needs_review', cell: (customer) => yesNoCell(customer.needsReview) },
];

function chosen(field: FieldName): CustomerColumn {
  return { name: field, cell: (customer) => customer.values[field]?.value ?? '' };
}

function others(name: string, field: FieldName): CustomerColumn {
  return { name, cell: (customer) => joined((customer.others[field] ?? []).map((other) => other.value)) };
}

/** All handles of one network: a person may hold several, and none of them is the main one. */
function handlesColumn(records: Records, network: string): CustomerColumn {
  return {
    name: network,
    cell: ({ values, others }) => {
      if (values.handle === undefined) return '';
      const all = [values.handle, ...(others.handle ?? [])];
      const here = all.filter(({ record, value }) => handleNetwork(records, record, value) === network);
      return joined(
        here.map(({ value }) => (value.startsWith(`${network}:`) ? value.slice(network.length + 1) : value)),
      );
    },
  };
}

/** Columns kept on request, under their own header unless a column of ours has that name. */
function extraColumns(records: Records, taken: Set<string>): readonly CustomerColumn[] {
  const columns: CustomerColumn[] = [];
  for (const [header, values] of Object.entries(records.extra)) {
    let name = header;
    while (taken.has(name)) name = `extra_${name}`;
    taken.add(name);
    columns.push({ name, cell: (customer) => distinctTexts(values, customer.members) });
  }
  return columns;
}

function distinctTexts(column: CodedColumn, members: readonly number[]): string {
  const texts = new Set<string>();
  for (const record of members) if (!column.isEmpty(record)) texts.add(column.text(record));
  return joined([...texts].sort());
}

function joined(values: readonly string[]): string {
  return values.join(VALUE_SEPARATOR);
}
