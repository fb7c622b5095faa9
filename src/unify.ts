import { customerParts } from './customer-parts.ts';
import type { DecisionRequest } from './decisions.ts';
import type { Channel } from './domain/channels.ts';
import type { Config } from './domain/config.ts';
import type { Clusters } from './domain/customers.ts';
import type { EarlierIds } from './domain/earlier-ids.ts';
import { fail } from './domain/failure.ts';
import type { Mapping } from './domain/mapping.ts';
import type { MatchModel } from './domain/match-model.ts';
import { own } from './domain/own.ts';
import { type OnProgress, progress } from './domain/progress.ts';
import { ONE_THREAD, type RangeRunner } from './domain/ranges.ts';
import type { Records } from './domain/records.ts';
import type { Summary } from './domain/summary.ts';
import type { Suppression, SuppressionList } from './domain/suppression.ts';
import { identifiesPeople } from './map/identifies-people.ts';
import { mapSource } from './map/map-source.ts';
import { matchCustomers } from './matching.ts';
import { sharedFingerprints } from './merge/fingerprint.ts';
import { countKept, idOf, sharedIdBits } from './merge/identity.ts';
import { identify } from './merge/merge-customers.ts';
import { suppressedCustomers } from './merge/suppression.ts';
import { agreedCountry } from './normalize/assemble/row-countries.ts';
import { type NormalizeInput, normalizeOn } from './normalize/normalize-records.ts';
import { type OpenedSource, openSource } from './read/open-source.ts';
import { readTables as readRowsOf } from './read/read-tables.ts';
import { sourceNames } from './read/source-names.ts';
import { type Inspection, inspectSource } from './report/inspection.ts';
import type { OutputFile } from './report/output-file.ts';
import { report } from './report/report.ts';

/** What a run needs to know; everything else is detected. */
export interface RunRequest extends DecisionRequest {
  /** Paths; `-` is standard input. */
  readonly files: readonly string[];
  /** Source names the files had in an earlier run; by default they follow from the paths. */
  readonly names?: readonly string[];
  readonly config: Config;
  /** Channels the user names, by path, base name or source name. */
  readonly channels: Readonly<Record<string, Channel>>;
  readonly tool: { readonly name: string; readonly version: string };
  /** People who asked to be forgotten: left out of what is said of customers. */
  readonly suppressions?: readonly Suppression[];
  /** Exclusion lists; read as the exports are, so that they may ask what the run knows. */
  readonly lists?: (records: Records) => Promise<readonly SuppressionList[]>;
  /** The ids of an earlier run, to be kept; read when they are needed, as the records need the room before. */
  readonly earlierIds?: (ranges?: RangeRunner) => Promise<EarlierIds>;
  /** Who does the long loops; by default the thread that asks. */
  readonly ranges?: RangeRunner;
  readonly onProgress?: OnProgress;
}

/** Everything a run found; nothing is written yet. */
export interface RunResult {
  readonly records: Records;
  readonly clusters: Clusters;
  readonly model: MatchModel;
  /** The id of a customer of `clusters`. */
  idOf(customer: number): string;
  /** The files of the run, to be consumed in this order. */
  outputs(): Iterable<OutputFile>;
  summary(): Summary;
}

/** The run: read → map → normalize → block → link → cluster → merge → report. */
export async function unify(request: RunRequest): Promise<RunResult> {
  const records = await readRecords(request);
  const lists = (await request.lists?.(records)) ?? [];
  const { clusters, model, decisions } = await matchCustomers(records, request);
  // Entities, and all that compared them: a third of the memory.
  request.ranges?.letGo?.();
  const fingerprints = await sharedFingerprints(records, request.ranges);
  const earlier = await request.earlierIds?.(request.ranges);
  const bits = await sharedIdBits(records, clusters, fingerprints, { ranges: request.ranges, earlier });
  const identities = identify(records, clusters, fingerprints, bits);
  const idOfCustomer = (customer: number): string => idOf(identities.bits, customer);
  const suppressed = suppressedCustomers(records, clusters, request.suppressions ?? []);
  const merging = { records, clusters, identities, policy: request.config, suppressed, lists };
  const parts = customerParts(merging, request.ranges, { onCustomers: progress(request, 'merge', 'customers') });
  const { outputs, summary } = report({
    records,
    clusters,
    idOf: idOfCustomer,
    model,
    config: request.config,
    tool: request.tool,
    decisions,
    suppressed,
    keptIds: earlier && countKept(bits, earlier, suppressed),
    lists: lists.length === 0 ? undefined : parts.uses,
    parts,
  });
  return { records, clusters, model, idOf: idOfCustomer, outputs, summary };
}

