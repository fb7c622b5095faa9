import type { Mapping } from '../domain/mapping.ts';
import type { RangeRunner } from '../domain/ranges.ts';
import type { Records, Source } from '../domain/records.ts';
import type { Table } from '../domain/table.ts';
import { columnFills } from './assemble/column-fills.ts';
import { agreedCountry } from './assemble/row-countries.ts';
import { fillPart } from './part.ts';
import { STAGES } from './parts.ts';
import { RecordsInParts } from './records-in-parts.ts';
import { fillShared, type PartsRun } from './shared-parts.ts';

/** A source that was read and mapped. */
export interface NormalizeInput {
  readonly name: string;
  readonly path: string;
  readonly fingerprint: string;
  readonly mapping: Mapping;
  readonly table: Table;
}

export interface NormalizeOptions {
  /** ISO 3166 alpha-2, for rows of which nothing else tells the country. */
  readonly country: string | undefined;
  readonly keepExtra: boolean;
  /** Told the share of the work that is done, in rows, after each part of it. */
  readonly onRows?: (rows: number, total: number) => void;
}

/**
 * All records of a run: every readable row of every source, its values normalized to show and to compare.
 * The order of the inputs does not matter; data trouble is counted in `issues` and never thrown.
 */
export function normalizeRecords(inputs: readonly NormalizeInput[], options: NormalizeOptions): Records {
  const run = runOf(inputs, options);
  for (const parts of STAGES)
    for (const part of parts) {
      const { strays, first } = run.made;
      run.made.add(fillPart(part, { ...run.input, strays, first }));
    }
  return run.made.records();
}

/**
 * Below so many rows one thread does it all. Measured: with 10,000 rows sharing costs some 3 % more CPU (the second
 * thread compiles the same code) and .3 s to start a thread, and one thread has its code compiled beside it already.
 * Where between 10,000 and 30,000 rows it begins to pay was not measured.
 */
const ROWS_WORTH_SHARING = 20_000;

/** As normalizeRecords, shared by threads, part by part. Who has no other use for the tables lets them go. */
export function normalizeOn(
  ranges: RangeRunner,
  inputs: readonly NormalizeInput[],
  options: NormalizeOptions,
): Promise<Records> {
  const rows = inputs.reduce((count, { table }) => count + table.length, 0);
  if (ranges.threads === 1 || rows < ROWS_WORTH_SHARING) return Promise.resolve(normalizeRecords(inputs, options));
  return fillShared(ranges, runOf(inputs, options));
}

function runOf(inputs: readonly NormalizeInput[], { country, keepExtra, onRows }: NormalizeOptions): PartsRun {
  const sorted = [...inputs].sort(byName);
  return {
    input: {
      sources: sorted.map(({ mapping, table }) => ({ mapping, table })),
      country: country ?? agreedCountry(sorted),
      keepExtra,
    },
    made: new RecordsInParts(sorted.map(sourceOf), STAGES.flat().length, onRows),
  };
}

function sourceOf({ name, path, fingerprint, mapping, table }: NormalizeInput): Source {
  const { dialect, header, length, rejects, warnings } = table;
  return {
    name,
    path,
    channel: mapping.channel,
    mapping,
    dialect,
    header,
    rows: length,
    rejects,
    warnings,
    fingerprint,
    fill: columnFills(table),
  };
}

/** Names are unique within a run; the fingerprint only settles what a caller got wrong. */
function byName(a: NormalizeInput, b: NormalizeInput): number {
  return compare(a.name, b.name) || compare(a.fingerprint, b.fingerprint);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
