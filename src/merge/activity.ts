import type { Channel } from '../domain/channels.ts';
import { NO_DAY } from '../domain/column.ts';
import type { Customer } from '../domain/customers.ts';
import type { Records } from '../domain/records.ts';
import { compareText } from './content-order.ts';

export type Activity = Pick<
  Customer,
  'channels' | 'firstSeen' | 'lastSeen' | 'firstSeenBy' | 'lastSeenBy' | 'lastChannel' | 'preferredChannel'
>;

/** In which channels a customer was met, and when; every date of a record is a sighting. Channels are sorted by name. */
export function activityOf(members: readonly number[], records: Records): Activity {
  const first = new Map<Channel, number>();
  const last = new Map<Channel, number>();
  for (const record of members) {
    const channel = records.channel.text(record) || records.sources[records.source[record]].channel;
    const { firstSeen, lastSeen } = records.facts;
    first.set(channel, earlier(first.get(channel) ?? NO_DAY, earlier(firstSeen[record], lastSeen[record])));
    last.set(channel, Math.max(last.get(channel) ?? NO_DAY, firstSeen[record], lastSeen[record]));
  }
  const channels = [...first.keys()].sort(compareText);
  const lastChannel = latestChannel(channels, last);
  return {
    channels,
    firstSeen: channels.reduce((day, channel) => earlier(day, first.get(channel) ?? NO_DAY), NO_DAY),
    lastSeen: channels.reduce((day, channel) => Math.max(day, last.get(channel) ?? NO_DAY), NO_DAY),
    firstSeenBy: inOrder(channels, first),
    lastSeenBy: inOrder(channels, last),
    lastChannel,
    preferredChannel: statedPreference(members, records) || lastChannel,
  };
}

/** The earlier of two days, of which either may be unknown. */
function earlier(a: number, b: number): number {
  return a === NO_DAY ? b : b === NO_DAY ? a : Math.min(a, b);
}

/** The channel of the last sighting; of several on that day the first by name; a single channel needs no date. */
function latestChannel(channels: readonly Channel[], last: ReadonlyMap<Channel, number>): Channel | '' {
  if (channels.length === 1) return channels[0];
  let best: Channel | '' = '';
  let day = NO_DAY;
  for (const channel of channels) {
    const seen = last.get(channel) ?? NO_DAY;
    if (seen > day) {
      best = channel;
      day = seen;
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

function inOrder(channels: readonly Channel[], days: ReadonlyMap<Channel, number>): Record<Channel, number> {
  return Object.fromEntries(channels.map((channel) => [channel, days.get(channel) ?? NO_DAY]));
}
