import type { Channel, ContactChannel } from './channels.ts';
import type { CodedColumn, ListColumn } from './column.ts';
import type { ConsentColumn } from './consent.ts';
import type { ManyField, SingleField } from './fields.ts';
import type { IssueTally } from './issue.ts';
import type { Mapping } from './mapping.ts';
import type { Dialect, Reject, TableWarning } from './table.ts';

/** A file that was read, as the outputs name it. */
export interface Source {
  /** Base name, or the path from the common folder where two files share it. Unique. */
  readonly name: string;
  /** As the user gave it. */
  readonly path: string;
  readonly channel: Channel;
  readonly mapping: Mapping;
  readonly dialect: Dialect;
  readonly header: readonly string[];
  readonly rows: number;
  readonly rejects: readonly Reject[];
  readonly warnings: readonly TableWarning[];
  /** SHA-256 of the bytes, for telling whether a later command looks at the same file. */
  readonly fingerprint: string;
  /** By place in `header`; absent where nobody counted. */
  readonly fill?: readonly ColumnFill[];
}

/** How much stands in a column. */
export interface ColumnFill {
  /** Readable rows with a value. */
  readonly filled: number;
  /** Different values among them. */
  readonly distinct: number;
}

/**
 * All records of a run. Sources stand in the order of their names and records in the order of
 * their rows, whatever the order of the command line.
 */
export interface Records {
  readonly count: number;
  readonly sources: readonly Source[];
  /** Index into sources, per record. */
  readonly source: Uint16Array;
  /** Data row in its source, counted from 1, per record. */
  readonly row: Int32Array;
  readonly recordId: CodedColumn;
  readonly channel: CodedColumn;
  readonly display: DisplayColumns;
  readonly match: MatchColumns;
  readonly facts: FactColumns;
  readonly consent: Readonly<Partial<Record<ContactChannel, ConsentColumn>>>;
  /** Unmapped columns kept on request (`--keep-extra`), by header. */
  readonly extra: Readonly<Record<string, CodedColumn>>;
  readonly issues: IssueTally;
  /** Values that were refused as evidence. */
  readonly disbelieved: readonly Disbelieved[];
}

/**
 * Values as a person should read them: names in name case with accents, e-mails as they are
 * written to, phones as E.164 (with `;ext=12` where there is an extension), dates as ISO 8601
 * (`--05-13` without a year), countries as ISO 3166 alpha-2.
 */
export type DisplayColumns = Readonly<Record<SingleField, CodedColumn>> & Readonly<Record<ManyField, ListColumn>>;

/**
 * Values as the linker compares them. An empty cell is a missing value.
 * - given, family: folded tokens without titles and particles, joined by one space
 * - email: canonical key of the provider (`local@domain`); phone: match key (digits, `x12` for an extension)
 * - nationalId: digits and letters of the person's id without check letter, then `@CO` where a check digit
 *   (or an explicit type and country) proves of which country it is
 * - birthDate: yyyymmdd, year 0000 when unknown
 * - address, address2, company: folded words joined by one space · postalCode: letters and digits
 * - handle: network:name, folded
 */
export interface MatchColumns {
  readonly given: CodedColumn;
  readonly family: CodedColumn;
  readonly birthDate: CodedColumn;
  readonly nationalId: ListColumn;
  readonly email: ListColumn;
  readonly phone: ListColumn;
  readonly handle: ListColumn;
  readonly address: CodedColumn;
  readonly address2: CodedColumn;
  readonly city: CodedColumn;
  readonly region: CodedColumn;
  readonly postalCode: CodedColumn;
  readonly birthPlace: CodedColumn;
  readonly company: CodedColumn;
  readonly jobTitle: CodedColumn;
  readonly gender: CodedColumn;
}

export type MatchField = keyof MatchColumns;

/** Facts about the record rather than the person. Days count from 1970-01-01; NO_DAY = unknown. */
export interface FactColumns {
  readonly firstSeen: Int32Array;
  readonly lastSeen: Int32Array;
  readonly updatedAt: Int32Array;
  /** NaN = the source does not say. */
  readonly purchases: Float64Array;
  readonly totalSpent: Float64Array;
  readonly preferredChannel: CodedColumn;
  readonly customerType: CodedColumn;
}

/** A value that is no evidence: a placeholder, or one that more people share than plausible. */
export interface Disbelieved {
  readonly field: 'name' | 'email' | 'phone' | 'national_id' | 'birth_date' | 'address' | 'handle' | 'company';
  /** The value itself; masked by whoever shows it. */
  readonly value: string;
  readonly reason: 'placeholder' | 'shared_by_too_many';
  readonly records: number;
}
