import { once } from '../domain/once.ts';
import type { Summary } from '../domain/summary.ts';
import { CONFLICTS_HEADER } from './conflicts-csv.ts';
import { CROSSWALK_HEADER } from './crosswalk-csv.ts';
import { type CustomerParts, CustomerWalk } from './customer-walk.ts';
import type { OutputFile } from './output-file.ts';
import { rejectsCsv } from './rejects-csv.ts';
import { reviewCsv } from './review-csv.ts';
import { CustomerTally } from './summary/customer-tally.ts';
import { knownBefore, type RunFacts, summarise } from './summary/summarise.ts';
import { summaryJson } from './summary-json.ts';

export interface ReportInput extends RunFacts {
  /** The id of a customer of `clusters`. */
  readonly idOf: (customer: number) => string;
  /** The golden records, those of suppressed customers left out. */
  readonly parts: CustomerParts;
}

export interface Report {
  /** The files of the run, customers.csv first, to be consumed in this order. */
  outputs(): Iterable<OutputFile>;
  /** Costs nothing after customers.csv was written, a pass over the customers before. */
  summary(): Summary;
}

/**
 * All outputs of a run. The golden records are made once, for the three files that hold their rows, and counted
 * meanwhile for the summary: who writes these files side by side keeps little of them in memory, who reads one after
 * the other the rows of those to come.
 */
export function report(input: ReportInput): Report {
  const { records, clusters, idOf, parts, suppressed = new Set() } = input;
  let tally: CustomerTally | undefined;
  let known: Summary | undefined;
  const summary = (): Summary => {
    known ??= summarise(input, tally ?? counted(input), before());
    return known;
  };
  const before = once(() => knownBefore(input));
  function* outputs(): Generator<OutputFile> {
    const onEnd = (counts: CustomerTally): void => {
      tally = counts;
    };
    // With the first customers all threads have begun to make more: what is known before them keeps none waiting.
    const walk = new CustomerWalk(input, onEnd, before);
    yield csvOf('customers.csv', parts.header, walk.rows('customers'));
    yield csvOf('conflicts.csv', CONFLICTS_HEADER, walk.rows('conflicts'));
    yield csvOf('crosswalk.csv', CROSSWALK_HEADER, walk.rows('crosswalk'));
    yield reviewCsv(records, clusters, idOf, suppressed);
    yield rejectsCsv(records.sources);
    yield summaryJson(summary());
  }
  return { outputs, summary };
}

function csvOf(name: string, header: readonly string[], chunks: AsyncIterable<Uint8Array>): OutputFile {
  return { name, content: { kind: 'csv_bytes', header, chunks } };
}

/** The sums of a walk on this thread, for whoever asks before the files were written. */
function counted({ records, parts }: ReportInput): CustomerTally {
  const tally = new CustomerTally(records);
  tally.merge(parts.counted());
  return tally;
}
