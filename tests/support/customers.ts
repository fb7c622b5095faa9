import { type ChannelPlaces, channelPlaces } from '../../src/domain/channel-places.ts';
import { type Channel, CONTACT_CHANNELS, CONTACT_POINT, type ContactChannel } from '../../src/domain/channels.ts';
import { EMPTY, NO_DAY } from '../../src/domain/column.ts';
import type { ConflictKind, Severity } from '../../src/domain/conflict.ts';
import { CONSENT_STATES, type ConsentState } from '../../src/domain/consent.ts';
import type { Clusters } from '../../src/domain/customers.ts';
import { FIELD_NAMES, type FieldName } from '../../src/domain/fields.ts';
import {
  CONFLICT_FIELDS,
  type CustomerType,
  FIRST_CONSENT,
  Golden,
  MANY_FIELDS,
  TOTAL_SPENT,
} from '../../src/domain/golden.ts';
import { bitsOf, idText } from '../../src/domain/id-text.ts';
import { own } from '../../src/domain/own.ts';
import type { Records } from '../../src/domain/records.ts';
import type { SuppressionList } from '../../src/domain/suppression.ts';
import { CustomerMerge, identify, type MergePolicy } from '../../src/merge/merge-customers.ts';
import { type ListCounts, ListedConsent, noListCounts } from '../../src/merge/suppression-lists.ts';

/** A value that was not kept, and the one that was. Records are numbers of Records. */
export interface Conflict {
  readonly field: FieldName | `consent_${ContactChannel}` | 'total_spent' | 'purchases';
  readonly kind: ConflictKind;
  readonly keptValue: string;
  readonly keptRecord: number;
  readonly otherValue: string;
  readonly otherRecord: number;
  /** The rule that decided. */
  readonly rule: string;
  readonly severity: Severity;
}

/** A value that survived, where it came from, and the rule that chose it. */
export interface Chosen {
  readonly value: string;
  readonly record: number;
  readonly rule: string;
}

export interface ConsentVerdict {
  readonly state: ConsentState;
  /** The record that decided; -1 when nobody said anything. */
  readonly record: number;
  /** The e-mail or phone the yes was given for; '' when not bound to one. */
  readonly contactPoint: string;
}

/** A golden record. */
export interface Customer {
  readonly id: string;
  readonly members: readonly number[];
  readonly values: Readonly<Partial<Record<FieldName, Chosen>>>;
  /** Further e-mails, phones, handles besides the chosen one. */
  readonly others: Readonly<Partial<Record<FieldName, readonly Chosen[]>>>;
  readonly fullName: string;
  readonly channels: readonly Channel[];
  /** Days; NO_DAY when unknown. */
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly lastSeenBy: Readonly<Record<Channel, number>>;
  readonly firstSeenBy: Readonly<Record<Channel, number>>;
  readonly lastChannel: Channel | '';
  readonly preferredChannel: Channel | '';
  readonly customerType: CustomerType;
  /** NaN when no source says. */
  readonly purchases: number;
  readonly totalSpent: number;
  readonly consent: Readonly<Record<ContactChannel, ConsentVerdict>>;
  readonly conflicts: readonly Conflict[];
  readonly confidence: number;
  readonly household: number;
  readonly needsReview: boolean;
}

/** The golden records of a run as a person reads them, in the order of their ids; under exclusion lists, if any. */
export function* mergeCustomers(
  records: Records,
  clusters: Clusters,
  policy: MergePolicy,
  lists: readonly SuppressionList[] = [],
  counts: ListCounts = noListCounts(lists),
): Generator<Customer> {
  const merge = new CustomerMerge(records, clusters, policy, identify(records, clusters));
  const listed = new ListedConsent(merge.records, lists);
  const channels = channelPlaces(records);
  for (let place = 0; place < clusters.count; place++) {
    const golden = merge.at(place);
    listed.apply(golden, counts);
    yield customerOf(golden, records, channels, (record) => (record < 0 ? record : merge.numberOf(record)));
  }
}

type NumberOf = (record: number) => number;

/** `numberOf` tells the number in the run of a record by its number in the golden record. */
function customerOf(golden: Golden, records: Records, { names }: ChannelPlaces, numberOf: NumberOf): Customer {
  const { size, channels, channelCount, firstBy, lastBy, preferred } = golden;
  const met = [...channels.subarray(0, channelCount)].map((place) => names[place]);
  const lastChannel = names[golden.lastChannel] ?? '';
  const preference = preferred === EMPTY ? lastChannel : records.facts.preferredChannel.values.text(preferred);
  return {
    id: idText(golden.first, golden.second),
    members: Array.from(golden.members.subarray(0, size), numberOf),
    ...fieldsOf(golden, records, numberOf),
    fullName: fullNameOf(fieldsOf(golden, records, numberOf).values),
    channels: met,
    firstSeen: golden.firstSeen,
    lastSeen: golden.lastSeen,
    firstSeenBy: Object.fromEntries(met.map((name, k) => [name, firstBy[k]])),
    lastSeenBy: Object.fromEntries(met.map((name, k) => [name, lastBy[k]])),
    lastChannel,
    preferredChannel: preference,
    customerType: golden.type,
    purchases: golden.purchases,
    totalSpent: golden.totalSpent,
    consent: consentOf(golden, records, numberOf),
    conflicts: golden.conflicts.slice(0, golden.conflictCount).map((conflict) => ({
      field: CONFLICT_FIELDS[conflict.field],
      kind: conflict.kind,
      keptValue: conflictText(records, conflict.field, conflict.kept),
      keptRecord: numberOf(conflict.keptRecord),
      otherValue: conflictText(records, conflict.field, conflict.other),
      otherRecord: numberOf(conflict.otherRecord),
      rule: conflict.rule,
      severity: conflict.severity,
    })),
    confidence: golden.confidence,
    household: golden.household,
    needsReview: golden.needsReview,
  };
}

