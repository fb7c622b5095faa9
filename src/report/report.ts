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
  readonly crosswalk: Uint8Array;
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
 * counted for the summary, and only the rows of their conflicts and of the crosswalk stay in memory.
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
    yield csvOf('crosswalk.csv', CROSSWALK_HEADER, pass.crosswalk());
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
  /** Until they are written. */
  private readonly conflictRows: Uint8Array[] = [];
  private readonly crosswalkRows: Uint8Array[] = [];
  private isWalked = false;

  constructor(input: ReportInput) {
    this.input = input;
  }

  async *customers(): AsyncGenerator<Uint8Array> {
    const tally = new CustomerTally(this.input.records);
    for await (const part of this.input.parts.made()) {
      tally.merge(part.counts);
      this.conflictRows.push(part.conflicts);
      this.crosswalkRows.push(part.crosswalk);
      yield part.customers;
    }
    this.known = tally;
    this.isWalked = true;
  }

  async *conflicts(): AsyncGenerator<Uint8Array> {
    if (!this.isWalked) for await (const _ of this.customers());
    yield* taken(this.conflictRows);
  }

  async *crosswalk(): AsyncGenerator<Uint8Array> {
    if (!this.isWalked) for await (const _ of this.customers());
    yield* taken(this.crosswalkRows);
  }

  tally(): CustomerTally {
    if (this.known === undefined) {
      this.known = new CustomerTally(this.input.records);
      this.known.merge(this.input.parts.counted());
    }
    return this.known;
  }
}

/** Each of some chunks, which are gone then. */
function* taken(chunks: Uint8Array[]): Generator<Uint8Array> {
  for (const [k, chunk] of chunks.entries()) {
    chunks[k] = NOTHING;
    yield chunk;
  }
  chunks.length = 0;
}

const NOTHING = new Uint8Array(0);
