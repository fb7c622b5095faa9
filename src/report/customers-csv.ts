import { type ChannelPlaces, channelPlaces } from '../domain/channel-places.ts';
import { CONTACT_CHANNELS } from '../domain/channels.ts';
import { type CodedColumn, EMPTY, NO_DAY } from '../domain/column.ts';
import { CONSENT_STATES } from '../domain/consent.ts';
import type { FieldName, ManyField } from '../domain/fields.ts';
import { FIELD_PLACE, type Golden } from '../domain/golden.ts';
import { idText } from '../domain/id-text.ts';
import type { Records } from '../domain/records.ts';
import { countCell, dayCell, moneyCell, probabilityCell, VALUE_SEPARATOR, yesNoCell } from './cells.ts';
import { HandleNetworks } from './handle-network.ts';
import { type RowSink, ValueCells } from './row-sink.ts';

/** A column of customers.csv and how its cell is written; each writes one. */
interface CustomerColumn {
  readonly name: string;
  readonly write: (golden: Golden, sink: RowSink) => void;
}

/** The columns of a run: one row a customer, single-record ones included. */
export interface CustomerTable {
  readonly header: readonly string[];
  readonly write: (golden: Golden, sink: RowSink) => void;
}

/** `householdOf` names a household by its number; `networks` are those of all handles, where they are known already. */
export function customerTable(
  records: Records,
  householdOf: (household: number) => string,
  networks?: readonly string[],
): CustomerTable {
  const columns = columnsOf(records, householdOf, new HandleNetworks(records, networks));
  return {
    header: columns.map(({ name }) => name),
    write: (golden, sink) => {
      for (let k = 0; k < columns.length; k++) columns[k].write(golden, sink);
      sink.endRow();
    },
  };
}

function columnsOf(
  records: Records,
  householdOf: (household: number) => string,
  networks: HandleNetworks,
): readonly CustomerColumn[] {
  const core: readonly CustomerColumn[] = [
    { name: 'customer_id', write: ({ first, second }, sink) => sink.text(idText(first, second)) },
    ...personColumns(records),
    ...networks.names.map((network, at) => handlesColumn(records, networks, network, at)),
    ...seenColumns(records, channelPlaces(records)),
    ...VALUE_AND_CONSENT,
    { name: 'household_id', write: ({ household }, sink) => sink.text(household < 0 ? '' : householdOf(household)) },
  ];
  return [...core, ...extraColumns(records, new Set(core.map((column) => column.name)))];
}