function fieldsOf(golden: Golden, { display }: Records, numberOf: NumberOf): Pick<Customer, 'values' | 'others'> {
  const values: Partial<Record<FieldName, Chosen>> = {};
  const others: Partial<Record<FieldName, readonly Chosen[]>> = {};
  for (const [place, field] of FIELD_NAMES.entries()) {
    const code = golden.codes[place];
    if (code === EMPTY) continue;
    values[field] = {
      value: display[field].values.text(code),
      record: numberOf(golden.records[place]),
      rule: golden.rules[place],
    };
  }
  for (const field of MANY_FIELDS) {
    const { count, codes, records, rules } = golden.further[field];
    const all = Array.from({ length: count }, (_, k) => ({
      value: display[field].values.text(codes[k]),
      record: numberOf(records[k]),
      rule: rules[k],
    }));
    if (count > 0) others[field] = all;
  }
  return { values, others };
}

function fullNameOf(values: Customer['values']): string {
  const person = [values.given_name, values.family_name].flatMap((chosen) => chosen?.value ?? []).join(' ');
  return person === '' ? (values.company?.value ?? '') : person;
}

function consentOf(golden: Golden, { display }: Records, numberOf: NumberOf): Customer['consent'] {
  const verdict = (channel: ContactChannel): ConsentVerdict => {
    const at = CONTACT_CHANNELS.indexOf(channel);
    const point = golden.consentPoints[at];
    return {
      state: CONSENT_STATES[golden.consent[at]],
      record: numberOf(golden.consentRecords[at]),
      contactPoint: point === EMPTY ? '' : display[CONTACT_POINT[channel]].values.text(point),
    };
  };
  const [email, phone, sms, whatsapp, postal] = CONTACT_CHANNELS.map(verdict);
  return { email, phone, sms, whatsapp, postal };
}

function conflictText({ display }: Records, field: number, value: number): string {
  if (field >= FIRST_CONSENT + CONTACT_CHANNELS.length) return field === TOTAL_SPENT ? value.toFixed(2) : String(value);
  if (field >= FIRST_CONSENT) return CONSENT_STATES[value];
  return value === EMPTY ? '' : display[FIELD_NAMES[field]].values.text(value);
}

/** A customer as a test writes her, as whoever writes or counts customers sees her; her values are told to the records. */
export function goldenOf(customer: Customer, records: Records, number = 0): Golden {
  const { names } = channelPlaces(records);
  const { display, facts } = records;
  const golden = new Golden();
  golden.clear();
  golden.customer = number;
  golden.first = bitsOf(customer.id, 2);
  golden.second = bitsOf(customer.id, 8);
  golden.size = customer.members.length;
  golden.members = Int32Array.from(customer.members);
  for (const [place, field] of FIELD_NAMES.entries()) {
    const chosen = customer.values[field];
    if (chosen === undefined) continue;
    golden.codes[place] = display[field].values.intern(chosen.value);
    golden.records[place] = chosen.record;
  }
  for (const field of MANY_FIELDS)
    for (const { value, record, rule } of customer.others[field] ?? [])
      golden.further[field].add(display[field].values.intern(value), record, rule);
  golden.channelCount = customer.channels.length;
  golden.channels = Int32Array.from(customer.channels, (name) => names.indexOf(name));
  golden.lastBy = Int32Array.from(customer.channels, (name) => own(customer.lastSeenBy, name) ?? NO_DAY);
  golden.firstSeen = customer.firstSeen;
  golden.lastSeen = customer.lastSeen;
  golden.lastChannel = names.indexOf(customer.lastChannel);
  if (customer.preferredChannel !== '')
    golden.preferred = facts.preferredChannel.values.intern(customer.preferredChannel);
  golden.type = customer.customerType;
  golden.purchases = customer.purchases;
  golden.totalSpent = customer.totalSpent;
  for (const [at, channel] of CONTACT_CHANNELS.entries())
    golden.consent[at] = CONSENT_STATES.indexOf(customer.consent[channel].state);
  for (const conflict of customer.conflicts) addConflict(golden, conflict, records);
  golden.confidence = customer.confidence;
  golden.household = customer.household;
  golden.needsReview = customer.needsReview;
  return golden;
}

function addConflict(golden: Golden, { field, kind, rule, severity, ...told }: Conflict, { display }: Records): void {
  const place = CONFLICT_FIELDS.indexOf(field);
  const numberOf = (value: string): number => {
    if (place < FIRST_CONSENT) return value === '' ? EMPTY : display[FIELD_NAMES[place]].values.intern(value);
    const state = CONSENT_STATES.indexOf(value as ConsentState);
    return state < 0 ? Number(value) : state;
  };
  const conflict = golden.addConflict(place, kind, rule, severity);
  conflict.kept = numberOf(told.keptValue);
  conflict.keptRecord = told.keptRecord;
  conflict.other = numberOf(told.otherValue);
  conflict.otherRecord = told.otherRecord;
}
