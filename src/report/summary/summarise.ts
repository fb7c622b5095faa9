import { EMPTY } from '../../domain/column.ts';
import type { Config } from '../../domain/config.ts';
import type { Clusters, DoubtfulPair, DoubtReason } from '../../domain/customers.ts';
import { FIELD_NAMES } from '../../domain/fields.ts';
import type { MatchModel } from '../../domain/match-model.ts';
import type { Records } from '../../domain/records.ts';
import type { Count, DecisionSummary, FieldCoverage, SourceSummary, Summary, Totals } from '../../domain/summary.ts';
import type { SuppressionListUse } from '../../domain/suppression.ts';
import { pairsAsked } from '../review-csv.ts';
import { Counter, share } from './counter.ts';
import type { CustomerTally } from './customer-tally.ts';
import { countRecords, type RecordCounts } from './record-counts.ts';
import { summariseSources } from './source-summary.ts';
import { summariseDisbelieved, summariseIssues, summariseRejects } from './trouble-summary.ts';

/** What a run is summed up from, besides its customers. */
export interface RunFacts {
  readonly tool: { readonly name: string; readonly version: string };
  readonly records: Records;
  readonly clusters: Clusters;
  readonly model: MatchModel | undefined;
  readonly config: Config;
  readonly decisions?: DecisionSummary;
  /** Customers of `clusters` who asked to be forgotten. */
  readonly suppressed?: ReadonlySet<number>;
  /** Where the ids of an earlier run were to be kept. */
  readonly keptIds?: Summary['keptIds'];
  /** What exclusion lists did; asked after all customers have passed. */
  readonly lists?: () => readonly SuppressionListUse[];
}

/** Combinations of evidence beyond this many are too rare to say anything. */
const MOST_EVIDENCE = 50;

/** What the summary says of records and of how they came together: known before the first customer passes. */
export interface KnownBefore {
  readonly sources: readonly SourceSummary[];
  readonly counts: RecordCounts;
  readonly doubtful: Summary['doubtful'];
  readonly evidence: Summary['evidence'];
  readonly households: Summary['households'];
}

export function knownBefore({ records, clusters, suppressed = new Set() }: RunFacts): KnownBefore {
  const doubtful = pairsAsked(clusters, suppressed);
  return {
    sources: summariseSources(records, clusters),
    counts: countRecords(records),
    doubtful: { pairs: doubtful.length, byReason: doubtsByReason(doubtful) },
    evidence: evidenceMix(clusters),
    households: summariseHouseholds(clusters, suppressed),
  };
}

/** The summary of a run whose customers have all passed through `tally`. */
export function summarise(run: RunFacts, tally: CustomerTally, known: KnownBefore = knownBefore(run)): Summary {
  const { records, clusters, suppressed = new Set() } = run;
  const hidden = rowsOf(suppressed, clusters);
  return {
    version: 1,
    tool: run.tool,
    sources: known.sources,
    totals: totalsOf(records, tally, hidden),
    channels: tally.channels.summaries(known.counts.byChannel),
    overlap: tally.channels.overlap(),
    coverage: coverageOf(known.counts, tally),
    customerTypes: tally.customerTypes(),
    value: tally.value(),
    conflicts: tally.conflicts.summary(),
    doubtful: known.doubtful,
    disbelieved: summariseDisbelieved(records.disbelieved),
    rejects: summariseRejects(records.sources),
    issues: summariseIssues(records),
    consent: tally.consent(),
    sizes: tally.sizes.sizes(),
    households: known.households,
    confidence: tally.sizes.confidence(),
    evidence: known.evidence,
    model: run.model,
    config: run.config,
    ...(run.decisions === undefined ? {} : { decisions: run.decisions }),
    ...(suppressed.size === 0 ? {} : { suppressed: { customers: suppressed.size, rows: hidden } }),
    ...(run.keptIds === undefined ? {} : { keptIds: run.keptIds }),
    ...(run.lists === undefined ? {} : { suppressionLists: run.lists() }),
  };
}

function rowsOf(customers: ReadonlySet<number>, { starts }: Clusters): number {
  let rows = 0;
  for (const customer of customers) rows += starts[customer + 1] - starts[customer];
  return rows;
}

/** `hidden` rows belong to nobody who is counted. */
function totalsOf(records: Records, tally: CustomerTally, hidden: number): Totals {
  const customers = tally.totals();
  let rejected = 0;
  for (const { rejects } of records.sources) rejected += rejects.length;
  return {
    rows: records.count + rejected,
    records: records.count,
    rejected,
    ...customers,
    compression: share(records.count - hidden - customers.customers, records.count - hidden),
  };
}

function coverageOf({ filled }: RecordCounts, tally: CustomerTally): readonly FieldCoverage[] {
  return FIELD_NAMES.map((field, place) => ({
    field,
    records: filled[place],
    customers: tally.filledIn(field),
  })).filter(({ records }) => records > 0);
}

function doubtsByReason(doubtful: readonly DoubtfulPair[]): readonly Count<DoubtReason>[] {
  const reasons = new Counter<DoubtReason>();
  for (const { reason } of doubtful) reasons.add(reason);
  return reasons.list();
}

function summariseHouseholds({ household }: Clusters, suppressed: ReadonlySet<number>): Summary['households'] {
  const sizes = new Map<number, number>();
  let customers = 0;
  for (let customer = 0; customer < household.length; customer++) {
    const number = household[customer];
    if (number < 0 || suppressed.has(customer)) continue;
    sizes.set(number, (sizes.get(number) ?? 0) + 1);
    customers++;
  }
  let largest = 0;
  for (const size of sizes.values()) largest = Math.max(largest, size);
  return { count: sizes.size, customers, largest };
}

function evidenceMix({ matchedBy }: Clusters): readonly Count<string>[] {
  const { codes, values, length } = matchedBy;
  const records = new Int32Array(values.size);
  for (let record = 0; record < length; record++) if (codes[record] !== EMPTY) records[codes[record]]++;
  const mix = new Counter<string>();
  for (let code = 0; code < records.length; code++) mix.add(values.text(code), records[code]);
  return mix.list().slice(0, MOST_EVIDENCE);
}
