import type { Config } from '../../domain/config.ts';
import type { Clusters, DoubtReason } from '../../domain/customers.ts';
import { FIELD_NAMES } from '../../domain/fields.ts';
import type { MatchModel } from '../../domain/match-model.ts';
import type { Records } from '../../domain/records.ts';
import type { Count, FieldCoverage, Summary, Totals } from '../../domain/summary.ts';
import { Counter, share } from './counter.ts';
import type { CustomerTally } from './customer-tally.ts';
import { summariseSources } from './source-summary.ts';
import { summariseDisbelieved, summariseIssues, summariseRejects } from './trouble-summary.ts';

/** What a run is summed up from, besides its customers. */
export interface RunFacts {
  readonly tool: { readonly name: string; readonly version: string };
  readonly records: Records;
  readonly clusters: Clusters;
  readonly model: MatchModel | undefined;
  readonly config: Config;
}

/** Combinations of evidence beyond this many are too rare to say anything. */
const MOST_EVIDENCE = 50;

/** The summary of a run whose customers have all passed through `tally`. */
export function summarise(run: RunFacts, tally: CustomerTally): Summary {
  const { records, clusters } = run;
  return {
    version: 1,
    tool: run.tool,
    sources: summariseSources(records, clusters),
    totals: totalsOf(records, tally),
    channels: tally.channels.summaries(),
    overlap: tally.channels.overlap(),
    coverage: coverageOf(records, tally),
    customerTypes: tally.customerTypes(),
    value: tally.value(),
    conflicts: tally.conflicts.summary(),
    doubtful: { pairs: clusters.doubtful.length, byReason: doubtsByReason(clusters) },
    disbelieved: summariseDisbelieved(records.disbelieved),
    rejects: summariseRejects(records.sources),
    issues: summariseIssues(records),
    consent: tally.consent(),
    sizes: tally.sizes.sizes(),
    households: tally.sizes.householdSummary(),
    confidence: tally.sizes.confidence(),
    evidence: evidenceMix(clusters),
    model: run.model,
    config: run.config,
  };
}

function totalsOf(records: Records, tally: CustomerTally): Totals {
  const customers = tally.totals();
  let rejected = 0;
  for (const { rejects } of records.sources) rejected += rejects.length;
  return {
    rows: records.count + rejected,
    records: records.count,
    rejected,
    ...customers,
    compression: share(records.count - customers.customers, records.count),
  };
}

function coverageOf({ count, display }: Records, tally: CustomerTally): readonly FieldCoverage[] {
  const coverage: FieldCoverage[] = [];
  for (const field of FIELD_NAMES) {
    let records = 0;
    for (let record = 0; record < count; record++) if (!display[field].isEmpty(record)) records++;
    if (records > 0) coverage.push({ field, records, customers: tally.filledIn(field) });
  }
  return coverage;
}

function doubtsByReason({ doubtful }: Clusters): readonly Count<DoubtReason>[] {
  const reasons = new Counter<DoubtReason>();
  for (const { reason } of doubtful) reasons.add(reason);
  return reasons.list();
}

function evidenceMix({ matchedBy }: Clusters): readonly Count<string>[] {
  const mix = new Counter<string>();
  for (const evidence of matchedBy) if (evidence !== '') mix.add(evidence);
  return mix.list().slice(0, MOST_EVIDENCE);
}
