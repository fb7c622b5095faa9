import type { Clusters } from '../domain/customers.ts';
import { FIELD_NAMES, FIELDS, type FieldName } from '../domain/fields.ts';
import { CUSTOMER_NUMBER } from '../domain/mapping.ts';
import { maskField } from '../domain/mask.ts';
import { probabilityOf } from '../domain/pair-scorer.ts';
import type { Records } from '../domain/records.ts';
import type { Waterfall } from '../domain/waterfall.ts';
import { VALUE_SEPARATOR } from './cells.ts';
import type { ExplainedWaterfall, FieldBeside, RecordGroup, RecordName } from './explanation.ts';

/** What an explanation needs to speak of records. */
export interface ViewedRun {
  readonly records: Records;
  readonly clusters: Pick<Clusters, 'customer'>;
  /** One per customer of `clusters`. */
  readonly ids: readonly string[];
  /** Values as they are; masked otherwise. */
  readonly unmasked: boolean;
}

/** As many records of a group are named as a person reads. */
const MOST_NAMED = 20;

/** `crm.csv:17`: source and data row of a record. */
export function referenceOf(records: Pick<Records, 'sources' | 'source' | 'row'>, record: number): string {
  return `${records.sources[records.source[record]].name}:${records.row[record]}`;
}

export function nameOf({ records, clusters, ids }: ViewedRun, record: number): RecordName {
  return { reference: referenceOf(records, record), customer: ids[clusters.customer[record]] };
}

export function groupOf({ records }: ViewedRun, members: ArrayLike<number>): RecordGroup {
  const references: string[] = [];
  for (let k = 0; k < members.length && k < MOST_NAMED; k++) references.push(referenceOf(records, members[k]));
  return { count: members.length, references };
}

/** The fields that either record fills, in the order of the table of fields. */
export function fieldsBeside(run: ViewedRun, a: number, b: number): readonly FieldBeside[] {
  return FIELD_NAMES.map((field) => ({ field, a: shown(run, field, a), b: shown(run, field, b) })).filter(
    (beside) => beside.a !== '' || beside.b !== '',
  );
}

function shown({ records, unmasked }: ViewedRun, field: FieldName, record: number): string {
  const { display } = records;
  const own = FIELDS[field].many ? listOf(display, field, record) : [display[field].text(record)];
  const values = field === 'handle' ? [...own, ...sharedIds(records, record, own)] : own;
  return values.map((value) => (unmasked || value === '' ? value : maskField(field, value))).join(VALUE_SEPARATOR);
}

/** The id of a row where systems number customers alike: it is compared, and no field of its own. */
function sharedIds({ match }: Records, record: number, shown: readonly string[]): readonly string[] {
  if (shown.length > 0) return [];
  const numbers = match.handle.list(record).filter((handle) => handle.startsWith(CUSTOMER_NUMBER));
  return numbers.map((number) => number.slice(number.indexOf(':') + 1));
}

function listOf(display: Records['display'], field: FieldName, record: number): readonly string[] {
  const column = display[field];
  return 'list' in column ? column.list(record) : [column.text(record)];
}

/** The waterfall without what the household class needs by itself; its sum is the weight. */
export function waterfallOf({ prior, evidence, householdTerm, weight }: Waterfall): ExplainedWaterfall {
  const bars = evidence.map(({ householdBits: _, comparison, ...bar }) => ({
    comparison: fieldName(comparison),
    ...bar,
  }));
  return { prior, bars, householdTerm, weight, probability: probabilityOf(weight) };
}

/** `birthDate` → `birth_date`, as the outputs write it. */
function fieldName(comparison: string): string {
  return comparison.replace(/[A-Z\d]/g, (character) => `_${character.toLowerCase()}`);
}
