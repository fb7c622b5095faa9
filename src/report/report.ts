import type { Customer } from '../domain/customers.ts';
import type { Summary } from '../domain/summary.ts';
import { type ConflictedCustomer, conflictsCsv } from './conflicts-csv.ts';
import { crosswalkCsv } from './crosswalk-csv.ts';
import { customersCsv } from './customers-csv.ts';
import type { OutputFile } from './output-file.ts';
import { rejectsCsv } from './rejects-csv.ts';
import { reviewCsv } from './review-csv.ts';
import { CustomerTally } from './summary/customer-tally.ts';
import { type RunFacts, summarise } from './summary/summarise.ts';
import { summaryJson } from './summary-json.ts';

export interface ReportInput extends RunFacts {
  /** One id per customer of `clusters`. */
  readonly ids: readonly string[];
  /** Starts a pass over the golden records in the order of their ids; asked again when a second pass is needed. */
  readonly customers: () => Iterable<Customer>;
}

export interface Report {
  /** The files of the run, customers.csv first, to be consumed in this order. */
  outputs(): Iterable<OutputFile>;
  /** Costs nothing after customers.csv was written, a pass over the customers before. */
  summary(): Summary;
}

/**
 * All outputs of a run. The golden records are made once: while customers.csv is written they are
 * counted for the summary, and only those with conflicts leave something behind in memory.
 */
export function report(input: ReportInput): Report {
  let known: Summary | undefined;
  const summary = (): Summary => {
    known ??= new CustomerPass(input).summary();
    return known;
  };
  function* outputs(): Generator<OutputFile> {
    const { records, clusters, ids } = input;
    const pass = new CustomerPass(input);
    yield customersCsv(records, pass.customers());
    yield conflictsCsv(records, pass.conflicted());
    yield crosswalkCsv(records, clusters, ids);
    yield reviewCsv(records, clusters, ids);
    yield rejectsCsv(records.sources);
    known ??= pass.summary();
    yield summaryJson(known);
  }
  return { outputs, summary };
}

/** One pass over the golden records, and what is remembered of it. */
class CustomerPass {
  private readonly run: RunFacts;
  private readonly source: Iterator<Customer>;
  private readonly tally: CustomerTally;
  private readonly withConflicts: ConflictedCustomer[] = [];

  constructor(input: ReportInput) {
    this.run = input;
    this.source = input.customers()[Symbol.iterator]();
    this.tally = new CustomerTally(input.records);
  }

  *customers(): Generator<Customer> {
    for (let next = this.source.next(); next.done !== true; next = this.source.next()) {
      const customer = next.value;
      this.tally.add(customer);
      if (customer.conflicts.length > 0) this.withConflicts.push({ id: customer.id, conflicts: customer.conflicts });
      yield customer;
    }
  }

  *conflicted(): Generator<ConflictedCustomer> {
    this.finish();
    yield* this.withConflicts;
  }

  summary(): Summary {
    this.finish();
    return summarise(this.run, this.tally);
  }

  /** Whoever left customers.csv unread, in part or in whole, still gets true conflicts and counts. */
  private finish(): void {
    const rest = this.customers();
    while (rest.next().done !== true);
  }
}
