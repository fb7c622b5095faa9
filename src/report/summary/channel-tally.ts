import { type ChannelPlaces, channelPlaces } from '../../domain/channel-places.ts';
import type { Channel } from '../../domain/channels.ts';
import { type CodedColumn, EMPTY, type ListColumn } from '../../domain/column.ts';
import { FIELD_NAMES, type FieldName } from '../../domain/fields.ts';
import type { Golden } from '../../domain/golden.ts';
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
  /** Customers by the names of their channels, of those with several. */
  readonly sets: Map<string, number>;
}

/** What channels have and share: fed with each customer once, asked once at the end. */
export class ChannelTally {
  private readonly records: Records;
  private readonly channels: readonly Channel[];
  private readonly places: ChannelPlaces;
  /** Place in `channels` by place in `places`; -1 = no record names it. */
  private readonly told: readonly number[];
  /** The same by code of the channel column. */
  private readonly placeOfCode: readonly number[];
  private readonly present: number[] = [];
  /** Keys of sets by their places as one number: few sets come again and again. */
  private readonly keys = new Map<number, string>();
  readonly counts: ChannelCounts;

  constructor(records: Records) {
    this.records = records;
    this.places = channelPlaces(records);
    this.channels = this.places.names.filter((_, place) => this.places.named[place]);
    this.told = this.places.names.map((name) => this.channels.indexOf(name));
    this.placeOfCode = Array.from(this.places.ofCode, (place) => this.told[place]);
    this.counts = {
      together: this.channels.map(() => this.zeros()),
      onlyHere: this.zeros(),
      gainedEmail: this.zeros(),
      gainedPhone: this.zeros(),
      sets: new Map(),
    };
  }

  add(golden: Golden): void {
    const { present } = this;
    const { together, onlyHere } = this.counts;
    present.length = 0;
    for (let k = 0; k < golden.channelCount; k++)
      if (this.told[golden.channels[k]] >= 0) present.push(this.told[golden.channels[k]]);
    if (present.length === 1) {
      together[present[0]][present[0]]++;
      onlyHere[present[0]]++;
    } else this.addSeveral(golden);
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

  summaries(): readonly ChannelSummary[] {
    const rows = recordCounts(this.records, this.placeOfCode, this.channels.length);
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

interface RecordCounts {
  readonly records: number;
  readonly identified: number;
  readonly filled: ReadonlyMap<FieldName, number>;
}

/** By place of the channel; a record without a channel counts nowhere. */
function recordCounts(
  { count, channel, display }: Records,
  placeOfCode: readonly number[],
  places: number,
): readonly RecordCounts[] {
  // Records without a channel are counted behind all others, so that no loop has to ask.
  const placeOf = new Uint16Array(count);
  for (let record = 0; record < count; record++)
    placeOf[record] = channel.codes[record] === EMPTY ? places : placeOfCode[channel.codes[record]];
  const known = new Uint8Array(count);
  const filled = new Map(FIELD_NAMES.map((field) => [field, new Uint32Array(places + 1)]));
  for (const [field, counts] of filled)
    countFilled(display[field], placeOf, counts, KNOWN_BY.has(field) ? known : undefined);
  const records = new Uint32Array(places + 1);
  const identified = new Uint32Array(places + 1);
  for (let record = 0; record < count; record++) {
    records[placeOf[record]]++;
    identified[placeOf[record]] += known[record];
  }
  return Array.from({ length: places }, (_, place) => ({
    records: records[place],
    identified: identified[place],
    filled: new Map([...filled].map(([field, counts]) => [field, counts[place]])),
  }));
}

/** Fields by which somebody is known. */
const KNOWN_BY: ReadonlySet<FieldName> = new Set(['phone', 'email', 'national_id']);

/** Counts the records with a value by their places, and marks them. */
function countFilled(
  column: CodedColumn | ListColumn,
  placeOf: Uint16Array,
  counts: Uint32Array,
  marks: Uint8Array | undefined,
): void {
  const { starts, codes } = 'codes' in column ? { starts: undefined, ...column } : { codes: undefined, ...column };
  for (let record = 0; record < placeOf.length; record++) {
    const isEmpty = codes === undefined ? starts[record] === starts[record + 1] : codes[record] === EMPTY;
    if (isEmpty) continue;
    counts[placeOf[record]]++;
    if (marks !== undefined) marks[record] = 1;
  }
}

function completeness(filled: ReadonlyMap<FieldName, number>, records: number): Partial<Record<FieldName, number>> {
  const shares: Partial<Record<FieldName, number>> = {};
  for (const field of FIELD_NAMES) {
    const count = filled.get(field);
    if (count !== undefined && count > 0) shares[field] = share(count, records);
  }
  return shares;
}
