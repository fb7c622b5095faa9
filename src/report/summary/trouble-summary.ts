import { ISSUE_KINDS, type IssueKind } from '../../domain/issue.ts';
import { type MaskKind, mask } from '../../domain/mask.ts';
import type { Disbelieved, Records, Source } from '../../domain/records.ts';
import type { DisbelievedSummary, IssueSummary, Summary } from '../../domain/summary.ts';
import { Counter } from './counter.ts';

/** As many refused values as a person reads through; the totals count them all. */
const MOST_VALUES = 100;

const DISBELIEVED_MASK: Readonly<Record<Disbelieved['field'], MaskKind>> = {
  name: 'name',
  email: 'email',
  phone: 'phone',
  national_id: 'digits',
  birth_date: 'digits',
  address: 'text',
  handle: 'name',
  // A company of one is a person.
  company: 'name',
};

/** Values that were refused as evidence, masked, those on most records first. */
export function summariseDisbelieved(disbelieved: readonly Disbelieved[]): DisbelievedSummary {
  const values = new Counter<Disbelieved['field']>();
  const rows = new Counter<Disbelieved['field']>();
  for (const { field, records } of disbelieved) {
    values.add(field);
    rows.add(field, records);
  }
  const sorted = [...disbelieved].sort(
    (a, b) => b.records - a.records || compare(a.field, b.field) || compare(a.value, b.value),
  );
  const top = sorted.slice(0, MOST_VALUES).map(({ field, value, reason, records }) => ({
    field,
    masked: mask(DISBELIEVED_MASK[field], value),
    reason,
    records,
  }));
  const byField = values.list().map(({ name, count }) => ({ field: name, values: count, records: rows.get(name) }));
  return { values: disbelieved.length, top, byField };
}

/** What was found in cells, the most frequent kind first, with the columns and a few rows to look at. */
export function summariseIssues({ issues, sources }: Records): readonly IssueSummary[] {
  const totals = new Counter<IssueKind>();
  const where = new Map<IssueKind, IssueSummary['where'][number][]>();
  for (const { kind, source, header, role, count, rows } of issues.list()) {
    totals.add(kind, count);
    const places = where.get(kind) ?? [];
    places.push({ source: sources[source].name, header, role, count, rows: [...rows].sort((a, b) => a - b) });
    where.set(kind, places);
  }
  return totals
    .list()
    .map(({ name, count }) => ({ kind: name, means: ISSUE_KINDS[name], count, where: where.get(name) ?? [] }));
}

export function summariseRejects(sources: readonly Source[]): Summary['rejects'] {
  const byReason = new Counter<string>();
  let rows = 0;
  for (const { rejects } of sources) {
    rows += rejects.length;
    for (const { reason } of rejects) byReason.add(reason);
  }
  return { rows, byReason: byReason.list() };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
