import type { ColumnRole } from './fields.ts';

/**
 * Trouble in the data: a value, never an exception. Each kind says what happened to a cell.
 * Collected, counted and reported.
 */
export const ISSUE_KINDS = {
  excel_quote_removed: 'an apostrophe or ="…" around the value was removed',
  excel_decimal_removed: 'a trailing .0 was removed from a number that is not an amount',
  digits_lost: 'scientific notation lost digits: kept as text, never matched on',
  excel_date_serial: 'a date written as a day number was read as a date',
  prefix_removed: 'a technical prefix (p:, whatsapp:, mailto:) was removed',
  encoding_repaired: 'text in the wrong encoding was repaired',
  encoding_lost: 'letters lost to a wrong encoding (�) could not be repaired',
  look_alike_letters: 'letters of another script or invisible characters inside a word were folded for matching',
  placeholder: 'a placeholder, not a value: never evidence',
  shared_by_too_many: 'a value shared by more people than plausible: never evidence',
  phone_invalid: 'not a valid phone number',
  phone_partial: 'a local number without its area code',
  phone_old_format: 'an old numbering format was brought up to date',
  phone_assumed_country: 'no country in the number: taken from the record, the source or the option',
  phone_several: 'several numbers in one cell were separated',
  phone_extension: 'an extension was separated from the number',
  email_invalid: 'not a valid e-mail address',
  email_typo_suspected: 'the domain looks like a typing error: suggested, not changed',
  email_role: 'an address of a role (info@, ventas@), not of a person',
  email_several: 'several addresses in one cell were separated',
  name_in_capitals: 'a name in capitals or lower case was written in name case',
  name_title_removed: 'an honorific was removed from a name',
  name_inverted: 'SURNAME, Given was turned round',
  name_split: 'a full name in one cell was split into given and family name',
  name_is_contact: 'a phone or e-mail stood in a name cell: moved to where it belongs',
  name_is_company: 'a company stood in a name cell',
  name_note_removed: 'a note in brackets or an emoji was removed from a name',
  date_invalid: 'not a possible date',
  date_ambiguous: 'day and month cannot be told apart in this column',
  date_partial: 'a date without its year or day',
  date_two_digit_year: 'a year of two digits was completed',
  id_invalid_check_digit: 'the check digit of the national id does not fit',
  id_zero_restored: 'a leading zero lost by a spreadsheet was restored',
  id_in_company: 'a national id stood in a company cell',
  country_unknown: 'not a country the program knows',
  number_invalid: 'not a number',
  consent_unclear: 'a consent cell that says neither yes nor no: unknown',
  cells_missing: 'a row with fewer cells than the header',
  cells_extra: 'a row with more cells than the header',
} as const;

export type IssueKind = keyof typeof ISSUE_KINDS;

/** What one normalizer found in one value. */
export type Issues = readonly IssueKind[];

export const NO_ISSUES: Issues = [];

/** Issues of a run, counted; a few rows a kind are remembered so that a person can look. */
export interface IssueCount {
  readonly kind: IssueKind;
  readonly source: number;
  readonly role: ColumnRole | 'row';
  readonly header: string;
  count: number;
  /** Data rows, counted from 1; at most three. */
  readonly rows: number[];
}

export class IssueTally {
  private readonly counts = new Map<string, IssueCount>();

  add(kind: IssueKind, source: number, role: ColumnRole | 'row', header: string, row: number): void {
    this.addTo(this.entry(kind, source, role, header), row);
  }

  /** Counts a row in an entry. */
  addTo(entry: IssueCount, row: number): void {
    entry.count++;
    if (entry.rows.length < 3) entry.rows.push(row);
  }

  /** Where one kind is counted for one column, for loops that count in it often. At once counted or it is listed with 0. */
  entry(kind: IssueKind, source: number, role: ColumnRole | 'row', header: string): IssueCount {
    const key = `${kind}\0${source}\0${role}\0${header}`;
    let entry = this.counts.get(key);
    if (entry === undefined) {
      entry = { kind, source, role, header, count: 0, rows: [] };
      this.counts.set(key, entry);
    }
    return entry;
  }

  /** Takes in what another tally counted. */
  addAll(counts: readonly IssueCount[]): void {
    for (const { kind, source, role, header, count, rows } of counts) {
      const entry = this.entry(kind, source, role, header);
      entry.count += count;
      for (const row of rows) if (entry.rows.length < 3) entry.rows.push(row);
    }
  }

  /** Sorted by source, header, kind, so that two runs can be compared. */
  list(): readonly IssueCount[] {
    return [...this.counts.values()].sort(
      (a, b) =>
        a.source - b.source ||
        compareText(a.header, b.header) ||
        compareText(a.role, b.role) ||
        compareText(a.kind, b.kind),
    );
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
