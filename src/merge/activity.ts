import { type ChannelPlaces, channelOf } from '../domain/channel-places.ts';
import { EMPTY, NO_DAY } from '../domain/column.ts';
import { type Golden, longer } from '../domain/golden.ts';
import type { Records } from '../domain/records.ts';

/** In which channels a customer was met, and when; every date of a record is a sighting. Channels stand in the order of their names. */
export class Activities {
  private readonly records: Records;
  private readonly channels: ChannelPlaces;

  constructor(records: Records, channels: ChannelPlaces) {
    this.records = records;
    this.channels = channels;
  }

  tell(golden: Golden): void {
    const { firstSeen, lastSeen } = this.records.facts;
    for (let m = 0; m < golden.size; m++) {
      const record = golden.members[m];
      const first = earlier(firstSeen[record], lastSeen[record]);
      const last = Math.max(firstSeen[record], lastSeen[record]);
      see(golden, channelOf(this.channels, this.records, record), first, last);
    }
    golden.firstSeen = NO_DAY;
    golden.lastSeen = NO_DAY;
    for (let k = 0; k < golden.channelCount; k++) {
      golden.firstSeen = earlier(golden.firstSeen, golden.firstBy[k]);
      golden.lastSeen = Math.max(golden.lastSeen, golden.lastBy[k]);
    }
    golden.lastChannel = latestChannel(golden);
    golden.preferred = this.statedPreference(golden);
  }

  /** Members come with the record changed last first, so the first preference is the present one. */
  private statedPreference({ members, size }: Golden): number {
    const { codes } = this.records.facts.preferredChannel;
    for (let m = 0; m < size; m++) if (codes[members[m]] !== EMPTY) return codes[members[m]];
    return EMPTY;
  }
}

/** Adds a sighting where its channel stands or belongs. */
function see(golden: Golden, channel: number, first: number, last: number): void {
  let at = golden.channelCount;
  while (at > 0 && golden.channels[at - 1] > channel) at--;
  if (at > 0 && golden.channels[at - 1] === channel) {
    golden.firstBy[at - 1] = earlier(golden.firstBy[at - 1], first);
    golden.lastBy[at - 1] = Math.max(golden.lastBy[at - 1], last);
    return;
  }
  if (golden.channelCount === golden.channels.length) {
    golden.channels = longer(golden.channels);
    golden.firstBy = longer(golden.firstBy);
    golden.lastBy = longer(golden.lastBy);
  }
  for (let k = golden.channelCount++; k > at; k--) {
    golden.channels[k] = golden.channels[k - 1];
    golden.firstBy[k] = golden.firstBy[k - 1];
    golden.lastBy[k] = golden.lastBy[k - 1];
  }
  golden.channels[at] = channel;
  golden.firstBy[at] = first;
  golden.lastBy[at] = last;
}

/** The earlier of two days, of which either may be unknown. */
function earlier(a: number, b: number): number {
  return a === NO_DAY ? b : b === NO_DAY ? a : Math.min(a, b);
}

/** The channel of the last sighting; of several on that day the first by name; a single channel needs no date. */
function latestChannel({ channels, lastBy, channelCount }: Golden): number {
  if (channelCount === 1) return channels[0];
  let best = -1;
  let day = NO_DAY;
  for (let k = 0; k < channelCount; k++) {
    if (lastBy[k] > day) {
      best = channels[k];
      day = lastBy[k];
    }
  }
  return best;
}
