import type { Channel } from '../../domain/channels.ts';
import type { Customer } from '../../domain/customers.ts';
import { FIELD_NAMES, type FieldName } from '../../domain/fields.ts';
import type { Records } from '../../domain/records.ts';
import type { ChannelSummary, Overlap } from '../../domain/summary.ts';
import { addNumbers, share } from './counter.ts';

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
  /** Customers by the names of their channels. */
  readonly sets: Map<string, number>;
}

/** What channels have and share: fed with each customer once, asked once at the end. */
export class ChannelTally {
  private readonly records: Records;
  private readonly channels: readonly Channel[];
  private readonly index = new Map<Channel, number>();
  /** Place in `channels`, by code of the channel column. */
  private readonly placeOfCode: readonly number[];
  readonly counts: ChannelCounts;

  constructor(records: Records) {
    this.records = records;
    this.channels = [...records.channel.values.texts()].sort();
    for (const [at, channel] of this.channels.entries()) this.index.set(channel, at);
    this.placeOfCode = Array.from(records.channel.values.texts(), (channel) => this.channels.indexOf(channel));
    this.counts = {
      together: this.channels.map(() => this.zeros()),
      onlyHere: this.zeros(),
      gainedEmail: this.zeros(),
      gainedPhone: this.zeros(),
      sets: new Map(),
    };
  }

  add(customer: Customer): void {
    const present = this.indices(customer);
    const { together, onlyHere, sets } = this.counts;
    for (const i of present) for (const j of present) together[i][j]++;
    if (present.length === 1) onlyHere[present[0]]++;
    else this.addGains(customer, present);
    const key = present.length === 1 ? this.channels[present[0]] : this.keyOf(present);
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

  summaries(): readonly ChannelSummary[] {
    const rows = recordCounts(this.records, this.placeOfCode);
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
    const sets = [...this.counts.sets].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST_SETS);
    return {
      channels: this.channels,
      customers: this.counts.together,
      sets: sets.map(([key, customers]) => ({ channels: key.split(KEY_SEPARATOR), customers })),
    };
  }

  /** A customer gains a contact in a channel that never had one, because another channel did. */
  private addGains({ values, members }: Customer, present: readonly number[]): void {
    const { display, channel } = this.records;
    const { gainedEmail, gainedPhone } = this.counts;
    for (const at of present) {
      const own = members.filter((record) => this.placeOfCode[channel.codes[record]] === at);
      if (values.email !== undefined && own.every((record) => display.email.isEmpty(record))) gainedEmail[at]++;
      if (values.phone !== undefined && own.every((record) => display.phone.isEmpty(record))) gainedPhone[at]++;
    }
  }

  private indices({ channels }: Customer): readonly number[] {
    const found: number[] = [];
    for (const channel of channels) {
      const at = this.index.get(channel);
      if (at !== undefined) found.push(at);
    }
    return found.sort((a, b) => a - b);
  }

  private keyOf(present: readonly number[]): string {
    return present.map((at) => this.channels[at]).join(KEY_SEPARATOR);
  }

  private zeros(): number[] {
    return new Array<number>(this.channels.length).fill(0);
  }
}

interface RecordCounts {
  records: number;
  identified: number;
  readonly filled: Map<FieldName, number>;
}

/** By place of the channel; a record without a channel counts nowhere. */
function recordCounts(records: Records, placeOfCode: readonly number[]): readonly RecordCounts[] {
  const counts = Array.from(placeOfCode, () => ({ records: 0, identified: 0, filled: new Map<FieldName, number>() }));
  const { channel } = records;
  for (let record = 0; record < records.count; record++) {
    if (!channel.isEmpty(record)) addRecord(records, record, counts[placeOfCode[channel.codes[record]]]);
  }
  return counts;
}

function addRecord({ display }: Records, record: number, counts: RecordCounts): void {
  counts.records++;
  for (const field of FIELD_NAMES) {
    if (!display[field].isEmpty(record)) counts.filled.set(field, (counts.filled.get(field) ?? 0) + 1);
  }
  const known = !(
    display.phone.isEmpty(record) &&
    display.email.isEmpty(record) &&
    display.national_id.isEmpty(record)
  );
  if (known) counts.identified++;
}

function completeness(filled: ReadonlyMap<FieldName, number>, records: number): Partial<Record<FieldName, number>> {
  const shares: Partial<Record<FieldName, number>> = {};
  for (const field of FIELD_NAMES) {
    const count = filled.get(field);
    if (count !== undefined) shares[field] = share(count, records);
  }
  return shares;
}
