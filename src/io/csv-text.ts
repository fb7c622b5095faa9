import { stringify } from 'csv-stringify/sync';
import { defuse } from './defuse.ts';

export interface CsvFormat {
  /** Starts with the mark by which Excel recognises UTF-8. */
  readonly bom: boolean;
}

/** Rows turned into text at once: some 150 KB, enough to make a write worthwhile and too little to be felt in memory. */
const ROWS_PER_CHUNK = 1000;

/** A carriage return alone is a line break to many readers although the records here end in `\n`. */
const DIALECT = { record_delimiter: '\n', quoted_match: '\r' } as const;

/**
 * CSV text in chunks, made as it is asked for: UTF-8, comma, `\n`, quotes as RFC 4180 has them, a header,
 * formulas defused.
 */
export function* csvText(
  header: readonly string[],
  rows: Iterable<readonly string[]>,
  format: CsvFormat,
): Generator<string> {
  if (format.bom) yield '\uFEFF';
  let batch: string[][] = [header.map(defuse)];
  for (const row of rows) {
    batch.push(row.map(defuse));
    if (batch.length < ROWS_PER_CHUNK) continue;
    yield stringify(batch, DIALECT);
    batch = [];
  }
  if (batch.length > 0) yield stringify(batch, DIALECT);
}
