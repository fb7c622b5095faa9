/** Why a row is one of the person that was looked for. */
export const FOUND_BY = {
  email: 'holds the e-mail',
  phone: 'holds the phone',
  national_id: 'holds the id',
  record_id: 'has this record id',
  customer_id: 'is of this customer',
  same_customer: 'is of the same customer',
} as const;
export type FoundBy = keyof typeof FOUND_BY;

export interface PersonRow {
  readonly source: string;
  /** Data row, counted from 1. */
  readonly row: number;
  /** '' = she asked to be forgotten before. */
  readonly customer: string;
  readonly by: FoundBy;
}

/** Where a person stands in the exports of a run. No personal data. */
export interface FoundPerson {
  /** What was looked for, masked. */
  readonly value: string;
  readonly customers: readonly string[];
  /** In the order of sources and rows. */
  readonly rows: readonly PersonRow[];
  /** Rows of rejects.csv in whose text the value stands. */
  readonly unreadable: readonly { readonly source: string; readonly row: number }[];
}
