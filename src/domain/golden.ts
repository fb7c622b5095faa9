import { CONTACT_CHANNELS } from './channels.ts';
import { EMPTY, NO_DAY } from './column.ts';
import { CONFLICT_KINDS, type ConflictKind, type Severity } from './conflict.ts';
import { FIELD_NAMES, type FieldName, type ManyField } from './fields.ts';

/**
 * A golden record as codes: what merging fills and whoever writes or counts customers reads, one after the other
 * in the same memory. Texts stay where they are until their bytes are copied into a row.
 */

/** Place of a field in FIELD_NAMES, by which the arrays of a golden record are read. */
export const FIELD_PLACE = Object.fromEntries(FIELD_NAMES.map((field, place) => [field, place])) as Readonly<
  Record<FieldName, number>
>;

export const MANY_FIELDS = ['email', 'phone', 'handle'] as const satisfies readonly ManyField[];

export const CUSTOMER_TYPES = ['customer', 'prospect', 'contact', 'follower'] as const;
export type CustomerType = (typeof CUSTOMER_TYPES)[number];

/** What a conflict can be about: the fields, then the consents in the order of CONTACT_CHANNELS, then the totals. */
export const CONFLICT_FIELDS = [
  ...FIELD_NAMES,
  ...CONTACT_CHANNELS.map((channel) => `consent_${channel}` as const),
  'purchases',
  'total_spent',
] as const;
export const FIRST_CONSENT = FIELD_NAMES.length;
export const PURCHASES = CONFLICT_FIELDS.indexOf('purchases');
export const TOTAL_SPENT = CONFLICT_FIELDS.indexOf('total_spent');

export const KIND_NAMES = Object.keys(CONFLICT_KINDS) as readonly ConflictKind[];
export const SEVERITIES = ['high', 'medium', 'low'] as const satisfies readonly Severity[];

/**
 * A value that was not kept, and the one that was. Values are codes of the column that shows the field (EMPTY = none),
 * for a consent places in CONSENT_STATES, for totals amounts.
 */
export interface GoldenConflict {
  /** Place in CONFLICT_FIELDS. */
  field: number;
  kind: ConflictKind;
  kept: number;
  keptRecord: number;
  other: number;
  otherRecord: number;
  /** The rule that decided. */
  rule: string;
  severity: Severity;
}

/** Further values of a field besides the chosen one, the best first. */
export class FurtherValues {
  count = 0;
  codes = new Int32Array(4);
  records = new Int32Array(4);
  readonly rules: string[] = [];

  add(code: number, record: number, rule: string): void {
    if (this.count === this.codes.length) {
      this.codes = longer(this.codes);
      this.records = longer(this.records);
    }
    this.codes[this.count] = code;
    this.records[this.count] = record;
    this.rules[this.count++] = rule;
  }
}

export class Golden {
  /** Its number in Clusters. */
  customer = -1;
  /** The two numbers of its id, see idText. */
  first = 0;
  second = 0;
  /** Its records, the one changed last first: `size` of them, as CustomerMerge numbers records. */
  members = new Int32Array(64);
  size = 0;
  /** By place of the field: the code in the column that shows it, the record it is from, the rule that chose it. */
  readonly codes = new Int32Array(FIELD_NAMES.length);
  readonly records = new Int32Array(FIELD_NAMES.length);
  readonly rules: string[] = FIELD_NAMES.map(() => '');
  /** Different values by place of the field, as they are compared; 0 where there are not several. */
  readonly variety = new Int32Array(FIELD_NAMES.length);
  /** By place in MANY_FIELDS, and by field for whoever asks seldom. */
  readonly furtherBy: readonly FurtherValues[] = MANY_FIELDS.map(() => new FurtherValues());
  readonly further: Readonly<Record<ManyField, FurtherValues>> = {
    email: this.furtherBy[MANY_FIELDS.indexOf('email')],
    phone: this.furtherBy[MANY_FIELDS.indexOf('phone')],
    handle: this.furtherBy[MANY_FIELDS.indexOf('handle')],
  };
  /** Channels in which she was met: `channelCount` places in ChannelPlaces, ascending, and the days of each. */
  channels = new Int32Array(16);
  firstBy = new Int32Array(16);
  lastBy = new Int32Array(16);
  channelCount = 0;
  firstSeen = NO_DAY;
  lastSeen = NO_DAY;
  /** Place of a channel; -1 = none known. */
  lastChannel = -1;
  /** Code of a stated preference; EMPTY = none, then the last channel is preferred. */
  preferred = EMPTY;
  type: CustomerType = 'prospect';
  /** NaN when no source says. */
  purchases = Number.NaN;
  totalSpent = Number.NaN;
  /**
   * By place in CONTACT_CHANNELS: place in CONSENT_STATES, the record that decided (-1 when nobody said anything), and
   * the code of the e-mail, phone or address it was given for (EMPTY when not bound to one).
   */
  readonly consent = new Uint8Array(CONTACT_CHANNELS.length);
  readonly consentRecords = new Int32Array(CONTACT_CHANNELS.length);
  readonly consentPoints = new Int32Array(CONTACT_CHANNELS.length);
  /** The first `conflictCount` count; the others are kept to be filled again. */
  readonly conflicts: GoldenConflict[] = [];
  conflictCount = 0;
  confidence = 1;
  household = -1;
  needsReview = false;

  /** Forgets all values, for the next customer. */
  clear(): void {
    const { codes, variety, consent, consentRecords, consentPoints } = this;
    // So short that to call for them to be filled takes longer.
    for (let place = 0; place < codes.length; place++) codes[place] = EMPTY;
    for (let place = 0; place < variety.length; place++) variety[place] = 0;
    for (let channel = 0; channel < consent.length; channel++) {
      consent[channel] = 0;
      consentRecords[channel] = -1;
      consentPoints[channel] = EMPTY;
    }
    this.further.email.count = 0;
    this.further.phone.count = 0;
    this.further.handle.count = 0;
    this.conflictCount = 0;
    this.channelCount = 0;
  }

  addConflict(field: number, kind: ConflictKind, rule: string, severity: Severity): GoldenConflict {
    const known = this.conflicts[this.conflictCount];
    const conflict = known ?? {
      field,
      kind,
      kept: EMPTY,
      keptRecord: -1,
      other: EMPTY,
      otherRecord: -1,
      rule,
      severity,
    };
    conflict.field = field;
    conflict.kind = kind;
    conflict.rule = rule;
    conflict.severity = severity;
    this.conflicts[this.conflictCount++] = conflict;
    return conflict;
  }

  has(field: FieldName): boolean {
    return this.codes[FIELD_PLACE[field]] !== EMPTY;
  }
}

/** The same numbers, with room for as many again. */
export function longer(numbers: Int32Array, least = 0): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(2 * numbers.length, least));
  larger.set(numbers);
  return larger;
}
