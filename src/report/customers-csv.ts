import { type ChannelPlaces, channelPlaces } from '../domain/channel-places.ts';
import { CONTACT_CHANNELS } from '../domain/channels.ts';
import { type CodedColumn, EMPTY, NO_DAY } from '../domain/column.ts';
import { CONSENT_STATES } from '../domain/consent.ts';
import type { FieldName, ManyField } from '../domain/fields.ts';
import { CUSTOMER_TYPES, FIELD_PLACE, type Golden, MANY_FIELDS } from '../domain/golden.ts';
import type { Records } from '../domain/records.ts';
import { VALUE_SEPARATOR, yesNoCell } from './cells.ts';
import { HandleNetworks } from './handle-network.ts';
import { writeId } from './id-cells.ts';
import { WordCells, writeCount, writeDay, writeMoney, writeProbability } from './plain-cells.ts';
import { type RowSink, TextCells, ValueCells } from './row-sink.ts';

/** Columns of customers.csv that are written together, a cell each. */
interface CustomerColumns {
  readonly names: readonly string[];
  readonly write: (golden: Golden, sink: RowSink) => void;
}

/** The columns of a run: one row a customer, single-record ones included. */
export interface CustomerTable {
  readonly header: readonly string[];
  readonly write: (golden: Golden, sink: RowSink) => void;
}

/** Writes the name of a household, by its number. */
export type HouseholdCell = (household: number, sink: RowSink) => void;

/** `networks` are those of all handles, where they are known already. */
export function customerTable(
  records: Records,
  writeHousehold: HouseholdCell,
  networks?: readonly string[],
): CustomerTable {
  const columns = columnsOf(records, writeHousehold, new HandleNetworks(records, networks));
  return {
    header: columns.flatMap(({ names }) => names),
    write: (golden, sink) => {
      for (let k = 0; k < columns.length; k++) columns[k].write(golden, sink);
      sink.endRow();
    },
  };
}

function columnsOf(
  records: Records,
  writeHousehold: HouseholdCell,
  networks: HandleNetworks,
): readonly CustomerColumns[] {
  const core: readonly CustomerColumns[] = [
    { names: ['customer_id'], write: ({ first, second }, sink) => writeId(first, second, sink) },
    ...personColumns(records),
    ...networks.names.map((network, at) => handlesColumn(records, networks, network, at)),
    ...seenColumns(records, channelPlaces(records)),
    VALUE_AND_CONSENT,
    {
      names: ['household_id'],
      write: ({ household }, sink) => (household < 0 ? sink.empty() : writeHousehold(household, sink)),
    },
  ];
  return [...core, ...extraColumns(records, new Set(core.flatMap(({ names }) => names)))];
}

function personColumns(records: Records): readonly CustomerColumns[] {
  return [
    fullName(records),
    chosenColumns(records, ['given_name', 'family_name', 'birth_date', 'gender', 'national_id', 'email']),
    furtherColumn(records, 'other_emails', 'email'),
    chosenColumns(records, ['phone']),
    furtherColumn(records, 'other_phones', 'phone'),
    chosenColumns(records, PLACE_AND_WORK),
  ];
}

const PLACE_AND_WORK = [
  'address',
  'address_2',
  'city',
  'region',
  'postal_code',
  'country',
  'birth_place',
  'company',
  'job_title',
] as const satisfies readonly FieldName[];

/** Given and family name as one would greet her; the company where no person is known. */
function fullName({ display }: Records): CustomerColumns {
  const givenNames = new ValueCells(display.given_name.values);
  const familyNames = new ValueCells(display.family_name.values);
  const companies = new ValueCells(display.company.values);
  return {
    names: ['full_name'],
    write: ({ codes }, sink) => {
      const given = codes[FIELD_PLACE.given_name];
      const family = codes[FIELD_PLACE.family_name];
      if (given === EMPTY && family === EMPTY) return companies.write(codes[FIELD_PLACE.company], sink);
      if (given !== EMPTY) givenNames.add(given, sink);
      if (given !== EMPTY && family !== EMPTY) sink.addText(' ');
      if (family !== EMPTY) familyNames.add(family, sink);
      sink.endCell();
    },
  };
}

function chosenColumns({ display }: Records, fields: readonly FieldName[]): CustomerColumns {
  const columns = fields.map((field) => ({ place: FIELD_PLACE[field], cells: new ValueCells(display[field].values) }));
  return {
    names: fields,
    write: ({ codes }, sink) => {
      for (let k = 0; k < columns.length; k++) {
        const { place, cells } = columns[k];
        cells.write(codes[place], sink);
      }
    },
  };
}

function furtherColumn({ display }: Records, name: string, field: ManyField): CustomerColumns {
  const cells = new ValueCells(display[field].values);
  const place = MANY_FIELDS.indexOf(field);
  return {
    names: [name],
    write: ({ furtherBy }, sink) => {
      const { count, codes } = furtherBy[place];
      if (count === 0) return sink.empty();
      for (let k = 0; k < count; k++) {
        if (k > 0) sink.addText(VALUE_SEPARATOR);
        cells.add(codes[k], sink);
      }
      sink.endCell();
    },
  };
}

