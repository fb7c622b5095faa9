import type { Channel } from '../../../src/domain/channels.ts';
import { EMPTY, NO_DAY } from '../../../src/domain/column.ts';
import type { Records } from '../../../src/domain/records.ts';
import type { CodeCache } from '../../../src/merge/code-cache.ts';
import { compareText } from '../../../src/merge/content-order.ts';
import type { Customer } from '../../support/customers.ts';
import type { Evidence } from './evidence.ts';

export type Activity = Pick<
  Customer,
  'channels' | 'firstSeen' | 'lastSeen' | 'firstSeenBy' | 'lastSeenBy' | 'lastChannel' | 'preferredChannel'
>;

/** In which channels a customer was met, and when; every date of a record is a sighting. Channels are sorted by name. */
export function activityOf(members: readonly number[], { records, channels }: Evidence): Activity {
  const sightings: Sighting[] = [];
  for (const record of members) see(sightings, channelOf(record, records, channels), record, records.facts);
  if (sightings.length > 1) sightings.sort((a, b) => compareText(a.channel, b.channel));
  const firstSeenBy: Record<Channel, number> = {};
  const lastSeenBy: Record<Channel, number> = {};
  let firstSeen = NO_DAY;
  let lastSeen = NO_DAY;
  for (const { channel, first, last } of sightings) {
    set(firstSeenBy, channel, first);
    set(lastSeenBy, channel, last);
    firstSeen = earlier(firstSeen, first);
    lastSeen = Math.max(lastSeen, last);
  }
  const lastChannel = latestChannel(sightings);
  return {
    channels: sightings.map(({ channel }) => channel),
    firstSeen,
    lastSeen,
    firstSeenBy,
    lastSeenBy,
    lastChannel,
    preferredChannel: statedPreference(members, records) || lastChannel,
  };
}

/** The days between which a channel met the customer. */
interface Sighting {
  readonly channel: Channel;
  first: number;
  last: number;
}

function channelOf(record: number, { channel, source, sources }: Records, texts: CodeCache<Channel>): Channel {
  const code = channel.codes[record];
  return code === EMPTY ? sources[source[record]].channel : texts.get(code);
}

function see(sightings: Sighting[], channel: Channel, record: number, { firstSeen, lastSeen }: Records['facts']): void {
  const first = earlier(firstSeen[record], lastSeen[record]);
  const last = Math.max(firstSeen[record], lastSeen[record]);
  for (const known of sightings) {
    if (known.channel !== channel) continue;
    known.first = earlier(known.first, first);
    known.last = Math.max(known.last, last);
    return;
  }
  sightings.push({ channel, first, last });
}

/** A channel is any word of the data: `__proto__` too is then a key like others. */
function set(days: Record<Channel, number>, channel: Channel, day: number): void {
  if (channel === '__proto__') Object.defineProperty(days, channel, { value: day, enumerable: true });
  else days[channel] = day;
}

/** The earlier of two days, of which either may be unknown. */
function earlier(a: number, b: number): number {
  return a === NO_DAY ? b : b === NO_DAY ? a : Math.min(a, b);
}

/** The channel of the last sighting; of several on that day the first by name; a single channel needs no date. */
function latestChannel(sightings: readonly Sighting[]): Channel | '' {
  if (sightings.length === 1) return sightings[0].channel;
  let best: Channel | '' = '';
  let day = NO_DAY;
  for (const { channel, last } of sightings) {
    if (last > day) {
      best = channel;
      day = last;
    }
  }
  return best;
}

/** Members come with the record changed last first, so the first preference is the present one. */
function statedPreference(members: readonly number[], records: Records): string {
  const { preferredChannel } = records.facts;
  for (const record of members) if (!preferredChannel.isEmpty(record)) return preferredChannel.text(record);
  return '';
}
