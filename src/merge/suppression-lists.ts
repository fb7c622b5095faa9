import { CONTACT_CHANNELS, type ContactChannel } from '../domain/channels.ts';
import type { Conflict } from '../domain/conflict.ts';
import type { ConsentVerdict, Customer } from '../domain/customers.ts';
import type { Records } from '../domain/records.ts';
import {
  FORBIDDEN_BY,
  LISTED_KINDS,
  type ListedKind,
  type SuppressionList,
  type SuppressionListUse,
  withoutCountry,
} from '../domain/suppression.ts';

/** Applies exclusion lists to customers as they pass by, and counts what each list did in the last full pass. */
export class ListedConsent {
  private readonly records: Records;
  private readonly lists: readonly SuppressionList[];
  private customers: number[] = [];
  private overruled: number[] = [];

  constructor(records: Records, lists: readonly SuppressionList[]) {
    this.records = records;
    this.lists = lists;
  }

  /** The customers, denied what a list denies them. */
  *apply(customers: Iterable<Customer>): Generator<Customer> {
    this.customers = this.lists.map(() => 0);
    this.overruled = this.lists.map(() => 0);
    for (const customer of customers) yield this.denied(customer);
  }

  uses(): readonly SuppressionListUse[] {
    return this.lists.map(({ name, file, asOf, values }, at) => ({
      name,
      file,
      asOf,
      values: LISTED_KINDS.reduce((sum, kind) => sum + values[kind].size, 0),
      customers: this.customers[at] ?? 0,
      overruled: this.overruled[at] ?? 0,
    }));
  }

  private denied(customer: Customer): Customer {
    let out = customer;
    for (const [at, list] of this.lists.entries()) {
      const hits = hitsOf(customer.members, list, this.records);
      if (hits.size === 0) continue;
      this.customers[at]++;
      const before = out;
      for (const channel of CONTACT_CHANNELS) out = deny(out, channel, hits.get(channel), ruleOf(list));
      if (out.conflicts !== before.conflicts) this.overruled[at]++;
    }
    return out;
  }
}

/** `suppression_list (Lista Robinson, 2026-11-01)`: conflicts.csv names the list and its day. */
function ruleOf({ name, asOf }: SuppressionList): string {
  return `suppression_list (${asOf === '' ? name : `${name}, ${asOf}`})`;
}

/** The record by which a list forbids a means of contact, and the listed value as the record shows it. */
interface Hit {
  readonly record: number;
  readonly point: string;
}

function hitsOf(members: readonly number[], list: SuppressionList, records: Records): ReadonlyMap<ContactChannel, Hit> {
  const hits = new Map<ContactChannel, Hit>();
  for (const kind of LISTED_KINDS) {
    if (list.values[kind].size === 0) continue;
    const hit = hitIn(members, kind, list.values[kind], records);
    if (hit !== undefined) for (const channel of FORBIDDEN_BY[kind]) if (!hits.has(channel)) hits.set(channel, hit);
  }
  return hits;
}

function hitIn(
  members: readonly number[],
  kind: ListedKind,
  values: ReadonlySet<string>,
  { match, display }: Records,
): Hit | undefined {
  for (const record of members) {
    const keys = match[kind].list(record);
    const at = keys.findIndex((key) => values.has(kind === 'nationalId' ? withoutCountry(key) : key));
    if (at < 0) continue;
    const shown = kind === 'nationalId' ? [] : display[kind].list(record);
    // The two lists run in parallel except where a value shown is no evidence; then no single one can be named.
    return { record, point: shown.length === keys.length ? shown[at] : '' };
  }
  return undefined;
}

/** A no stands; a yes is overruled and told; silence becomes a no, which takes nothing from anybody. */
function deny(customer: Customer, channel: ContactChannel, hit: Hit | undefined, rule: string): Customer {
  const verdict = customer.consent[channel];
  if (hit === undefined || verdict.state === 'denied') return customer;
  const denied: ConsentVerdict = { state: 'denied', record: hit.record, contactPoint: hit.point };
  const field = `consent_${channel}` as const;
  const said = customer.conflicts.filter((conflict) => conflict.field === field && conflict.otherValue === 'granted');
  const yes = [...(verdict.state === 'granted' ? [verdict.record] : []), ...said.map(({ otherRecord }) => otherRecord)];
  const told = [...new Set(yes)].map((record) => overruled(field, hit.record, record, rule));
  const consent = { ...customer.consent, [channel]: denied };
  return told.length === 0 && !customer.conflicts.some((conflict) => conflict.field === field)
    ? { ...customer, consent }
    : { ...customer, consent, conflicts: replaced(customer.conflicts, field, told) };
}

function overruled(field: Conflict['field'], listed: number, yes: number, rule: string): Conflict {
  return {
    field,
    kind: 'denied_and_granted',
    keptValue: 'denied',
    keptRecord: listed,
    otherValue: 'granted',
    otherRecord: yes,
    rule,
    severity: 'medium',
  };
}

/** What was said of the channel gives way; consents stand behind the fields and before the totals. */
function replaced(
  conflicts: readonly Conflict[],
  field: Conflict['field'],
  told: readonly Conflict[],
): readonly Conflict[] {
  const others = conflicts.filter((conflict) => conflict.field !== field);
  const place = (name: Conflict['field']): number => {
    const at = CONSENT_FIELDS.indexOf(name);
    return at >= 0 ? at : name === 'purchases' || name === 'total_spent' ? CONSENT_FIELDS.length : -1;
  };
  const at = others.findIndex((conflict) => place(conflict.field) > place(field));
  const before = at < 0 ? others : others.slice(0, at);
  return [...before, ...told, ...(at < 0 ? [] : others.slice(at))];
}

const CONSENT_FIELDS: readonly string[] = CONTACT_CHANNELS.map((channel) => `consent_${channel}`);
