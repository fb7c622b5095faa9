import type { Customer } from '../domain/customers.ts';
import { placesInIdOrder } from '../domain/id-order.ts';
import type { Summary } from '../domain/summary.ts';
import { type ConflictedCustomer, conflictsCsv } from './conflicts-csv.ts';
import { crosswalkCsv } from './crosswalk-csv.ts';
import { customersCsv } from './customers-csv.ts';
import { householdNames } from './household-names.ts';
import type { OutputFile } from './output-file.ts';
import { rejectsCsv } from './rejects-csv.ts';
import { reviewCsv } from './review-csv.ts';
import { CustomerTally } from './summary/customer-tally.ts';
import { type RunFacts, summarise } from './summary/summarise.ts';
import { summaryJson } from './summary-json.ts';

export interface ReportInput extends RunFacts {
  /** One id per customer of `clusters`. */
  readonly ids: readonly string[];
  /** The customers in the order of their ids, where that is known already. */
  readonly inOrder?: Int32Array;
  /** Starts a pass over the golden records, those of suppressed customers left out, in the order of their ids; asked again when a second pass is needed. */
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
  const { records, clusters, ids, suppressed = new Set() } = input;
  const inOrder = input.inOrder ?? placesInIdOrder(ids);
  const pass = new CustomerPass(input);
  let known: Summary | undefined;
  const summary = (): Summary => {
    known ??= summarise(input, pass.findings().tally);
    return known;
  };
  function* outputs(): Generator<OutputFile> {
    yield customersCsv(records, pass.customers(), householdNames(clusters, ids, inOrder, suppressed));
    yield conflictsCsv(records, pass.conflicted());
    yield crosswalkCsv(records, clusters, ids, suppressed, inOrder);
    yield reviewCsv(records, clusters, ids, suppressed);
    yield rejectsCsv(records.sources);
    yield summaryJson(summary());
  }
  return { outputs, summary };
}

/** What remains of the golden records after they passed by. */
interface Findings {
  readonly tally: CustomerTally;
  readonly conflicted: readonly ConflictedCustomer[];
}

/** Whoever walks all customers leaves the findings; who asks for them before anybody did walks on her own. */
class CustomerPass {
  private readonly input: ReportInput;
  private found: Findings | undefined;

  constructor(input: ReportInput) {
    this.input = input;
  }

  *customers(): Generator<Customer> {
    const tally = new CustomerTally(this.input.records);
    const conflicted: ConflictedCustomer[] = [];
    for (const customer of this.input.customers()) {
      tally.add(customer);
      if (customer.conflicts.length > 0) conflicted.push({ id: customer.id, conflicts: customer.conflicts });
      yield customer;
    }
    this.found = { tally, conflicted };
  }

  *conflicted(): Generator<ConflictedCustomer> {
    yield* this.findings().conflicted;
  }

  findings(): Findings {
    if (this.found === undefined) for (const _ of this.customers());
    if (this.found === undefined) throw new Error('a full walk over the customers left no findings');
    return this.found;
  }
}
