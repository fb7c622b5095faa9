import type { Summary } from '../domain/summary.ts';
import { CONFLICTS_HEADER } from './conflicts-csv.ts';
import { CROSSWALK_HEADER } from './crosswalk-csv.ts';
import type { OutputFile } from './output-file.ts';
import { rejectsCsv } from './rejects-csv.ts';
import { reviewCsv } from './review-csv.ts';
import { type CustomerCounts, CustomerTally } from './summary/customer-tally.ts';
import { type RunFacts, summarise } from './summary/summarise.ts';
import { summaryJson } from './summary-json.ts';

export interface ReportInput extends RunFacts {
  /** The id of a customer of `clusters`. */
  readonly idOf: (customer: number) => string;
  /** The golden records, those of suppressed customers left out. */
  readonly parts: CustomerParts;
  /** The rows of crosswalk.csv as bytes, without a header. */
  readonly crosswalk: () => AsyncIterable<Uint8Array>;
}

/** The customers of a run as parts, in the order of their ids. */
export interface CustomerParts {
  /** Of customers.csv. */
  readonly header: readonly string[];
  /** Starts a pass over all of them, on as many threads as there are. */
  readonly made: () => AsyncIterable<CustomerPart>;
  /** The sums of a pass on this thread, without rows: for whoever cannot wait. */
  readonly counted: () => CustomerCounts;
}

/** What becomes of some customers: rows of CSV as bytes, without a header, and sums. */
export interface CustomerPart {
  readonly customers: Uint8Array;
  readonly conflicts: Uint8Array;
  readonly counts: CustomerCounts;
}

export interface Report {
  /** The files of the run, customers.csv first, to be consumed in this order. */
  outputs(): Iterable<OutputFile>;
  /** Costs nothing after customers.csv was written, a pass over the customers before. */
  summary(): Summary;
}

/**
 * All outputs of a run. The golden records are made once: while customers.csv is written they are
 * counted for the summary, and only the rows of their conflicts stay in memory.
 */
export function report(input: ReportInput): Report {
  const { records, clusters, idOf, parts, suppressed = new Set() } = input;
  const pass = new CustomerPass(input);
  let known: Summary | undefined;
  const summary = (): Summary => {
    known ??= summarise(input, pass.tally());
    return known;
  };
  function* outputs(): Generator<OutputFile> {
    yield csvOf('customers.csv', parts.header, pass.customers());
    yield csvOf('conflicts.csv', CONFLICTS_HEADER, pass.conflicts());
    yield csvOf('crosswalk.csv', CROSSWALK_HEADER, input.crosswalk());
    yield reviewCsv(records, clusters, idOf, suppressed);
    yield rejectsCsv(records.sources);
    yield summaryJson(summary());
  }
  return { outputs, summary };
}

function csvOf(name: string, header: readonly string[], chunks: AsyncIterable<Uint8Array>): OutputFile {
  return { name, content: { kind: 'csv_bytes', header, chunks } };
}

/** Whoever walks all customers leaves what is to be known of them; who asks before anybody did walks on her own. */
class CustomerPass {
  private readonly input: ReportInput;
  private known: CustomerTally | undefined;
  private conflictRows: readonly Uint8Array[] | undefined;

  constructor(input: ReportInput) {
    this.input = input;
  }

  async *customers(): AsyncGenerator<Uint8Array> {
    const tally = new CustomerTally(this.input.records);
    const conflicts: Uint8Array[] = [];
    for await (const part of this.input.parts.made()) {
      tally.merge(part.counts);
      conflicts.push(part.conflicts);
      yield part.customers;
    }
    this.known = tally;
    this.conflictRows = conflicts;
  }

  async *conflicts(): AsyncGenerator<Uint8Array> {
    if (this.conflictRows === undefined) for await (const _ of this.customers());
    yield* this.conflictRows ?? [];
  }

  tally(): CustomerTally {
    if (this.known === undefined) {
      this.known = new CustomerTally(this.input.records);
      this.known.merge(this.input.parts.counted());
    }
    return this.known;
  }
}
