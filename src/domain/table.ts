import type { CodedColumn } from './column.ts';

/** How the bytes of a source were read. */
export interface Dialect {
  readonly format: 'csv' | 'xlsx';
  readonly encoding: string;
  readonly bom: boolean;
  readonly delimiter: ',' | ';' | '\t' | '|' | '';
  readonly quote: '"' | "'";
  readonly escape: 'double' | 'backslash';
  readonly newline: 'lf' | 'crlf' | 'cr';
  /** Lines before the header that are no data (titles, sep=;). */
  readonly preambleLines: number;
  readonly footerLines: number;
  readonly sheet?: string;
}

/** A row that could not be read. */
export interface Reject {
  /** Data row, counted from 1; every readable and unreadable data row has its number. */
  readonly row: number;
  /** Line of the file where the row starts, counted from 1. */
  readonly line: number;
  readonly reason: string;
  readonly text: string;
}

/** The first rows of a source, for deciding what its columns are. */
export interface Sample {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The rows of one source, column by column, as text without interpretation. */
export interface Table {
  readonly header: readonly string[];
  /** Readable rows; every column has this length. */
  readonly length: number;
  /** Data row number (from 1) of each readable row. */
  readonly rows: Int32Array;
  /** One per header entry; undefined where the caller did not ask for the column. */
  readonly columns: readonly (CodedColumn | undefined)[];
  readonly rejects: readonly Reject[];
  readonly dialect: Dialect;
  readonly warnings: readonly TableWarning[];
}

export type TableWarning =
  | { readonly kind: 'empty_file' }
  | { readonly kind: 'header_only' }
  | { readonly kind: 'no_header'; readonly columns: number }
  | { readonly kind: 'duplicate_header'; readonly header: string; readonly renamed: string }
  | { readonly kind: 'blank_header'; readonly renamed: string }
  | { readonly kind: 'repeated_header'; readonly line: number }
  | { readonly kind: 'short_rows'; readonly count: number }
  | { readonly kind: 'long_rows'; readonly count: number }
  | { readonly kind: 'encoding_guessed'; readonly encoding: string }
  | { readonly kind: 'further_sheets'; readonly sheets: readonly string[] };
