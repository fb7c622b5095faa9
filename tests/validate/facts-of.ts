import { settingsOf } from '../../src/config/check-settings.ts';
import type { ChecksConfig } from '../../src/domain/config.ts';
import type { Records } from '../../src/domain/records.ts';
import { report } from '../../src/report/report.ts';
import type { SourceFacts } from '../../src/validate/facts.ts';
import { runOf } from '../report/run-of.ts';
import { clustersOf } from '../support/records-of.ts';

/** What the rules see of these records, grouped into customers by record number; of the first source. */
export function factsOf(records: Records, groups: readonly (readonly number[])[], checks?: ChecksConfig): SourceFacts {
  const clusters = clustersOf(records, groups);
  const summary = report(runOf(records, clusters)).summary();
  const settings = settingsOf(checks);
  const nothing = { tables: new Map(), configured: new Map(), earlier: undefined };
  return { summary, records, clusters, settings, ...nothing, source: summary.sources[0], index: 0 };
}
