import type { ContactChannel } from '../../domain/channels.ts';
import { CodedColumn, ListColumn, NO_DAY } from '../../domain/column.ts';
import type { ConsentColumn } from '../../domain/consent.ts';
import type { DisplayColumns, FactColumns, MatchColumns } from '../../domain/records.ts';
import { sharedFloat64, sharedInt32, sharedUint16 } from '../../domain/shared-arrays.ts';
import type { Disbeliefs } from './disbeliefs.ts';

/** Columns of a run while they are filled, source after source, row after row. */
export interface Output<Shown extends keyof DisplayColumns, Compared extends keyof MatchColumns> {
  readonly display: Pick<DisplayColumns, Shown>;
  readonly match: Pick<MatchColumns, Compared>;
  readonly disbeliefs: Disbeliefs;
}

export type NameOutput = Output<'given_name' | 'family_name', 'given' | 'family'>;
export type AddressOutput = Output<
  'address' | 'address_2' | 'city' | 'region' | 'postal_code' | 'country' | 'birth_place',
  'address' | 'address2' | 'city' | 'region' | 'postalCode' | 'birthPlace'
>;
export type BirthOutput = Output<'birth_date', 'birthDate'>;
export type GenderOutput = Output<'gender', 'gender'>;
export type EmailOutput = Output<'email', 'email'>;
export type PhoneOutput = Output<'phone', 'phone'>;
export type HandleOutput = Output<'handle', 'handle'>;
export type IdOutput = Output<'national_id', 'nationalId'>;
export type OrganisationOutput = Output<'company' | 'job_title', 'company' | 'jobTitle'>;

export interface OriginOutput {
  readonly source: Uint16Array;
  readonly row: Int32Array;
  readonly recordId: CodedColumn;
  readonly channel: CodedColumn;
}

export interface FactOutput {
  readonly facts: FactColumns;
}

export interface ConsentOutput {
  readonly count: number;
  readonly consent: Partial<Record<ContactChannel, ConsentColumn>>;
}

/** Empty columns for `count` records, all over shared memory. */
export function newOutput<Shown extends keyof DisplayColumns, Compared extends keyof MatchColumns>(
  count: number,
  shown: readonly Shown[],
  compared: readonly Compared[],
  disbeliefs: Disbeliefs,
): Output<Shown, Compared> {
  // Each name with the column of its kind: more than Object.fromEntries can tell the compiler.
  const display = Object.fromEntries(shown.map((field) => [field, emptyColumn(field, count)]));
  const match = Object.fromEntries(compared.map((field) => [field, emptyColumn(field, count)]));
  return {
    display: display as unknown as Pick<DisplayColumns, Shown>,
    match: match as unknown as Pick<MatchColumns, Compared>,
    disbeliefs,
  };
}

export function newOrigins(count: number, recordId: CodedColumn): OriginOutput {
  return {
    source: sharedUint16(count),
    row: sharedInt32(count),
    recordId,
    channel: coded(count),
  };
}

export function newFacts(count: number): FactColumns {
  return {
    firstSeen: unknownDays(count),
    lastSeen: unknownDays(count),
    updatedAt: unknownDays(count),
    purchases: unknownNumbers(count),
    totalSpent: unknownNumbers(count),
    preferredChannel: coded(count),
    customerType: coded(count),
  };
}

/** Days of `count` records, all unknown. */
export function unknownDays(count: number): Int32Array {
  return sharedInt32(count).fill(NO_DAY);
}

/** Fields of which a record may have several values, to show and to compare. */
const MANY: ReadonlySet<keyof DisplayColumns | keyof MatchColumns> = new Set([
  'email',
  'phone',
  'handle',
  'nationalId',
]);

function emptyColumn(field: keyof DisplayColumns | keyof MatchColumns, count: number): CodedColumn | ListColumn {
  return MANY.has(field) ? new ListColumn(undefined, count) : coded(count);
}

function unknownNumbers(count: number): Float64Array {
  return sharedFloat64(count).fill(Number.NaN);
}

function coded(count: number): CodedColumn {
  return new CodedColumn(undefined, count);
}
