import { type CodedColumn, EMPTY } from '../../../src/domain/column.ts';
import type { FieldName } from '../../../src/domain/fields.ts';
import type { Records } from '../../../src/domain/records.ts';
import type { Conflict } from '../../support/customers.ts';

/**
 * Below nine in ten that all records are one person, a person should look: at even odds, where merging stops, every
 * second such customer would be wrong, and the false ones gather just above it.
 */
const SURE_ENOUGH = 0.9;

/**
 * More different values than one person plausibly has: the tell-tales of over-merging in the study of practice,
 * section 7 (Amperity for names and postal codes, Segment and Meiro for identifiers).
 */
const MOST_VALUES: Readonly<Partial<Record<FieldName, number>>> = {
  given_name: 3,
  family_name: 3,
  postal_code: 5,
  national_id: 5,
  email: 5,
  phone: 5,
  handle: 5,
};

/** More rows than the exports of one person have; calls and other interactions are as many as they like. */
const MOST_RECORDS = 50;

/** What joins a record that has nothing but its name in common with the customer: a namesake would be joined alike. */
const NAME_ALONE = 'name';

/**
 * Whether a person should look at the customer before anyone relies on it: the evidence is thin, a record came in by
 * its name alone, a conflict is serious (two ids, two birth dates, a yes over a no), or it holds more than one person
 * plausibly has. `matchedBy` is that of Clusters.
 */
export function needsReview(
  members: readonly number[],
  confidence: number,
  matchedBy: CodedColumn,
  conflicts: readonly Conflict[],
  variety: ReadonlyMap<FieldName, number>,
  records: Records,
): boolean {
  if (members.length === 1) return false;
  if (confidence < SURE_ENOUGH || hasNameAlone(members, matchedBy)) return true;
  if (conflicts.some(({ severity }) => severity === 'high')) return true;
  for (const [field, count] of variety) if (count > (MOST_VALUES[field] ?? count)) return true;
  return members.length > MOST_RECORDS && masterRows(members, records) > MOST_RECORDS;
}

function hasNameAlone(members: readonly number[], { codes, values }: CodedColumn): boolean {
  const nameAlone = values.find(NAME_ALONE);
  return nameAlone !== EMPTY && members.some((record) => codes[record] === nameAlone);
}

function masterRows(members: readonly number[], records: Records): number {
  let rows = 0;
  for (const record of members) if (!records.sources[records.source[record]].mapping.interactions) rows++;
  return rows;
}
