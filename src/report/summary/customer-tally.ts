import { CONTACT_CHANNELS, CONTACT_POINT, type ContactChannel } from '../../domain/channels.ts';
import { CONSENT_STATES } from '../../domain/consent.ts';
import type { Customer } from '../../domain/customers.ts';
import { FIELD_NAMES, type FieldName } from '../../domain/fields.ts';
import type { Records } from '../../domain/records.ts';
import type { ConsentSummary, Summary, Totals, ValueByReach } from '../../domain/summary.ts';
import { ChannelTally } from './channel-tally.ts';
import { ConflictTally } from './conflict-tally.ts';
import { Counter } from './counter.ts';
import { SizeTally } from './size-tally.ts';

interface Reach {
  customers: number;
  withAmount: number;
  totalSpent: number;
}

/**
 * Everything the summary says of customers, collected while they pass by one at a time, so that a
 * million of them need not be held in memory.
 */
export class CustomerTally {
  readonly channels: ChannelTally;
  readonly conflicts = new ConflictTally();
  readonly sizes = new SizeTally();
  private readonly seen = new Counter<keyof Totals['reachable'] | 'customers' | 'single' | 'sources' | 'review'>();
  private readonly types = new Counter<Customer['customerType']>();
  private readonly filled = new Counter<FieldName>();
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
    for (const field of FIELD_NAMES) if (customer.values[field] !== undefined) this.filled.add(field);
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
    return this.filled.get(field);
  }

  value(): readonly ValueByReach[] {
    return [...this.reach]
      .sort(([a], [b]) => a - b)
      .map(([channels, { customers, withAmount, totalSpent }]) => ({
        channels,
        customers,
        withAmount,
        totalSpent: Math.round(totalSpent * 100) / 100,
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
    let reach = this.reach.get(channels.length);
    if (reach === undefined) {
      reach = { customers: 0, withAmount: 0, totalSpent: 0 };
      this.reach.set(channels.length, reach);
    }
    reach.customers++;
    if (Number.isNaN(totalSpent)) return;
    reach.withAmount++;
    reach.totalSpent += totalSpent;
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
