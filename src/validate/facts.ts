import type { Clusters } from '../domain/customers.ts';
import type { Records } from '../domain/records.ts';
import type { SourceSummary, Summary } from '../domain/summary.ts';
import type { Table } from '../domain/table.ts';
import type { EarlierRun, ValidationSettings } from '../domain/validation.ts';

/** Everything the rules look at. */
export interface Facts {
  readonly summary: Summary;
  readonly records: Records;
  readonly clusters: Clusters;
  /** The rows of each source with all columns, by its name; empty when nobody kept them. */
  readonly tables: ReadonlyMap<string, Table>;
  /** Headers which the configuration names, by source name; undefined where it says nothing of columns. */
  readonly configured: ReadonlyMap<string, readonly string[]>;
  readonly earlier: EarlierRun | undefined;
  readonly settings: ValidationSettings;
}

/** One source, as the rules that look at files see it. */
export interface SourceFacts extends Facts {
  readonly source: SourceSummary;
  /** Place among the sources of the run. */
  readonly index: number;
}

/** Readable rows of a source. */
export function readableRows({ rows, rejected }: SourceSummary): number {
  return rows - rejected;
}
