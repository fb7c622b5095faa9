import type { Clusters } from '../../domain/customers.ts';
import type { Records, Source } from '../../domain/records.ts';
import type { SourceSummary } from '../../domain/summary.ts';
import { natureOf } from '../source-nature.ts';
import { share } from './counter.ts';

/** What each source brought: how it was read, what its columns are, how many people its rows are. */
export function summariseSources(records: Records, clusters: Clusters): readonly SourceSummary[] {
  const { people, read, matched } = countedBySource(records, clusters);
  return records.sources.map((source, at) => ({
    ...description(source),
    rows: read[at] + source.rejects.length,
    rejected: source.rejects.length,
    people: people[at],
    repeated: share(read[at] - people[at], read[at]),
    matched: share(matched[at], read[at]),
  }));
}

function description(source: Source): Omit<SourceSummary, 'rows' | 'rejected' | 'people' | 'repeated' | 'matched'> {
  const { name, path, fingerprint, mapping, dialect, warnings, fill } = source;
  return {
    name,
    file: path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1),
    fingerprint,
    ...natureOf(mapping),
    channel: source.channel,
    dialect,
    columns: mapping.columns.map(({ column, ...rest }) => ({ ...rest, ...fill?.[column] })),
    unmapped: mapping.unmapped.map(({ header }) => header),
    sensitive: mapping.sensitive.map(({ header }) => header),
    warnings,
  };
}

function countedBySource({ sources, source }: Records, { count, starts, members }: Clusters) {
  const people = new Uint32Array(sources.length);
  const read = new Uint32Array(sources.length);
  const matched = new Uint32Array(sources.length);
  const countedFor = new Int32Array(sources.length).fill(-1);
  for (let customer = 0; customer < count; customer++) {
    const isMatched = starts[customer + 1] - starts[customer] > 1 ? 1 : 0;
    for (let k = starts[customer]; k < starts[customer + 1]; k++) {
      const at = source[members[k]];
      read[at]++;
      matched[at] += isMatched;
      if (countedFor[at] === customer) continue;
      countedFor[at] = customer;
      people[at]++;
    }
  }
  return { people, read, matched };
}
