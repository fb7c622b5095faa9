import { CONTACT_CHANNELS, CONTACT_POINT, type ContactChannel } from '../../domain/channels.ts';
import { CONSENT_STATES } from '../../domain/consent.ts';
import type { Customer } from '../../domain/customers.ts';
import { FIELD_NAMES, type FieldName } from '../../domain/fields.ts';
import type { Records } from '../../domain/records.ts';
import type { ConsentSummary, Summary, Totals, ValueByReach } from '../../domain/summary.ts';
import { type ChannelCounts, ChannelTally } from './channel-tally.ts';
import { type ConflictCounts, ConflictTally } from './conflict-tally.ts';
import { addNumbers, Counter } from './counter.ts';
import { type SizeCounts, SizeTally } from './size-tally.ts';

interface Reach {
  customers: number;
  withAmount: number;
  /** In hundredths: sums of whole numbers are the same in any order. */
  spent: number;
}

type Seen = keyof Totals['reachable'] | 'customers' | 'single' | 'sources' | 'review';

/** What customers of a range add up to: plain data, so that it can come from another thread. */
export interface CustomerCounts {
  readonly channels: ChannelCounts;
  readonly conflicts: ConflictCounts;
  readonly sizes: SizeCounts;
  readonly seen: ReadonlyMap<Seen, number>;
  readonly types: ReadonlyMap<Customer['customerType'], number>;
  readonly filled: readonly number[];
  readonly consents: ReadonlyMap<string, number>;
  readonly reach: ReadonlyMap<number, Readonly<Reach>>;
}

/**
 * Everything the summary says of customers, collected while they pass by one at a time, so that a
 * million of them need not be held in memory.
 */
export class CustomerTally {
  readonly channels: ChannelTally;
  readonly conflicts = new ConflictTally();
  readonly sizes = new SizeTally();
  private readonly seen = new Counter<Seen>();
  private readonly types = new Counter<Customer['customerType']>();
  /** By place in FIELD_NAMES. */
  private readonly filled: number[] = FIELD_NAMES.map(() => 0);
  private readonly consents = new Counter<string>();
  private readonly reach = new Map<number, Reach>();
  private readonly source: Uint16Array;

  constructor(records: Records) {
    this.channels = new ChannelTally(records);
    this.source = records.source;
  }

  add(customer: Customer): void {
    this.channels.add(customer);
    this.conflicts.add(customer);
    this.sizes.add(customer);
    this.types.add(customer.customerType);
    this.addTotals(customer);
    this.addValue(customer);
    this.addConsents(customer);
    const { values } = customer;
    for (let k = 0; k < FIELD_NAMES.length; k++) if (values[FIELD_NAMES[k]] !== undefined) this.filled[k]++;
  }

  get counts(): CustomerCounts {
    const { channels, conflicts, sizes, seen, types, filled, consents, reach } = this;
    return {
      channels: channels.counts,
      conflicts: conflicts.counts,
      sizes: sizes.counts,
      seen: seen.counts,
      types: types.counts,
      filled,
      consents: consents.counts,
      reach,
    };
  }

  /** Adds the counts of other customers; all customers counted by parts are the same as all counted at once. */
  merge(more: CustomerCounts): void {
    this.channels.merge(more.channels);
    this.conflicts.merge(more.conflicts);
    this.sizes.merge(more.sizes);
    this.seen.merge(more.seen);
    this.types.merge(more.types);
    addNumbers(this.filled, more.filled);
    this.consents.merge(more.consents);
    for (const [channels, { customers, withAmount, spent }] of more.reach) {
      const reach = this.reachOf(channels);
      reach.customers += customers;
      reach.withAmount += withAmount;
      reach.spent += spent;
    }
  }

  totals(): Omit<Totals, 'rows' | 'records' | 'rejected' | 'compression'> {
    const { seen } = this;
    let inSeveralChannels = 0;
    for (const [channels, { customers }] of this.reach) if (channels > 1) inSeveralChannels += customers;
    return {
      customers: seen.get('customers'),
      single: seen.get('single'),
      inSeveralSources: seen.get('sources'),
      inSeveralChannels,
      reachable: {
        phone: seen.get('phone'),
        email: seen.get('email'),
        both: seen.get('both'),
        neither: seen.get('neither'),
      },
      needsReview: seen.get('review'),
    };
  }

  customerTypes(): Summary['customerTypes'] {
    const { types } = this;
    return {
      customer: types.get('customer'),
      prospect: types.get('prospect'),
      contact: types.get('contact'),
      follower: types.get('follower'),
    };
  }

  /** Customers that have a value, by field. */
  filledIn(field: FieldName): number {
    return this.filled[FIELD_NAMES.indexOf(field)];
  }

  value(): readonly ValueByReach[] {
    return [...this.reach]
      .sort(([a], [b]) => a - b)
      .map(([channels, { customers, withAmount, spent }]) => ({
        channels,
        customers,
        withAmount,
        totalSpent: spent / 100,
      }));
  }

  consent(): Summary['consent'] {
    return {
      email: this.consentIn('email'),
      phone: this.consentIn('phone'),
      sms: this.consentIn('sms'),
      whatsapp: this.consentIn('whatsapp'),
      postal: this.consentIn('postal'),
    };
  }

  private addTotals({ members, values, needsReview }: Customer): void {
    const { seen, source } = this;
    seen.add('customers');
    if (members.length === 1) seen.add('single');
    if (members.some((record) => source[record] !== source[members[0]])) seen.add('sources');
    if (needsReview) seen.add('review');
    if (values.phone !== undefined) seen.add('phone');
    if (values.email !== undefined) seen.add('email');
    if (values.phone !== undefined && values.email !== undefined) seen.add('both');
    if (values.phone === undefined && values.email === undefined) seen.add('neither');
  }

  private addValue({ channels, totalSpent }: Customer): void {
    const reach = this.reachOf(channels.length);
    reach.customers++;
    if (Number.isNaN(totalSpent)) return;
    reach.withAmount++;
    reach.spent += Math.round(totalSpent * 100);
  }

  private reachOf(channels: number): Reach {
    let reach = this.reach.get(channels);
    if (reach === undefined) {
      reach = { customers: 0, withAmount: 0, spent: 0 };
      this.reach.set(channels, reach);
    }
    return reach;
  }

  private addConsents({ consent, values }: Customer): void {
    for (const channel of CONTACT_CHANNELS) {
      const { state } = consent[channel];
      this.consents.add(`${channel} ${state}`);
      if (state === 'granted' && values[CONTACT_POINT[channel]] !== undefined)
        this.consents.add(`${channel} reachable`);
    }
  }

  private consentIn(channel: ContactChannel): ConsentSummary {
    const [unknown, granted, denied, reachable] = [...CONSENT_STATES, 'reachable'].map((state) =>
      this.consents.get(`${channel} ${state}`),
    );
    return { unknown, granted, denied, reachable, contradicted: this.conflicts.contradictedIn(`consent_${channel}`) };
  }
}
