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
  readonly sets: Map<string, number>;
}

/** What channels have and share: fed with each customer once, asked once at the end. */
export class ChannelTally {
  private readonly records: Records;
  private readonly channels: readonly Channel[];
  /** See NamedChannels. */
  private readonly told: readonly number[];
  private readonly placeOfCode: readonly number[];
  private readonly present: number[] = [];
  /** Keys of sets by their places as one number: few sets come again and again. */
  private readonly keys = new Map<number, string>();
  readonly counts: ChannelCounts;

  constructor(records: Records) {
    this.records = records;
    const { channels, told, placeOfCode } = namedChannels(records);
    this.channels = channels;
    this.told = told;
    this.placeOfCode = placeOfCode;
    this.counts = {
      together: this.channels.map(() => this.zeros()),
      onlyHere: this.zeros(),
      gainedEmail: this.zeros(),
      gainedPhone: this.zeros(),
      sets: new Map(),
    };
  }

  add(golden: Golden): void {
    const only = golden.channelCount === 1 ? this.told[golden.channels[0]] : -1;
    if (only >= 0) this.addOnly(only);
    else this.addAnyhow(golden);
  }

  private addOnly(channel: number): void {
    this.counts.together[channel][channel]++;
    this.counts.onlyHere[channel]++;
  }

  private addAnyhow(golden: Golden): void {
    const { present } = this;
    present.length = 0;
    for (let k = 0; k < golden.channelCount; k++)
      if (this.told[golden.channels[k]] >= 0) present.push(this.told[golden.channels[k]]);
    if (present.length === 1) this.addOnly(present[0]);
    else this.addSeveral(golden);
  }

  private addSeveral(golden: Golden): void {
    const { present } = this;
    const { together, sets, gainedEmail, gainedPhone } = this.counts;
    for (const i of present) for (const j of present) together[i][j]++;
    const { email, phone } = this.records.display;
    if (golden.has('email')) this.addGains(golden, email, gainedEmail);
    if (golden.has('phone')) this.addGains(golden, phone, gainedPhone);
    const key = this.keyOf(present);
    sets.set(key, (sets.get(key) ?? 0) + 1);
  }

  merge({ together, onlyHere, gainedEmail, gainedPhone, sets }: ChannelCounts): void {
    const { counts } = this;
    for (const [at, row] of together.entries()) addNumbers(counts.together[at], row);
    addNumbers(counts.onlyHere, onlyHere);
    addNumbers(counts.gainedEmail, gainedEmail);
    addNumbers(counts.gainedPhone, gainedPhone);
    for (const [key, customers] of sets) counts.sets.set(key, (counts.sets.get(key) ?? 0) + customers);
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
    const all = [...this.counts.sets];
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
  private addGains({ members, size }: Golden, column: ListColumn, gained: number[]): void {
    const { codes } = this.records.channel;
    for (const at of this.present) {
      let isGained = true;
      for (let m = 0; m < size; m++)
        if (this.placeOfCode[codes[members[m]]] === at && !column.isEmpty(members[m])) isGained = false;
      if (isGained) gained[at]++;
    }
  }

  private keyOf(present: readonly number[]): string {
    let set = 0;
    for (const at of present) set = set * (this.channels.length + 1) + at + 1;
    if (!Number.isSafeInteger(set)) return this.joined(present);
    let key = this.keys.get(set);
    if (key === undefined) {
      key = this.joined(present);
      this.keys.set(set, key);
    }
    return key;
  }

  private joined(present: readonly number[]): string {
    return present.map((at) => this.channels[at]).join(KEY_SEPARATOR);
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
