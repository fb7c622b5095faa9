import { foldHeader } from '../../domain/fold.ts';
import type { EarlierSource } from '../../domain/validation.ts';
import type { Facts, SourceFacts } from '../facts.ts';
import type { Found } from '../found.ts';

/** Columns which neither the configuration nor the earlier run knows. */
export function unexpectedColumn(facts: SourceFacts): readonly Found[] {
  const known = knownHeaders(facts);
  if (known === undefined) return [];
  const folded = new Set(known.map(foldHeader));
  return headersOf(facts.source)
    .filter((header) => !folded.has(foldHeader(header)))
    .map((header) => {
      const role = facts.source.columns.find((column) => column.header === header)?.role;
      const fate = role === undefined ? 'it is not read' : `it is read as ${role}`;
      return { breach: true, message: `the column "${header}" is new; ${fate}`, header };
    });
}

/** Columns which the configuration names, or which the earlier run read, and the file lacks. */
export function vanishedColumn(facts: SourceFacts): readonly Found[] {
  const present = new Set(headersOf(facts.source).map(foldHeader));
  const read = earlierSource(facts)?.columns.map(({ header }) => header) ?? [];
  const wanted = new Set([...(facts.configured.get(facts.source.name) ?? []), ...read]);
  return [...wanted]
    .filter((header) => !present.has(foldHeader(header)))
    .map((header) => ({ breach: true, message: `the column "${header}" is gone`, header }));
}

/** How the file is written and what it was taken for, when that is not as before. */
export function changedLayout(facts: SourceFacts): readonly Found[] {
  const before = earlierSource(facts);
  if (before === undefined) return [];
  const { source } = facts;
  const properties: readonly (readonly [name: string, was: string | undefined, is: string | undefined])[] = [
    ['layout', before.layout, source.layout],
    ['channel', before.channel, source.channel],
    ['country', before.country, source.country],
    ['format', before.dialect.format, source.dialect.format],
    ['encoding', before.dialect.encoding, source.dialect.encoding],
    ['delimiter', before.dialect.delimiter, source.dialect.delimiter],
  ];
  const changed = properties.filter(([, was, is]) => was !== is);
  return [
    ...changed.map(([name, was, is]) => ({ breach: true, message: `the ${name} was ${word(was)} and is ${word(is)}` })),
    ...changedColumns(before, source),
  ];
}

/**
 * Files which the configuration or the earlier run knows and nobody gave. A run without a file of the earlier one would
 * lose its customers, but where as many new ones are given the names may hold a date; a configuration may serve several
 * runs. Neither is a breach but for those who say how severe that is.
 */
export function missingFile({ configured, earlier, summary, settings }: Facts): readonly Found[] {
  const given = new Set(summary.sources.map(({ name }) => name));
  const before = new Set(earlier?.sources.map(({ name }) => name));
  const asked = settings.severity.missing_file !== undefined;
  const gone = [...before].filter((name) => !given.has(name));
  const isFewer = gone.length > [...given].filter((name) => !before.has(name)).length;
  return [...new Set([...configured.keys(), ...before])]
    .filter((name) => !given.has(name))
    .sort()
    .map((name) => ({
      breach: asked || (isFewer && before.has(name)),
      message: `${name} ${before.has(name) ? 'was part of the earlier run' : 'is known'} and was not given`,
    }));
}

/** The same source in the earlier run, by its name. */
export function earlierSource({ earlier, source }: SourceFacts): EarlierSource | undefined {
  return earlier?.sources.find(({ name }) => name === source.name);
}

function changedColumns(before: EarlierSource, now: EarlierSource): readonly Found[] {
  return now.columns.flatMap(({ header, role, dateOrder }) => {
    const was = before.columns.find((column) => column.header === header);
    if (was === undefined) return [];
    if (was.role !== role) return [changedColumn(header, was.role, role)];
    // A column that fits both orders once is not a change of its format.
    const turned = dateOrder !== undefined && was.dateOrder !== undefined && was.dateOrder !== dateOrder;
    return turned ? [changedColumn(header, `written ${was.dateOrder}`, dateOrder)] : [];
  });
}

function changedColumn(header: string, was: string | undefined, is: string): Found {
  return { breach: true, message: `"${header}" was ${word(was)} and is ${is}`, header };
}

function knownHeaders(facts: SourceFacts): readonly string[] | undefined {
  const before = earlierSource(facts);
  const configured = facts.configured.get(facts.source.name);
  if (before === undefined) return configured;
  return [...(configured ?? []), ...headersOf(before)];
}

function headersOf({ columns, unmapped, sensitive }: EarlierSource): readonly string[] {
  return [...columns.map(({ header }) => header), ...unmapped, ...sensitive];
}

const SIGNS: Readonly<Record<string, string>> = { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab', '|': 'a bar' };

function word(text: string | undefined): string {
  if (text === undefined || text === '') return 'not known';
  return SIGNS[text] ?? text;
}
