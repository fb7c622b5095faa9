/**
 * Every field of a customer, one row each. The rest of the program asks this table instead of
 * knowing field names: what a column can be mapped to, whether a person may have several values,
 * which fields come from one record together, and which rule picks the survivor.
 */

export type FieldKind =
  | 'name'
  | 'email'
  | 'phone'
  | 'national_id'
  | 'date'
  | 'address'
  | 'place'
  | 'country'
  | 'organisation'
  | 'category'
  | 'handle';

/** Names of the survivorship rules; one file each under merge/survivorship. */
export type SurvivorshipRule =
  | 'most_recent'
  | 'most_trusted'
  | 'most_frequent'
  | 'most_complete'
  | 'longest_valid'
  | 'earliest'
  | 'latest';

/** Fields that only make sense together and therefore come from one record. */
export type FieldGroup = 'name' | 'address';

export interface Field {
  readonly kind: FieldKind;
  /** A person may hold several at once (e-mails, phones); further ones are kept beside the chosen one. */
  readonly many: boolean;
  /** What an agreement speaks for: one person, or also the people she lives or works with. */
  readonly tells: 'person' | 'household';
  /** How a value is masked wherever it leaves the customer file. */
  readonly mask: 'name' | 'email' | 'digits' | 'text' | 'none';
  readonly group?: FieldGroup;
  /** Rules in the order they are asked; the first that decides wins. */
  readonly survivorship: readonly SurvivorshipRule[];
}

const NAME_RULES = ['most_frequent', 'most_complete', 'most_recent', 'most_trusted'] as const;
const PLACE_RULES = ['most_recent', 'most_complete', 'most_frequent', 'most_trusted'] as const;

export const FIELDS = {
  given_name: { kind: 'name', many: false, tells: 'person', mask: 'name', group: 'name', survivorship: NAME_RULES },
  family_name: { kind: 'name', many: false, tells: 'household', mask: 'name', group: 'name', survivorship: NAME_RULES },
  birth_date: {
    kind: 'date',
    many: false,
    tells: 'person',
    mask: 'digits',
    survivorship: ['most_complete', 'most_frequent', 'most_trusted', 'most_recent'],
  },
  national_id: {
    kind: 'national_id',
    many: false,
    tells: 'person',
    mask: 'digits',
    survivorship: ['longest_valid', 'most_frequent', 'most_trusted', 'most_recent'],
  },
  gender: {
    kind: 'category',
    many: false,
    tells: 'person',
    mask: 'none',
    survivorship: ['most_frequent', 'most_recent'],
  },
  email: {
    kind: 'email',
    many: true,
    tells: 'household',
    mask: 'email',
    survivorship: ['most_recent', 'most_frequent', 'most_trusted'],
  },
  phone: {
    kind: 'phone',
    many: true,
    tells: 'household',
    mask: 'digits',
    survivorship: ['most_recent', 'most_frequent', 'most_trusted'],
  },
  address: {
    kind: 'address',
    many: false,
    tells: 'household',
    mask: 'text',
    group: 'address',
    survivorship: PLACE_RULES,
  },
  address_2: {
    kind: 'address',
    many: false,
    tells: 'household',
    mask: 'text',
    group: 'address',
    survivorship: PLACE_RULES,
  },
  city: { kind: 'place', many: false, tells: 'household', mask: 'none', group: 'address', survivorship: PLACE_RULES },
  region: { kind: 'place', many: false, tells: 'household', mask: 'none', group: 'address', survivorship: PLACE_RULES },
  postal_code: {
    kind: 'place',
    many: false,
    tells: 'household',
    mask: 'none',
    group: 'address',
    survivorship: PLACE_RULES,
  },
  country: {
    kind: 'country',
    many: false,
    tells: 'household',
    mask: 'none',
    group: 'address',
    survivorship: PLACE_RULES,
  },
  birth_place: {
    kind: 'place',
    many: false,
    tells: 'household',
    mask: 'none',
    survivorship: ['most_frequent', 'most_recent'],
  },
  company: {
    kind: 'organisation',
    many: false,
    tells: 'household',
    mask: 'none',
    survivorship: ['most_recent', 'most_frequent', 'most_trusted'],
  },
  job_title: {
    kind: 'organisation',
    many: false,
    tells: 'person',
    mask: 'none',
    survivorship: ['most_recent', 'most_frequent', 'most_trusted'],
  },
  handle: { kind: 'handle', many: true, tells: 'person', mask: 'name', survivorship: ['most_recent', 'most_frequent'] },
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

/** Fields holding several values a record. */
export type ManyField = 'email' | 'phone' | 'handle';
export type SingleField = Exclude<FieldName, ManyField>;

/**
 * What a source column can be. Some are a customer field as it stands, some are parts that the
 * normalizing step joins (`second_family_name`, `birth_year`), some are facts about the record.
 */
export const COLUMN_ROLES = [
  'record_id',
  'full_name',
  'given_name',
  'second_name',
  'family_name',
  'second_family_name',
  'name_suffix',
  'nickname',
  'birth_date',
  'birth_year',
  'birth_month',
  'birth_day',
  'national_id',
  'national_id_type',
  'national_id_check_digit',
  'gender',
  'email',
  'phone',
  'phone_extension',
  /** A calling or an area code that stands beside the phone instead of in it. */
  'phone_prefix',
  'address',
  'street_number',
  'address_2',
  'city',
  'region',
  'postal_code',
  'country',
  'birth_place',
  'company',
  /** A person or a company, decided cell by cell (razón social). */
  'person_or_company',
  'job_title',
  'handle',
  'channel',
  'preferred_channel',
  'customer_type',
  'purchases',
  'total_spent',
  'created_at',
  'updated_at',
  'first_seen',
  'last_seen',
  'consent',
  /** When the consent columns of this record were given or withdrawn. */
  'consent_at',
] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];
