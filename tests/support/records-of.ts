import type { ContactChannel } from '../../src/domain/channels.ts';
import { CONTACT_CHANNELS } from '../../src/domain/channels.ts';
import { CodedColumn, ListColumn, NO_DAY } from '../../src/domain/column.ts';
import type { ConsentColumn, ConsentState } from '../../src/domain/consent.ts';
import { CONSENT_STATES } from '../../src/domain/consent.ts';
import type { Clusters } from '../../src/domain/customers.ts';
import type { FieldName, SingleField } from '../../src/domain/fields.ts';
import { FIELD_NAMES, FIELDS } from '../../src/domain/fields.ts';
import { foldedWords } from '../../src/domain/fold.ts';
import { IssueTally } from '../../src/domain/issue.ts';
import type { DisplayColumns, FactColumns, MatchColumns, Records, Source } from '../../src/domain/records.ts';

/** What a record says of consent: the state alone, or with the day (`2024-05-01`) it was given. */
export type PlainConsent = ConsentState | { readonly state: ConsentState; readonly on: string };

/** A record as a test writes it. What is left out is empty; dates are ISO days; several values are lists. */
export interface PlainRecord extends Readonly<Partial<Record<SingleField, string>>> {
  /** File name without its ending; also the channel where that is left out. Default `crm`. */
  readonly source?: string;
  readonly channel?: string;
  /** Default: place in the list, counted from 1. */
  readonly row?: number;
  readonly id?: string;
  readonly email?: string | readonly string[];
  readonly phone?: string | readonly string[];
  readonly handle?: string | readonly string[];
  /** Match values that do not follow from the displayed ones (`{ nationalId: '12345678@ES' }`). */
  readonly match?: Readonly<Partial<Record<keyof MatchColumns, string | readonly string[]>>>;
  readonly firstSeen?: string;
  readonly lastSeen?: string;
  readonly updatedAt?: string;
  readonly purchases?: number;
  readonly totalSpent?: number;
  readonly preferredChannel?: string;
  readonly customerType?: string;
  readonly consent?: Readonly<Partial<Record<ContactChannel, PlainConsent>>>;
}

/** Sources whose rows are interactions (calls), not customers. */
export interface RecordsOptions {
  readonly interactions?: readonly string[];
  /** Sources that are customer files of an earlier run. */
  readonly unified?: readonly string[];
}

/** Records in the order given. Match values are the folded words of what is displayed, unless the record says otherwise. */
export function recordsOf(plain: readonly PlainRecord[], options: RecordsOptions = {}): Records {
  const names = [...new Set(plain.map(sourceOf))].sort();
  return {
    count: plain.length,
    sources: names.map((name) => sourceNamed(name, plain, options)),
    source: Uint16Array.from(plain, (record) => names.indexOf(sourceOf(record))),
    row: Int32Array.from(plain, (record, index) => record.row ?? index + 1),
    recordId: coded(plain, (record) => record.id ?? ''),
    channel: coded(plain, (record) => record.channel ?? record.source ?? 'crm'),
    display: displayOf(plain),
    match: matchOf(plain),
    facts: factsOf(plain),
    consent: consentOf(plain),
    extra: {},
    issues: new IssueTally(),
    disbelieved: [],
  };
}

/** Clusters of record numbers; records named in none are customers of their own. */
export function clustersOf(records: Records, groups: readonly (readonly number[])[], confidence = 0.99): Clusters {
  const grouped = new Set(groups.flat());
  const rest = Array.from({ length: records.count }, (_, record) => record).filter((record) => !grouped.has(record));
  const all = [...groups, ...rest.map((record) => [record])];
  const customer = new Int32Array(records.count);
  all.forEach((members, c) => {
    for (const record of members) customer[record] = c;
  });
  const starts = new Int32Array(all.length + 1);
  all.forEach((members, c) => {
    starts[c + 1] = starts[c] + members.length;
  });
  return {
    count: all.length,
    customer,
    starts,
    members: Int32Array.from(all.flat()),
    confidence: Float64Array.from(all, (members) => (members.length > 1 ? confidence : 1)),
    household: new Int32Array(all.length).fill(-1),
    matchedBy: textColumn(Array.from({ length: records.count }, () => '')),
    recordConfidence: new Float64Array(records.count).fill(1),
    doubtful: [],
  };
}

/** A text per record. */
export function textColumn(texts: readonly string[]): CodedColumn {
  const column = new CodedColumn();
  for (const text of texts) column.push(text);
  return column;
}

/** Days since 1970 of an ISO day. */
export function day(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
}

function sourceOf(record: PlainRecord): string {
  return `${record.source ?? 'crm'}.csv`;
}

