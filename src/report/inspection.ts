import type { ColumnRole } from '../domain/fields.ts';
import type { MappedColumn, Mapping } from '../domain/mapping.ts';
import { type MaskKind, mask } from '../domain/mask.ts';
import type { SourceNature } from '../domain/summary.ts';
import type { Dialect, Sample, TableWarning } from '../domain/table.ts';
import { problemsOf } from './inspection-problems.ts';
import { ROLE_MASK } from './role-mask.ts';
import { natureOf } from './source-nature.ts';

/** What `unify inspect` shows of a source, and what its --json prints. Samples are masked. */
export interface Inspection extends SourceNature {
  readonly path: string;
  readonly name: string;
  readonly format: Dialect['format'];
  readonly encoding: string;
  readonly bom: boolean;
  readonly delimiter: Dialect['delimiter'];
  readonly preambleLines: number;
  readonly footerLines: number;
  readonly sheet: string | undefined;
  /** See InspectedSource. */
  readonly assumedCountry: string | undefined;
  /** Rows looked at: the first of the file, not all of them. */
  readonly sampleRows: number;
  /** Every column of the file, in its order. */
  readonly columns: readonly InspectedColumn[];
  /** Sentences. */
  readonly problems: readonly string[];
}

export interface InspectedColumn {
  readonly header: string;
  /** `unmapped` and `sensitive` columns are not copied unless asked. */
  readonly role: ColumnRole | 'unmapped' | 'sensitive';
  readonly because: MappedColumn['because'] | undefined;
  /** What else was decided: `email, yes permits`, `instagram`, `day first`. */
  readonly detail: string;
  /** Share of the sampled rows with a value. */
  readonly fill: number;
  /** Up to three distinct values, masked; none of a sensitive column. */
  readonly samples: readonly string[];
}

/** What is known of a source before its second pass. */
export interface InspectedSource {
  readonly path: string;
  readonly name: string;
  readonly dialect: Dialect;
  readonly sample: Sample;
  readonly warnings: readonly TableWarning[];
  /** ISO 3166 alpha-2 a run takes for it when nothing in it tells one. */
  readonly assumedCountry?: string | undefined;
}

/** What the program sees in a source: nothing is read beyond the sample, nothing is changed. */
export function inspectSource(source: InspectedSource, mapping: Mapping): Inspection {
  const { dialect, sample } = source;
  return {
    path: source.path,
    name: source.name,
    format: dialect.format,
    encoding: dialect.encoding,
    bom: dialect.bom,
    delimiter: dialect.delimiter,
    preambleLines: dialect.preambleLines,
    footerLines: dialect.footerLines,
    sheet: dialect.sheet,
    ...natureOf(mapping),
    assumedCountry: mapping.country === undefined ? source.assumedCountry : undefined,
    sampleRows: sample.rows.length,
    columns: sample.header.map((header, column) => inspectColumn(sample, mapping, header, column)),
    problems: problemsOf(source, mapping),
  };
}

function inspectColumn(sample: Sample, mapping: Mapping, header: string, column: number): InspectedColumn {
  const mapped = mapping.columns.find((candidate) => candidate.column === column);
  const sensitive = mapping.sensitive.some((candidate) => candidate.column === column);
  const role = mapped?.role ?? (sensitive ? 'sensitive' : 'unmapped');
  return {
    header,
    role,
    because: mapped?.because,
    detail: mapped === undefined ? '' : detailOf(mapped),
    fill: fillOf(sample, column),
    samples: sensitive ? [] : samplesOf(sample, column, mapped === undefined ? 'text' : ROLE_MASK[mapped.role]),
  };
}

const DATE_ORDER_WORDS = { dmy: 'day first', mdy: 'month first', ymd: 'year first' } as const;
const POLARITY_WORDS = {
  grants: 'yes permits',
  denies: 'yes forbids',
  no_denies: 'no forbids',
  no_denies_all: 'yes permits, no forbids all',
} as const;

function detailOf({ contact, polarity, network, dateOrder, decimal }: MappedColumn): string {
  const parts: string[] = [];
  if (contact !== undefined) parts.push(typeof contact === 'string' ? contact : contact.join(' and '));
  if (polarity !== undefined) parts.push(POLARITY_WORDS[polarity]);
  if (network !== undefined) parts.push(network);
  if (dateOrder !== undefined) parts.push(DATE_ORDER_WORDS[dateOrder]);
  if (decimal !== undefined) parts.push(`decimal ${decimal}`);
  return parts.join(', ');
}

function fillOf({ rows }: Sample, column: number): number {
  if (rows.length === 0) return 0;
  let filled = 0;
  for (const row of rows) if ((row[column] ?? '') !== '') filled++;
  return Math.round((filled / rows.length) * 1e4) / 1e4;
}

const MOST_SAMPLES = 3;
/** A sample is a glimpse: longer ones would push the table off the screen. */
const SAMPLE_LENGTH = 40;

/** Distinct after masking too: `J*** P***` three times tells nothing. */
function samplesOf({ rows }: Sample, column: number, kind: MaskKind): readonly string[] {
  const found = new Set<string>();
  for (const row of rows) {
    if (found.size === MOST_SAMPLES) break;
    const value = row[column] ?? '';
    if (value !== '') found.add(mask(kind, value.slice(0, SAMPLE_LENGTH)));
  }
  return [...found];
}
