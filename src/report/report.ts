import type { Customer } from '../domain/customers.ts';
import { placesInIdOrder } from '../domain/id-order.ts';
import type { Summary } from '../domain/summary.ts';
import { CONFLICTS_HEADER, type ConflictedCustomer, conflictsCsv } from './conflicts-csv.ts';
import { crosswalkCsv } from './crosswalk-csv.ts';
import { customersCsv } from './customers-csv.ts';
import { householdNames } from './household-names.ts';
import type { OutputFile } from './output-file.ts';
import { rejectsCsv } from './rejects-csv.ts';
import { reviewCsv } from './review-csv.ts';
import { type CustomerCounts, CustomerTally } from './summary/customer-tally.ts';
import { type RunFacts, summarise } from './summary/summarise.ts';
import { summaryJson } from './summary-json.ts';

export interface ReportInput extends RunFacts {
  /** One id per customer of `clusters`. */
  readonly ids: readonly string[];
  /** The customers in the order of their ids, where that is known already. */
  readonly inOrder?: Int32Array;
  /** Starts a pass over the golden records, those of suppressed customers left out, in the order of their ids; asked again when a second pass is needed. */
  readonly customers: () => Iterable<Customer>;
  /** The same pass in parts that threads made; then customers.csv and conflicts.csv are made of their bytes. */
  readonly parts?: CustomerParts;
}

/** The customers of a run as parts, in the order of their ids. */
export interface CustomerParts {
  readonly header: readonly string[];
  /** Starts a pass over all of them. */
  readonly made: () => AsyncIterable<CustomerPart>;
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
 * counted for the summary, and only those with conflicts leave something behind in memory.
 */
export function report(input: ReportInput): Report {
  const { records, clusters, ids, suppressed = new Set() } = input;
  const inOrder = input.inOrder ?? placesInIdOrder(ids);
  const pass = new CustomerPass(input);
  let known: Summary | undefined;
  const summary = (): Summary => {
    known ??= summarise(input, pass.tally());
    return known;
  };
  function* outputs(): Generator<OutputFile> {
    if (input.parts === undefined) {
      yield customersCsv(records, pass.customers(), householdNames(clusters, ids, inOrder, suppressed));
      yield conflictsCsv(records, pass.conflicted());
    } else {
      const { header } = input.parts;
      yield { name: 'customers.csv', content: { kind: 'csv_bytes', header, chunks: pass.customerBytes(input.parts) } };
      const chunks = pass.conflictBytes(input.parts);
      yield { name: 'conflicts.csv', content: { kind: 'csv_bytes', header: CONFLICTS_HEADER, chunks } };
    }
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

/** The same of customers that came in parts. */
interface PartFindings {
  readonly tally: CustomerTally;
  readonly conflicts: readonly Uint8Array[];
}

/** Whoever walks all customers leaves the findings; who asks for them before anybody did walks on her own. */
class CustomerPass {
  private readonly input: ReportInput;
  private found: Findings | undefined;
  private foundInParts: PartFindings | undefined;

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

  async *customerBytes({ made }: CustomerParts): AsyncGenerator<Uint8Array> {
    const tally = new CustomerTally(this.input.records);
    const conflicts: Uint8Array[] = [];
    for await (const part of made()) {
      tally.merge(part.counts);
      conflicts.push(part.conflicts);
      yield part.customers;
    }
    this.foundInParts = { tally, conflicts };
  }

  async *conflictBytes(parts: CustomerParts): AsyncGenerator<Uint8Array> {
    if (this.foundInParts === undefined) for await (const _ of this.customerBytes(parts));
    yield* this.foundInParts?.conflicts ?? [];
  }

  tally(): CustomerTally {
    return (this.foundInParts ?? this.findings()).tally;
  }

  private findings(): Findings {
    if (this.found === undefined) for (const _ of this.customers());
    if (this.found === undefined) throw new Error('a full walk over the customers left no findings');
    return this.found;
  }
}
