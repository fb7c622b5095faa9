import type { Channel, ConsentScope, ContactChannel } from './channels.ts';
import type { ConsentPolarity, ConsentState } from './consent.ts';
import type { ColumnRole } from './fields.ts';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';
/** The decimal mark of a money column. */
export type DecimalMark = '.' | ',';

/**
 * The network of handles that are numbers a system gave its customers: where its rows repeat them (one a sale, say), and
 * where they are ids of rows that another system has too.
 */
export const CUSTOMER_NUMBER = 'customer_number';

/** What one column of a source is, and why we think so. */
export interface MappedColumn {
  readonly column: number;
  readonly header: string;
  readonly role: ColumnRole;
  /**
   * For `consent`: by which means, and what a yes means; for `consent_at`: of which means (undefined = of the rest), and what
   * stands for a refusal: a no, the date itself (`denies`), or words of one only (undefined).
   */
  readonly contact?: ConsentScope;
  readonly polarity?: ConsentPolarity;
  /** For `handle`: instagram, facebook, linkedin, … */
  readonly network?: string;
  /** For dates, decided for the whole column; undefined = both fit. */
  readonly dateOrder?: DateOrder;
  readonly decimal?: DecimalMark;
  readonly because: 'config' | 'layout' | 'header' | 'values' | 'header and values';
}

/** What one source is. */
export interface Mapping {
  /** Key in the table of known layouts, or undefined. */
  readonly layout: string | undefined;
  readonly channel: Channel;
  readonly channelBecause: 'option' | 'config' | 'layout' | 'columns' | 'file name' | 'unknown';
  /** ISO 3166 alpha-2 of most rows, by the evidence in the values; undefined when there is none. */
  readonly country: string | undefined;
  /** A row is one interaction (a call), not one customer. */
  readonly interactions: boolean;
  readonly columns: readonly MappedColumn[];
  /** What the file itself says of every row, because its name does (`unsubscribed_members_export…`). */
  readonly wholeFileConsent?: { readonly contact: ContactChannel; readonly state: ConsentState };
  /** Columns nobody mapped: not copied unless asked. */
  readonly unmapped: readonly { readonly column: number; readonly header: string }[];
  /** Unmapped columns that look sensitive (health, religion, passwords, card numbers); not listed in `unmapped` again. */
  readonly sensitive: readonly { readonly column: number; readonly header: string }[];
}