/** All handles of one network: a person may hold several, and none of them is the main one. */
function handlesColumn({ display }: Records, networks: HandleNetworks, network: string, at: number): CustomerColumns {
  const { values } = display.handle;
  const place = FIELD_PLACE.handle;
  return {
    names: [network],
    write: ({ codes, records, further }, sink) => {
      if (codes[place] === EMPTY) return sink.empty();
      const here: string[] = [];
      const add = (code: number, record: number): void => {
        if (networks.of(code, record) !== at) return;
        const value = values.text(code);
        here.push(value.startsWith(`${network}:`) ? value.slice(network.length + 1) : value);
      };
      add(codes[place], records[place]);
      for (let k = 0; k < further.handle.count; k++) add(further.handle.codes[k], further.handle.records[k]);
      sink.text(here.join(VALUE_SEPARATOR));
    },
  };
}

function seenColumns(records: Records, { names, named }: ChannelPlaces): readonly CustomerColumns[] {
  const preferences = new ValueCells(records.facts.preferredChannel.values);
  const channelCells = new TextCells(names);
  const shown = names.flatMap((_, channel) => (named[channel] ? [channel] : []));
  return [
    {
      names: ['channels'],
      write: ({ channels, channelCount }, sink) => {
        if (channelCount === 1) return channelCells.write(channels[0], sink);
        for (let k = 0; k < channelCount; k++) {
          if (k > 0) sink.addText(VALUE_SEPARATOR);
          channelCells.add(channels[k], sink);
        }
        sink.endCell();
      },
    },
    {
      names: ['records', 'first_seen', 'last_seen', ...shown.map((channel) => `last_seen_${names[channel]}`)],
      write: (golden, sink) => {
        writeCount(golden.size, sink);
        writeDay(golden.firstSeen, sink);
        writeDay(golden.lastSeen, sink);
        for (let k = 0; k < shown.length; k++) writeDay(lastIn(golden, shown[k]), sink);
      },
    },
    {
      names: ['last_channel', 'preferred_channel'],
      write: ({ preferred, lastChannel }, sink) => {
        channelCells.write(lastChannel, sink);
        if (preferred === EMPTY) channelCells.write(lastChannel, sink);
        else preferences.write(preferred, sink);
      },
    },
  ];
}

function lastIn({ channels, lastBy, channelCount }: Golden, channel: number): number {
  for (let k = 0; k < channelCount; k++) if (channels[k] === channel) return lastBy[k];
  return NO_DAY;
}

const TYPES = new WordCells(CUSTOMER_TYPES);
/** The consents of a customer side by side: few of all there can be come again and again. */
const CONSENTS = new WordCells(together(CONTACT_CHANNELS.length));
const NO_OR_YES = new WordCells([yesNoCell(false), yesNoCell(true)]);

const VALUE_AND_CONSENT: CustomerColumns = {
  names: [
    'customer_type',
    'purchases',
    'total_spent',
    ...CONTACT_CHANNELS.map((name) => `consent_${name}`),
    'confidence',
    'conflicts',
    'needs_review',
  ],
  write: ({ type, purchases, totalSpent, consent, confidence, conflictCount, needsReview }, sink) => {
    TYPES.write(CUSTOMER_TYPES.indexOf(type), sink);
    writeCount(purchases, sink);
    writeMoney(totalSpent, sink);
    let states = 0;
    for (let channel = 0; channel < consent.length; channel++)
      states = states * CONSENT_STATES.length + consent[channel];
    CONSENTS.write(states, sink);
    writeProbability(confidence, sink);
    writeCount(conflictCount, sink);
    NO_OR_YES.write(needsReview ? 1 : 0, sink);
  },
};

/** What so many consents can be, as cells, by the number that their places in CONSENT_STATES are together. */
function together(channels: number): readonly string[] {
  if (channels === 1) return CONSENT_STATES;
  return together(channels - 1).flatMap((before) => CONSENT_STATES.map((state) => `${before},${state}`));
}

/** Columns kept on request, under their own header unless a column of ours has that name. */
function extraColumns(records: Records, taken: Set<string>): readonly CustomerColumns[] {
  const columns: CustomerColumns[] = [];
  for (const [header, values] of Object.entries(records.extra)) {
    let name = header;
    while (taken.has(name)) name = `extra_${name}`;
    taken.add(name);
    columns.push({ names: [name], write: (golden, sink) => sink.text(distinctTexts(values, golden)) });
  }
  return columns;
}

function distinctTexts(column: CodedColumn, { members, size }: Golden): string {
  const texts = new Set<string>();
  for (let m = 0; m < size; m++) if (!column.isEmpty(members[m])) texts.add(column.text(members[m]));
  return [...texts].sort().join(VALUE_SEPARATOR);
}
