import { channelPlaces } from '../../domain/channel-places.ts';
import type { Channel } from '../../domain/channels.ts';
import { type CodedColumn, EMPTY, type ListColumn } from '../../domain/column.ts';
import { FIELD_NAMES, type FieldName } from '../../domain/fields.ts';
import type { Records } from '../../domain/records.ts';

/** What records hold. */
export interface RecordCounts {
  /** By place of the channel, see namedChannels; a record without a channel counts nowhere. */
  readonly byChannel: readonly ChannelRecords[];
  /** Records with a value, by place in FIELD_NAMES. */
  readonly filled: readonly number[];
}

export interface ChannelRecords {
  readonly records: number;
  /** Records by whom somebody is known. */
  readonly identified: number;
  /** Records with a value, by place in FIELD_NAMES. */
  readonly filled: readonly number[];
}

/** The channels that records name, in the order of their names. */
export interface NamedChannels {
  readonly channels: readonly Channel[];
  /** Place in `channels` by place in channelPlaces; −1 = no record names it. */
  readonly told: readonly number[];
  /** The same by code of the channel column. */
  readonly placeOfCode: readonly number[];
}

export function namedChannels(records: Records): NamedChannels {
  const places = channelPlaces(records);
  const channels = places.names.filter((_, place) => places.named[place]);
  const told = places.names.map((name) => channels.indexOf(name));
  return { channels, told, placeOfCode: Array.from(places.ofCode, (place) => told[place]) };
}

/** Fields by which somebody is known. */
const KNOWN_BY: ReadonlySet<FieldName> = new Set(['phone', 'email', 'national_id']);

export function countRecords(records: Records): RecordCounts {
  const { display } = records;
  const { channels } = namedChannels(records);
  const placeOf = placesOf(records, channels.length);
  const known = new Uint8Array(records.count);
  const ignored = new Uint8Array(records.count);
  const filled = FIELD_NAMES.map((field) =>
    countFilled(display[field], placeOf, channels.length + 1, KNOWN_BY.has(field) ? known : ignored),
  );
  const all = new Uint32Array(channels.length + 1);
  const identified = new Uint32Array(channels.length + 1);
  for (let record = 0; record < placeOf.length; record++) {
    all[placeOf[record]]++;
    identified[placeOf[record]] += known[record];
  }
  return {
    byChannel: channels.map((_, place) => ({
      records: all[place],
      identified: identified[place],
      filled: filled.map((counts) => counts[place]),
    })),
    filled: filled.map((counts) => counts.reduce((sum, count) => sum + count, 0)),
  };
}

/** Records without a channel are counted behind all others, so that no loop has to ask. */
function placesOf(records: Records, behind: number): Uint16Array {
  const { codes } = records.channel;
  const { placeOfCode } = namedChannels(records);
  const placeOf = new Uint16Array(records.count);
  for (let record = 0; record < records.count; record++)
    placeOf[record] = codes[record] === EMPTY ? behind : placeOfCode[codes[record]];
  return placeOf;
}

/**
 * The records with a value by their places, which are marked. Counted are those without one as well, at the other
 * places, for a loop without a branch: where half of the records have a value, a processor guesses every second one wrong.
 */
function countFilled(
  column: CodedColumn | ListColumn,
  placeOf: Uint16Array,
  places: number,
  marks: Uint8Array,
): readonly number[] {
  const counts = new Uint32Array(2 * places);
  if (column.values.size === 0) return Array.from({ length: places }, () => 0);
  if ('codes' in column) {
    const { codes } = column;
    for (let record = 0; record < placeOf.length; record++) {
      const isFilled = codes[record] === EMPTY ? 0 : 1;
      marks[record] |= isFilled;
      counts[2 * placeOf[record] + isFilled]++;
    }
  } else {
    const { starts } = column;
    for (let record = 0; record < placeOf.length; record++) {
      const isFilled = starts[record] === starts[record + 1] ? 0 : 1;
      marks[record] |= isFilled;
      counts[2 * placeOf[record] + isFilled]++;
    }
  }
  return Array.from({ length: places }, (_, place) => counts[2 * place + 1]);
}
