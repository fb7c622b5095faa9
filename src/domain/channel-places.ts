import type { Channel } from './channels.ts';
import { EMPTY } from './column.ts';
import type { Records } from './records.ts';

/** The channels of a run as numbers in the order of their names: those of its records, and those of its sources. */
export interface ChannelPlaces {
  readonly names: readonly Channel[];
  /** Place by code of the channel column. */
  readonly ofCode: Int32Array;
  /** Place by source, for records that name no channel. */
  readonly ofSource: Int32Array;
  /** By place, whether a record names it. */
  readonly named: readonly boolean[];
}

export function channelPlaces({ channel, sources }: Pick<Records, 'channel' | 'sources'>): ChannelPlaces {
  const told = [...channel.values.texts()];
  const names = [...new Set([...told, ...sources.map((source) => source.channel)])].sort();
  const places = new Map(names.map((name, place) => [name, place]));
  const placeOf = (name: Channel) => places.get(name) ?? -1;
  const known = new Set(told);
  return {
    names,
    ofCode: Int32Array.from(told, placeOf),
    ofSource: Int32Array.from(sources, (source) => placeOf(source.channel)),
    named: names.map((name) => known.has(name)),
  };
}

/** In which channel a record was met. */
export function channelOf({ ofCode, ofSource }: ChannelPlaces, { channel, source }: Records, record: number): number {
  const code = channel.codes[record];
  return code === EMPTY ? ofSource[source[record]] : ofCode[code];
}
