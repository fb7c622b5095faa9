import type { ColumnConfig, SourceConfig } from '../domain/config.ts';
import type { MappedColumn, Mapping } from '../domain/mapping.ts';

/** A source as the configuration names it, and what was detected of it. */
export interface DetectedSource {
  readonly name: string;
  readonly mapping: Mapping;
}

/** The configuration as `unify init` writes it: what was detected, to be edited and kept. */
export interface ConfigTemplate {
  readonly $schema: string;
  readonly country?: string;
  readonly sources: Readonly<Record<string, SourceConfig>>;
}

/**
 * A configuration that says what was detected anyway: a run with it gives what a run without it
 * gives. Columns nobody mapped and sensitive ones are named with the role `ignore`: they can be put to use here, and a
 * column that is not named is new, which `unify validate` tells.
 */
export function configTemplate(sources: readonly DetectedSource[]): ConfigTemplate {
  const country = mostFrequentCountry(sources);
  const entries = sources.map(({ name, mapping }) => [name, sourceConfig(mapping)] as const);
  return {
    $schema: './unify.schema.json',
    ...(country === undefined ? {} : { country }),
    sources: Object.fromEntries(entries),
  };
}

function sourceConfig({ channel, country, columns, unmapped, sensitive }: Mapping): SourceConfig {
  const detected = columns.map((column) => [column.header, columnConfig(column)] as const);
  const ignored = [...unmapped, ...sensitive].map(({ header }) => [header, { role: 'ignore' }] as const);
  return {
    channel,
    ...(country === undefined ? {} : { country }),
    columns: Object.fromEntries<ColumnConfig>([...detected, ...ignored]),
  };
}

function columnConfig({ role, contact, polarity, network, dateOrder }: MappedColumn): ColumnConfig {
  return {
    role,
    ...(contact === undefined ? {} : { contact }),
    ...(polarity === undefined ? {} : { polarity }),
    ...(network === undefined ? {} : { network }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
  };
}

/** The first in the alphabet where several are as frequent. */
function mostFrequentCountry(sources: readonly DetectedSource[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { mapping } of sources) {
    if (mapping.country !== undefined) counts.set(mapping.country, (counts.get(mapping.country) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0];
}
