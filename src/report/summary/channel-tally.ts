import type { Channel } from '../../domain/channels.ts';
import type { ListColumn } from '../../domain/column.ts';
import { FIELD_NAMES, type FieldName } from '../../domain/fields.ts';
import type { Golden } from '../../domain/golden.ts';
import type { Records } from '../../domain/records.ts';
import type { ChannelSummary, Overlap } from '../../domain/summary.ts';
import { addNumbers, share } from './counter.ts';
import { type ChannelRecords, namedChannels } from './record-counts.ts';

/** More exact sets of channels than this are not told apart on any picture. */
const MOST_SETS = 50;

/** Separates channel names inside a key; no cell of a table holds it. */
const KEY_SEPARATOR = '\0';

/** Plain data, so that it can come from another thread; by place of the channel in the order of their names. */
export interface ChannelCounts {
  readonly together: readonly number[][];
  readonly onlyHere: number[];
  readonly gainedEmail: number[];
  readonly gainedPhone: number[];
  /** Customers by the names of their channels, of those with several. */
  readonly sets: Map<string, Counted>;
}

interface Counted {
  customers: number;
}

/** What channels have and share: fed with each customer once, asked once at the end. */
export class ChannelTally {
  private readonly records: Records;
  private readonly channels: readonly Channel[];
  /** See NamedChannels. */
  private readonly told: readonly number[];
  private readonly placeOfCode: readonly number[];
  /** Those of the customer at hand, the first `count`. */
  private readonly present: Int32Array;
  private count = 0;
  /** By place of the channel, whether one of its records has what is gained. */
  private readonly has: Uint8Array;
  /** Sets by their places as one number: few sets come again and again. */
  private readonly known = new Map<number, Counted>();
  readonly counts: ChannelCounts;

  constructor(records: Records) {
    this.records = records;
    const { channels, told, placeOfCode } = namedChannels(records);
    this.channels = channels;
    this.told = told;
    this.placeOfCode = placeOfCode;
    this.present = new Int32Array(channels.length);
    this.has = new Uint8Array(channels.length);
    this.counts = {
      together: this.channels.map(() => this.zeros()),
      onlyHere: this.zeros(),
      gainedEmail: this.zeros(),
      gainedPhone: this.zeros(),
      sets: new Map(),
    };
  }

  /** Whether she is reached by phone and by e-mail is for the caller to know. */
  add(golden: Golden, byPhone: boolean, byEmail: boolean): void {
    const only = golden.channelCount === 1 ? this.told[golden.channels[0]] : -1;
    if (only >= 0) this.addOnly(only);
    else this.addAnyhow(golden, byPhone, byEmail);
  }

  private addOnly(channel: number): void {
    this.counts.together[channel][channel]++;
    this.counts.onlyHere[channel]++;
  }

  private addAnyhow(golden: Golden, byPhone: boolean, byEmail: boolean): void {
    const { present, told } = this;
    let count = 0;
    for (let k = 0; k < golden.channelCount; k++) {
      const channel = told[golden.channels[k]];
      if (channel >= 0) present[count++] = channel;
    }
    this.count = count;
    if (count === 1) this.addOnly(present[0]);
    else this.addSeveral(golden, byPhone, byEmail);
  }

  private addSeveral(golden: Golden, byPhone: boolean, byEmail: boolean): void {
    const { present, count } = this;
    const { together, gainedEmail, gainedPhone } = this.counts;
    for (let i = 0; i < count; i++) {
      const beside = together[present[i]];
      for (let j = 0; j < count; j++) beside[present[j]]++;
    }
    const { email, phone } = this.records.display;
    if (byEmail) this.addGains(golden, email, gainedEmail);
    if (byPhone) this.addGains(golden, phone, gainedPhone);
    this.setOfPresent().customers++;
  }

  merge({ together, onlyHere, gainedEmail, gainedPhone, sets }: ChannelCounts): void {
    const { counts } = this;
    for (const [at, row] of together.entries()) addNumbers(counts.together[at], row);
    addNumbers(counts.onlyHere, onlyHere);
    addNumbers(counts.gainedEmail, gainedEmail);
    addNumbers(counts.gainedPhone, gainedPhone);
    for (const [key, { customers }] of sets) this.setOf(key).customers += customers;
  }

  /** `rows`: the records of the channels, by their places. */
  summaries(rows: readonly ChannelRecords[]): readonly ChannelSummary[] {
    return this.channels.map((channel, at) => {
      const { records, identified, filled } = rows[at];
      const customers = this.counts.together[at][at];
      return {
        channel,
        records,
        customers,
        onlyHere: this.counts.onlyHere[at],
        repeated: share(records - customers, records),
        identified,
        identificationRate: share(identified, records),
        completeness: completeness(filled, records),
        gained: { email: this.counts.gainedEmail[at], phone: this.counts.gainedPhone[at] },
      };
    });
  }

  overlap(): Overlap {
    const all = [...this.counts.sets].map(([key, { customers }]): [string, number] => [key, customers]);
    for (const [at, customers] of this.counts.onlyHere.entries())
      if (customers > 0) all.push([this.channels[at], customers]);
    const sets = all.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST_SETS);
    return {
      channels: this.channels,
      customers: this.counts.together,
      sets: sets.map(([key, customers]) => ({ channels: key.split(KEY_SEPARATOR), customers })),
    };
  }

  /** A customer gains a contact in a channel that never had one, because another channel did. */
  private addGains({ members, size }: Golden, { starts }: ListColumn, gained: number[]): void {
    const { present, count, has, placeOfCode } = this;
    const { codes } = this.records.channel;
    for (let k = 0; k < count; k++) has[present[k]] = 0;
    for (let m = 0; m < size; m++) {
      const record = members[m];
      const channel = starts[record] === starts[record + 1] ? -1 : placeOfCode[codes[record]];
      if (channel >= 0) has[channel] = 1;
    }
    for (let k = 0; k < count; k++) if (has[present[k]] === 0) gained[present[k]]++;
  }

  private setOfPresent(): Counted {
    const { present, count, known } = this;
    let set = 0;
    for (let k = 0; k < count; k++) set = set * (this.channels.length + 1) + present[k] + 1;
    if (!Number.isSafeInteger(set)) return this.setOf(this.keyOfPresent());
    let counted = known.get(set);
    if (counted === undefined) {
      counted = this.setOf(this.keyOfPresent());
      known.set(set, counted);
    }
    return counted;
  }

  private setOf(key: string): Counted {
    let counted = this.counts.sets.get(key);
    if (counted === undefined) {
      counted = { customers: 0 };
      this.counts.sets.set(key, counted);
    }
    return counted;
  }

  private keyOfPresent(): string {
    return Array.from(this.present.subarray(0, this.count), (at) => this.channels[at]).join(KEY_SEPARATOR);
  }

  private zeros(): number[] {
    return new Array<number>(this.channels.length).fill(0);
  }
}

function completeness(filled: readonly number[], records: number): Partial<Record<FieldName, number>> {
  const shares: Partial<Record<FieldName, number>> = {};
  for (const [place, field] of FIELD_NAMES.entries())
    if (filled[place] > 0) shares[field] = share(filled[place], records);
  return shares;
}
