import type { ContactChannel } from '../../domain/channels.ts';
import { CodedColumn, ListColumn, NO_DAY } from '../../domain/column.ts';
import type { ConsentColumn } from '../../domain/consent.ts';
import { IssueTally } from '../../domain/issue.ts';
import type { DisplayColumns, FactColumns, MatchColumns } from '../../domain/records.ts';
import { Disbeliefs } from './disbeliefs.ts';

/** The columns of a run while they are filled, source after source, row after row. */
export interface Output {
  readonly count: number;
  readonly source: Uint16Array;
  readonly row: Int32Array;
  readonly recordId: CodedColumn;
  readonly channel: CodedColumn;
  readonly display: DisplayColumns;
  readonly match: MatchColumns;
  readonly facts: FactColumns;
  readonly consent: Partial<Record<ContactChannel, ConsentColumn>>;
  readonly tally: IssueTally;
  readonly disbeliefs: Disbeliefs;
}

/** Empty columns for `count` records, all over shared memory. */
export function newOutput(count: number): Output {
  return {
    count,
    source: new Uint16Array(new SharedArrayBuffer(count * 2)),
    row: new Int32Array(new SharedArrayBuffer(count * 4)),
    recordId: coded(count),
    channel: coded(count),
    display: displayColumns(count),
    match: matchColumns(count),
    facts: factColumns(count),
    consent: {},
    tally: new IssueTally(),
    disbeliefs: new Disbeliefs(),
  };
}

/** Days of `count` records, all unknown. */
export function unknownDays(count: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(count * 4)).fill(NO_DAY);
}

function displayColumns(count: number): DisplayColumns {
  return {
    given_name: coded(count),
    family_name: coded(count),
    birth_date: coded(count),
    national_id: coded(count),
    gender: coded(count),
    email: list(count),
    phone: list(count),
    handle: list(count),
    address: coded(count),
    address_2: coded(count),
    city: coded(count),
    region: coded(count),
    postal_code: coded(count),
    country: coded(count),
    birth_place: coded(count),
    company: coded(count),
    job_title: coded(count),
  };
}

function matchColumns(count: number): MatchColumns {
  return {
    given: coded(count),
    family: coded(count),
    birthDate: coded(count),
    nationalId: list(count),
    email: list(count),
    phone: list(count),
    handle: list(count),
    address: coded(count),
    address2: coded(count),
    city: coded(count),
    region: coded(count),
    postalCode: coded(count),
    birthPlace: coded(count),
    company: coded(count),
    jobTitle: coded(count),
    gender: coded(count),
  };
}

function factColumns(count: number): FactColumns {
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

function unknownNumbers(count: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(count * 8)).fill(Number.NaN);
}

function coded(count: number): CodedColumn {
  return new CodedColumn(undefined, count);
}

function list(count: number): ListColumn {
  return new ListColumn(undefined, count);
}
