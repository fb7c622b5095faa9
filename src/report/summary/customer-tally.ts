import { CONTACT_CHANNELS, CONTACT_POINT } from '../../domain/channels.ts';
import { EMPTY } from '../../domain/column.ts';
import { CONSENT_STATES } from '../../domain/consent.ts';
import { FIELD_NAMES, type FieldName } from '../../domain/fields.ts';
import { CUSTOMER_TYPES, type CustomerType, FIELD_PLACE, type Golden } from '../../domain/golden.ts';
import type { Records } from '../../domain/records.ts';
import type { ConsentSummary, Summary, Totals, ValueByReach } from '../../domain/summary.ts';
import { type ChannelCounts, ChannelTally } from './channel-tally.ts';
import { type ConflictCounts, ConflictTally } from './conflict-tally.ts';
import { ContactReach } from './contact-reach.ts';
import { addNumbers } from './counter.ts';
import { type SizeCounts, SizeTally } from './size-tally.ts';

interface Reach {
  customers: number;
  withAmount: number;
  /** In hundredths: sums of whole numbers are the same in any order. */
  spent: number;
}

/** Customers who have something in common. */
interface Seen {
  customers: number;
  single: number;
  sources: number;
  review: number;
  phone: number;
  email: number;
  both: number;
  neither: number;
}

/** What customers of a range add up to: plain data, so that it can come from another thread. */
export interface CustomerCounts {
  readonly channels: ChannelCounts;
  readonly conflicts: ConflictCounts;
  readonly sizes: SizeCounts;
  readonly seen: Seen;
  readonly types: Record<CustomerType, number>;
  /** By place in FIELD_NAMES. */
  readonly filled: number[];
  /** By place in CONTACT_CHANNELS, then in CONSENT_STATES; behind them those granted who have what it takes to use it. */
  readonly consents: readonly number[][];
  /** By number of channels. */
  readonly reach: Map<number, Reach>;
}

const EMAIL = FIELD_PLACE.email;
const PHONE = FIELD_PLACE.phone;
const GRANTED = CONSENT_STATES.indexOf('granted');
const REACHABLE = CONSENT_STATES.length;
/** Place of the field that a means of contact needs, by place in CONTACT_CHANNELS. */
const NEEDED = CONTACT_CHANNELS.map((channel) => FIELD_PLACE[CONTACT_POINT[channel]]);

/**
 * Everything the summary says of customers, collected while they pass by one at a time, so that a
 * million of them need not be held in memory.
 */
export class CustomerTally {
  readonly channels: ChannelTally;
  readonly conflicts = new ConflictTally();
  readonly sizes = new SizeTally();
  private readonly own: Omit<CustomerCounts, 'channels' | 'conflicts' | 'sizes'> = {
    seen: { customers: 0, single: 0, sources: 0, review: 0, phone: 0, email: 0, both: 0, neither: 0 },
    types: { customer: 0, prospect: 0, contact: 0, follower: 0 },
    filled: FIELD_NAMES.map(() => 0),
    consents: CONTACT_CHANNELS.map(() => [...CONSENT_STATES, 'reachable'].map(() => 0)),
    reach: new Map(),
  };
  private readonly contacts: ContactReach;
  private readonly source: Uint16Array;
  /** Places of the fields in which any record of the run has a value. */
  private readonly used: Int32Array;

  constructor(records: Records) {
    this.channels = new ChannelTally(records);
    this.contacts = new ContactReach(records);
    this.source = records.source;
    this.used = Int32Array.from(FIELD_NAMES.filter((field) => records.display[field].values.size > 0).map(placeOf));
  }

  add(golden: Golden): void {
    const { filled, types } = this.own;
    const byPhone = this.contacts.byPhone(golden);
    const byEmail = this.contacts.byEmail(golden);
    this.channels.add(golden, byPhone, byEmail);
    this.conflicts.add(golden);
    this.sizes.add(golden);
    addType(types, golden.type);
    this.addSeen(golden, byPhone, byEmail);
    this.addValue(golden);
    this.addConsents(golden, byPhone, byEmail);
    const { used } = this;
    for (let k = 0; k < used.length; k++) if (golden.codes[used[k]] !== EMPTY) filled[used[k]]++;
  }

  get counts(): CustomerCounts {
    return {
      ...this.own,
      channels: this.channels.counts,
      conflicts: this.conflicts.counts,
      sizes: this.sizes.counts,
    };
  }

