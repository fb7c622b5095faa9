import { jsonText } from '../../domain/json-text.ts';
import { type RuleName, ruleEntry } from '../../domain/rules.ts';
import { fullText, placeText } from './finding-words.ts';
import type { ShownFinding, ShownPlace, ShownValidation, Tool } from './shown.ts';

/**
 * SARIF 2.1.0 (OASIS), as code scanning reads it: a result a finding, each place a location. Rows are logical locations,
 * `crm.csv/17/Email`, because the line on which a row stands is only known of rows that could not be read.
 */
export function findingsSarif({ checks, sources }: ShownValidation, tool: Tool): string {
  const ruleNames = [...new Set(checks.map(({ rule }) => rule))];
  const files = new Map(sources.map(({ name, path }, index) => [name, { index, uri: uriOf(path) }] as const));
  const results = checks.flatMap(({ findings }) => findings.map((finding) => result(finding, ruleNames, files)));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: tool.name, semanticVersion: tool.version, rules: ruleNames.map(descriptor) } },
        invocations: [{ executionSuccessful: true }],
        artifacts: sources.map(({ path }) => ({ location: { uri: uriOf(path) } })),
        results,
        columnKind: 'utf16CodeUnits',
      },
    ],
  };
  return `${jsonText(log)}\n`;
}

function descriptor(name: RuleName) {
  const { title, remedy, severity, budget } = ruleEntry(name);
  return {
    id: name,
    shortDescription: { text: title },
    fullDescription: { text: budget === undefined ? `${title}.` : `${title}. Counted are ${budget.counts}.` },
    help: { text: remedy },
    defaultConfiguration: { level: severity },
  };
}

type Files = ReadonlyMap<string, { readonly index: number; readonly uri: string }>;

function result(finding: ShownFinding, ruleNames: readonly RuleName[], files: Files) {
  const { rule, severity, file, column, measured, limit } = finding;
  return {
    ruleId: rule,
    ruleIndex: ruleNames.indexOf(rule),
    level: severity,
    message: { text: fullText(finding) },
    locations: file === undefined ? [] : locations(file, finding, files),
    // Tells the same trouble of tomorrow's export from a new one.
    partialFingerprints: { 'ruleFileColumn/v1': [rule, file ?? '', column ?? ''].join('/') },
    properties: { ...(measured === undefined ? {} : { measured }), ...(limit === undefined ? {} : { limit }) },
  };
}

function locations(file: string, { places, column }: ShownFinding, files: Files): readonly object[] {
  const known = files.get(file);
  const artifact = known === undefined ? {} : { artifactLocation: { uri: known.uri, index: known.index } };
  if (places.length === 0) return [location(artifact, [file, ...(column === undefined ? [] : [column])])];
  return places.map((place) => ({
    ...location({ ...artifact, ...region(place) }, logicalPath(file, place)),
    message: { text: placeText(place) },
  }));
}

function location(physicalLocation: object, path: readonly string[]) {
  return { physicalLocation, logicalLocations: [{ fullyQualifiedName: path.join('/'), kind: 'element' }] };
}

function region({ line }: ShownPlace) {
  return line === undefined ? {} : { region: { startLine: line } };
}

function logicalPath(file: string, { row, column }: ShownPlace): readonly string[] {
  return [file, `${row}`, ...(column === undefined ? [] : [column])];
}

/** A path as a URI reference: relative ones stay relative, as code scanning wants them. */
function uriOf(path: string): string {
  if (path === '-') return 'stdin';
  const parts = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]%3A\//.test(parts)) return `file:///${parts.replace('%3A', ':')}`;
  return parts.startsWith('/') ? `file://${parts}` : parts;
}
