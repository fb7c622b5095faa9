import type { CodedColumn } from './column.ts';

/** What the crosswalk of an earlier run says: whose each of its rows was. */
export interface EarlierIds {
  /** Rows that belonged to a customer; all that follows goes by them, or by customers. */
  readonly rows: number;
  /** The customer of a row, by number. */
  readonly customer: Int32Array;
  /** Two numbers a customer, of which idText makes the id. */
  readonly bits: Int32Array;
  /** Names of the files, and which of them a row stood in. */
  readonly sources: readonly string[];
  readonly source: Int32Array;
  /** Data row in its file, counted from 1. */
  readonly row: Int32Array;
  /** As written: an apostrophe may stand before what a spreadsheet would run. */
  readonly recordId: CodedColumn;
  /** Two numbers a row: the fingerprint of what it said; both 0 where it said nothing. */
  readonly content: Uint32Array;
}