function personColumns(records: Records): readonly CustomerColumn[] {
  const chosen = (field: FieldName): CustomerColumn => chosenColumn(records, field);
  return [
    fullName(records),
    chosen('given_name'),
    chosen('family_name'),
    chosen('birth_date'),
    chosen('gender'),
    chosen('national_id'),
    chosen('email'),
    furtherColumn(records, 'other_emails', 'email'),
    chosen('phone'),
    furtherColumn(records, 'other_phones', 'phone'),
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
}

/** Given and family name as one would greet her; the company where no person is known. */
function fullName({ display }: Records): CustomerColumn {
  const givenNames = new ValueCells(display.given_name.values);
  const familyNames = new ValueCells(display.family_name.values);
  const companies = new ValueCells(display.company.values);
  return {
    name: 'full_name',
    write: ({ codes }, sink) => {
      const given = codes[FIELD_PLACE.given_name];
      const family = codes[FIELD_PLACE.family_name];
      if (given !== EMPTY) givenNames.add(given, sink);
      if (given !== EMPTY && family !== EMPTY) sink.addText(' ');
      if (family !== EMPTY) familyNames.add(family, sink);
      if (given === EMPTY && family === EMPTY) companies.write(codes[FIELD_PLACE.company], sink);
      else sink.endCell();
    },
  };
}

function chosenColumn({ display }: Records, field: FieldName): CustomerColumn {
  const place = FIELD_PLACE[field];
  const cells = new ValueCells(display[field].values);
  return { name: field, write: ({ codes }, sink) => cells.write(codes[place], sink) };
}

function furtherColumn({ display }: Records, name: string, field: ManyField): CustomerColumn {
  const cells = new ValueCells(display[field].values);
  return {
    name,
    write: ({ further }, sink) => {
      const { count, codes } = further[field];
      for (let k = 0; k < count; k++) {
        if (k > 0) sink.addText(VALUE_SEPARATOR);
        cells.add(codes[k], sink);
      }
      sink.endCell();
    },
  };
}

/** All handles of one network: a person may hold several, and none of them is the main one. */
function handlesColumn({ display }: Records, networks: HandleNetworks, network: string, at: number): CustomerColumn {
  const { values } = display.handle;
  const place = FIELD_PLACE.handle;
  return {
    name: network,
    write: ({ codes, records, further }, sink) => {
      const here: string[] = [];
      const add = (code: number, record: number): void => {
        if (networks.of(code, record) !== at) return;
        const value = values.text(code);
        here.push(value.startsWith(`${network}:`) ? value.slice(network.length + 1) : value);
      };
      if (codes[place] !== EMPTY) add(codes[place], records[place]);
      for (let k = 0; k < further.handle.count; k++) add(further.handle.codes[k], further.handle.records[k]);
      sink.text(here.join(VALUE_SEPARATOR));
    },
  };
}

function seenColumns(records: Records, { names, named }: ChannelPlaces): readonly CustomerColumn[] {
  const preferences = new ValueCells(records.facts.preferredChannel.values);
  const seen = names.flatMap((name, channel) => (named[channel] ? [lastSeenColumn(name, channel)] : []));
  return [
    {
      name: 'channels',
      write: ({ channels, channelCount }, sink) => {
        for (let k = 0; k < channelCount; k++) {
          if (k > 0) sink.addText(VALUE_SEPARATOR);
          sink.addText(names[channels[k]]);
        }
        sink.endCell();
      },
    },
    { name: 'records', write: ({ size }, sink) => sink.text(String(size)) },
    { name: 'first_seen', write: ({ firstSeen }, sink) => sink.text(dayCell(firstSeen)) },
    { name: 'last_seen', write: ({ lastSeen }, sink) => sink.text(dayCell(lastSeen)) },
    ...seen,
    { name: 'last_channel', write: ({ lastChannel }, sink) => sink.text(names[lastChannel] ?? '') },
    {
      name: 'preferred_channel',
      write: ({ preferred, lastChannel }, sink) => {
        if (preferred === EMPTY) sink.text(names[lastChannel] ?? '');
        else preferences.write(preferred, sink);
      },
    },
  ];
}

function lastSeenColumn(name: string, channel: number): CustomerColumn {
  return {
    name: `last_seen_${name}`,
    write: ({ channels, lastBy, channelCount }, sink) => {
      let day = NO_DAY;
      for (let k = 0; k < channelCount; k++) if (channels[k] === channel) day = lastBy[k];
      sink.text(dayCell(day));
    },
  };
}

const VALUE_AND_CONSENT: readonly CustomerColumn[] = [
  { name: 'customer_type', write: ({ type }, sink) => sink.text(type) },
  { name: 'purchases', write: ({ purchases }, sink) => sink.text(countCell(purchases)) },
  { name: 'total_spent', write: ({ totalSpent }, sink) => sink.text(moneyCell(totalSpent)) },
  ...CONTACT_CHANNELS.map((name, channel) => ({
    name: `consent_${name}`,
    write: ({ consent }: Golden, sink: RowSink) => sink.text(CONSENT_STATES[consent[channel]]),
  })),
  { name: 'confidence', write: ({ confidence }, sink) => sink.text(probabilityCell(confidence)) },
  { name: 'conflicts', write: ({ conflictCount }, sink) => sink.text(String(conflictCount)) },
  { name: 'needs_review', write: ({ needsReview }, sink) => sink.text(yesNoCell(needsReview)) },
];

/** Columns kept on request, under their own header unless a column of ours has that name. */
function extraColumns(records: Records, taken: Set<string>): readonly CustomerColumn[] {
  const columns: CustomerColumn[] = [];
  for (const [header, values] of Object.entries(records.extra)) {
    let name = header;
    while (taken.has(name)) name = `extra_${name}`;
    taken.add(name);
    columns.push({ name, write: (golden, sink) => sink.text(distinctTexts(values, golden)) });
  }
  return columns;
}

function distinctTexts(column: CodedColumn, { members, size }: Golden): string {
  const texts = new Set<string>();
  for (let m = 0; m < size; m++) if (!column.isEmpty(members[m])) texts.add(column.text(members[m]));
  return [...texts].sort().join(VALUE_SEPARATOR);
}