/** What the tool sees in each file; reads no further than the sample. */
export async function inspect(request: RunRequest): Promise<readonly Inspection[]> {
  const sources = mapSources(await openSources(request), request);
  const assumedCountry = request.config.country ?? agreedCountry(sources);
  return sources.map(({ name, opened, mapping }) => inspectSource({ ...opened, name, assumedCountry }, mapping));
}

/** read → map → normalize. */
export async function readRecords(request: RunRequest): Promise<Records> {
  const tables = await readTables(await openSources(request), request);
  refuseNobody(tables);
  return normalizeTables(tables, request);
}

/** A run in which no column of any file tells who somebody is would write one nameless customer a row. */
function refuseNobody(inputs: readonly NormalizeInput[]): void {
  const filled = inputs.filter(({ table }) => table.length > 0);
  if (filled.length === 0 || filled.some(({ mapping }) => identifiesPeople(mapping))) return;
  fail({ kind: 'nothing_to_match', paths: filled.map(({ path }) => path) });
}

/** A source whose shape is known, by the name it has in the run. */
export interface NamedSource {
  readonly name: string;
  readonly opened: OpenedSource;
}

/** The names the files have in a run, in the order they were given. */
export function namesIn({ files, names }: Pick<RunRequest, 'files' | 'names'>): readonly string[] {
  return names ?? sourceNames(files);
}

/**
 * Opens the files, in the order they were given. Under names of an earlier run the same file may stand twice: where two
 * equal ones were, one may be left.
 */
export async function openSources(request: RunRequest): Promise<readonly NamedSource[]> {
  const { files, names, config } = request;
  const given = namesIn(request);
  refuseRepetition(files, given);
  const sources: NamedSource[] = [];
  for (const [k, name] of given.entries()) {
    const opened = await openSource(files[k], own(config.sources, name));
    if (names === undefined) refuseSameFile(opened, sources);
    sources.push({ name, opened });
  }
  return sources;
}

/** map → read: the rows of all sources, in the order of their names; `all` also those of columns nobody mapped. */
export async function readTables(
  sources: readonly NamedSource[],
  request: RunRequest,
  all = false,
): Promise<readonly NormalizeInput[]> {
  const mapped = mapSources(sources, request);
  const orders = mapped.map(({ opened, mapping }) => {
    const wanted = wantedColumns(mapping, request.config.keepExtra);
    return { opened, wanted: (column: number) => all || wanted.has(column) };
  });
  const tables = await readRowsOf(orders, request.ranges, progress(request, 'read', 'rows'));
  return mapped.map(({ name, opened: { path, fingerprint }, mapping }, k) => ({
    name,
    path,
    fingerprint,
    mapping,
    table: tables[k],
  }));
}

/** normalize. */
export function normalizeTables(inputs: readonly NormalizeInput[], request: RunRequest): Promise<Records> {
  return normalizeOn(request.ranges ?? ONE_THREAD, inputs, {
    country: request.config.country,
    keepExtra: request.config.keepExtra,
    onRows: progress(request, 'normalize', 'rows'),
  });
}

interface MappedSource extends NamedSource {
  readonly mapping: Mapping;
}

function mapSources(sources: readonly NamedSource[], request: RunRequest): readonly MappedSource[] {
  const mapped = sources.map(({ name, opened }, k) => {
    const channel = own(request.channels, opened.path) ?? own(request.channels, name);
    const config = own(request.config.sources, name);
    const mapping = mapSource({ sample: opened.sample, fileName: name, config, channel });
    request.onProgress?.({ step: 'map', done: k + 1, total: sources.length, unit: 'files' });
    return { name, opened, mapping };
  });
  return mapped.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function refuseRepetition(files: readonly string[], names: readonly string[]): void {
  const repeated = names.findIndex((name, k) => names.indexOf(name) !== k);
  if (repeated >= 0) fail({ kind: 'same_file_twice', path: files[repeated] });
}

/** A link is another name of a file, and would count all its rows twice. */
function refuseSameFile(opened: OpenedSource, earlier: readonly NamedSource[]): void {
  const first = earlier.find((source) => isSameFile(source.opened, opened));
  if (first !== undefined) fail({ kind: 'same_file_twice', path: opened.path, first: first.opened.path });
}

/** The bytes are compared too: not every file system gives each file a number of its own. */
function isSameFile(a: OpenedSource, b: OpenedSource): boolean {
  if (a.file === undefined || b.file === undefined) return false;
  return a.file.dev === b.file.dev && a.file.ino === b.file.ino && a.fingerprint === b.fingerprint;
}

function wantedColumns(mapping: Mapping, keepExtra: boolean): ReadonlySet<number> {
  const wanted = new Set(mapping.columns.map(({ column }) => column));
  if (keepExtra) for (const { column } of mapping.unmapped) wanted.add(column);
  return wanted;
}
