import { customerParts } from './customer-parts.ts';
import type { Config } from './domain/config.ts';
import { foldHeader } from './domain/fold.ts';
import { own } from './domain/own.ts';
import type { EarlierRun, Validation, ValidationSettings } from './domain/validation.ts';
import { matchRecords } from './matching.ts';
import { idOf } from './merge/identity.ts';
import { identify } from './merge/merge-customers.ts';
import { report } from './report/report.ts';
import {
  type NamedSource,
  normalizeTables,
  openSources,
  type RunRequest,
  type RunResult,
  readTables,
} from './unify.ts';
import { validate } from './validate/validate.ts';

/** Looks at exports as a run would, keeps all their rows at hand for the rules, and writes nothing. */
export async function validateFiles(
  request: RunRequest,
  settings: ValidationSettings,
  earlier: EarlierRun | undefined,
): Promise<Validation> {
  const opened = await openSources(request);
  // A column that is gone is a finding here, where a run would refuse the configuration.
  const config = withoutMissingColumns(request.config, opened);
  const inputs = await readTables(opened, { ...request, config }, true);
  const records = await normalizeTables(inputs, { ...request, config });
  const { linkage, clusters } = await matchRecords(records, { ...request, config });
  const identities = identify(records, clusters);
  const { summary } = report({
    records,
    clusters,
    idOf: (customer) => idOf(identities.bits, customer),
    model: linkage.model,
    config,
    tool: request.tool,
    parts: customerParts({ records, clusters, identities, policy: config }),
  });
  const tables = new Map(inputs.map(({ name, table }) => [name, table] as const));
  const configured = configuredHeaders(request.config);
  return validate({ summary: summary(), records, clusters, tables, configured, earlier, settings });
}

/** The same rules for a run that is being written; those that look at whole rows are not asked. */
export function validateRun({ records, clusters, summary }: RunResult, settings: ValidationSettings): Validation {
  return validate({
    summary: summary(),
    records,
    clusters,
    tables: new Map(),
    configured: new Map(),
    earlier: undefined,
    settings,
  });
}

/** Sources of which the configuration names columns. */
function configuredHeaders({ sources }: Config): ReadonlyMap<string, readonly string[]> {
  const entries = Object.entries(sources).filter(([, { columns }]) => columns !== undefined);
  return new Map(entries.map(([name, { columns = {} }]) => [name, Object.keys(columns)]));
}

function withoutMissingColumns(config: Config, opened: readonly NamedSource[]): Config {
  const sources = { ...config.sources };
  for (const { name, opened: source } of opened) {
    const written = own(sources, name)?.columns;
    if (written === undefined) continue;
    const present = new Set(source.sample.header.map(foldHeader));
    const kept = Object.entries(written).filter(([header]) => present.has(foldHeader(header)));
    sources[name] = { ...sources[name], columns: Object.fromEntries(kept) };
  }
  return { ...config, sources };
}