  /** Adds the counts of other customers; all customers counted by parts are the same as all counted at once. */
  merge(more: CustomerCounts): void {
    const { seen, types, filled, consents } = this.own;
    this.channels.merge(more.channels);
    this.conflicts.merge(more.conflicts);
    this.sizes.merge(more.sizes);
    for (const what of Object.keys(seen) as (keyof Seen)[]) seen[what] += more.seen[what];
    for (const type of CUSTOMER_TYPES) types[type] += more.types[type];
    addNumbers(filled, more.filled);
    for (const [channel, counts] of more.consents.entries()) addNumbers(consents[channel], counts);
    for (const [channels, { customers, withAmount, spent }] of more.reach) {
      const reach = this.reachOf(channels);
      reach.customers += customers;
      reach.withAmount += withAmount;
      reach.spent += spent;
    }
  }

  totals(): Omit<Totals, 'rows' | 'records' | 'rejected' | 'compression'> {
    const { customers, single, sources, phone, email, both, neither, review } = this.own.seen;
    let inSeveralChannels = 0;
    for (const [channels, reach] of this.own.reach) if (channels > 1) inSeveralChannels += reach.customers;
    return {
      customers,
      single,
      inSeveralSources: sources,
      inSeveralChannels,
      reachable: { phone, email, both, neither },
      needsReview: review,
    };
  }

  customerTypes(): Summary['customerTypes'] {
    return this.own.types;
  }

  /** Customers that have a value, by field. */
  filledIn(field: FieldName): number {
    return this.own.filled[FIELD_PLACE[field]];
  }

  value(): readonly ValueByReach[] {
    return [...this.own.reach]
      .sort(([a], [b]) => a - b)
      .map(([channels, { customers, withAmount, spent }]) => ({
        channels,
        customers,
        withAmount,
        totalSpent: spent / 100,
      }));
  }

  consent(): Summary['consent'] {
    const [email, phone, sms, whatsapp, postal] = CONTACT_CHANNELS.map((_, channel) => this.consentIn(channel));
    return { email, phone, sms, whatsapp, postal };
  }

  private addSeen(golden: Golden, byPhone: boolean, byEmail: boolean): void {
    const { seen } = this.own;
    seen.customers++;
    if (golden.size === 1) seen.single++;
    else if (this.isInSeveral(golden)) seen.sources++;
    if (golden.needsReview) seen.review++;
    if (byPhone) seen.phone++;
    if (byEmail) seen.email++;
    if (byPhone && byEmail) seen.both++;
    if (!byPhone && !byEmail) seen.neither++;
  }

  private isInSeveral({ members, size }: Golden): boolean {
    const { source } = this;
    for (let m = 1; m < size; m++) if (source[members[m]] !== source[members[0]]) return true;
    return false;
  }

  private addValue({ channelCount, totalSpent }: Golden): void {
    const reach = this.reachOf(channelCount);
    reach.customers++;
    if (Number.isNaN(totalSpent)) return;
    reach.withAmount++;
    reach.spent += Math.round(totalSpent * 100);
  }

  private reachOf(channels: number): Reach {
    const { reach } = this.own;
    let found = reach.get(channels);
    if (found === undefined) {
      found = { customers: 0, withAmount: 0, spent: 0 };
      reach.set(channels, found);
    }
    return found;
  }

  private addConsents({ consent, codes }: Golden, byPhone: boolean, byEmail: boolean): void {
    const { consents } = this.own;
    for (let channel = 0; channel < consents.length; channel++) {
      const state = consent[channel];
      consents[channel][state]++;
      if (state !== GRANTED) continue;
      const needed = NEEDED[channel];
      const isReached = needed === PHONE ? byPhone : needed === EMAIL ? byEmail : codes[needed] !== EMPTY;
      if (isReached) consents[channel][REACHABLE]++;
    }
  }

  private consentIn(channel: number): ConsentSummary {
    const [unknown, granted, denied, reachable] = this.own.consents[channel];
    const contradicted = this.conflicts.contradictedIn(`consent_${CONTACT_CHANNELS[channel]}`);
    return { unknown, granted, denied, reachable, contradicted };
  }
}

/** By name, which is found where it lies; asked for by what the name happens to be, it is looked for each time. */
function addType(types: Record<CustomerType, number>, type: CustomerType): void {
  if (type === 'customer') types.customer++;
  else if (type === 'prospect') types.prospect++;
  else if (type === 'contact') types.contact++;
  else types.follower++;
}

function placeOf(field: FieldName): number {
  return FIELD_PLACE[field];
}