function sourceNamed(name: string, plain: readonly PlainRecord[], options: RecordsOptions): Source {
  const own = plain.filter((record) => sourceOf(record) === name);
  const channel = own[0].channel ?? name.replace('.csv', '');
  return {
    name,
    path: name,
    channel,
    mapping: {
      layout: options.unified?.includes(name.replace('.csv', '')) ? 'Unify' : undefined,
      channel,
      channelBecause: 'option',
      country: undefined,
      interactions: options.interactions?.includes(name.replace('.csv', '')) ?? false,
      columns: [],
      unmapped: [],
      sensitive: [],
    },
    dialect: {
      format: 'csv',
      encoding: 'utf-8',
      bom: false,
      delimiter: ',',
      quote: '"',
      escape: 'double',
      newline: 'lf',
      preambleLines: 0,
      footerLines: 0,
    },
    header: [],
    rows: own.length,
    rejects: [],
    warnings: [],
    fingerprint: '',
  };
}

function displayOf(plain: readonly PlainRecord[]): DisplayColumns {
  const column = (field: FieldName) =>
    FIELDS[field].many ? listed(plain, (r) => asList(r[field])) : coded(plain, (r) => asList(r[field])[0] ?? '');
  // The table of fields says which column is which; the compiler cannot follow it through fromEntries.
  return Object.fromEntries(FIELD_NAMES.map((field) => [field, column(field)])) as unknown as DisplayColumns;
}

function matchOf(plain: readonly PlainRecord[]): MatchColumns {
  const one = (name: keyof MatchColumns, field: SingleField, key = words) =>
    coded(plain, (r) => asList(r.match?.[name])[0] ?? key(r[field] ?? ''));
  const many = (name: keyof MatchColumns, field: FieldName, key: (value: string) => string) =>
    listed(plain, (r) => (r.match?.[name] === undefined ? asList(r[field]).map(key) : asList(r.match[name])));
  return {
    given: one('given', 'given_name'),
    family: one('family', 'family_name'),
    birthDate: one('birthDate', 'birth_date', dateKey),
    nationalId: many('nationalId', 'national_id', (value) => value.toUpperCase()),
    email: many('email', 'email', (value) => value.toLowerCase()),
    phone: many('phone', 'phone', (value) => value.replace(/\D/g, '')),
    handle: many('handle', 'handle', (value) => value.toLowerCase()),
    address: one('address', 'address'),
    address2: one('address2', 'address_2'),
    city: one('city', 'city'),
    region: one('region', 'region'),
    postalCode: one('postalCode', 'postal_code'),
    birthPlace: one('birthPlace', 'birth_place'),
    company: one('company', 'company'),
    jobTitle: one('jobTitle', 'job_title'),
    gender: one('gender', 'gender'),
  };
}

function factsOf(plain: readonly PlainRecord[]): FactColumns {
  return {
    firstSeen: Int32Array.from(plain, (record) => dayOrNone(record.firstSeen)),
    lastSeen: Int32Array.from(plain, (record) => dayOrNone(record.lastSeen)),
    updatedAt: Int32Array.from(plain, (record) => dayOrNone(record.updatedAt)),
    purchases: Float64Array.from(plain, (record) => record.purchases ?? Number.NaN),
    totalSpent: Float64Array.from(plain, (record) => record.totalSpent ?? Number.NaN),
    preferredChannel: coded(plain, (record) => record.preferredChannel ?? ''),
    customerType: coded(plain, (record) => record.customerType ?? ''),
  };
}

function consentOf(plain: readonly PlainRecord[]): Records['consent'] {
  const columns: Partial<Record<ContactChannel, ConsentColumn>> = {};
  for (const channel of CONTACT_CHANNELS) {
    const said = plain.map((record) => asConsent(record.consent?.[channel]));
    if (said.every(({ state }) => state === 'unknown')) continue;
    columns[channel] = {
      channel,
      state: Uint8Array.from(said, ({ state }) => CONSENT_STATES.indexOf(state)),
      day: Int32Array.from(said, ({ on }) => dayOrNone(on)),
    };
  }
  return columns;
}

function asConsent(consent: PlainConsent | undefined): { readonly state: ConsentState; readonly on?: string } {
  return typeof consent === 'object' ? consent : { state: consent ?? 'unknown' };
}

function words(value: string): string {
  return foldedWords(value).join(' ');
}

/** `1984-05-13` → `19840513`, `--05-13` → `00000513`, a year alone has no key. */
function dateKey(value: string): string {
  if (value.startsWith('--')) return `0000${value.replace(/-/g, '')}`;
  return value.length === 4 ? '' : value.replace(/-/g, '');
}

function dayOrNone(iso: string | undefined): number {
  return iso === undefined ? NO_DAY : day(iso);
}

function asList(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined || value === '') return [];
  return typeof value === 'string' ? [value] : value;
}

function coded(plain: readonly PlainRecord[], text: (record: PlainRecord) => string): CodedColumn {
  const column = new CodedColumn();
  for (const record of plain) column.push(text(record));
  return column;
}

function listed(plain: readonly PlainRecord[], list: (record: PlainRecord) => readonly string[]): ListColumn {
  const column = new ListColumn();
  for (const record of plain) column.push(list(record));
  return column;
}
