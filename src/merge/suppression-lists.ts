import { CONTACT_CHANNELS } from '../domain/channels.ts';
import { EMPTY } from '../domain/column.ts';
import { CONSENT_STATES } from '../domain/consent.ts';
import { FIRST_CONSENT, type Golden, type GoldenConflict } from '../domain/golden.ts';
import type { Records } from '../domain/records.ts';
import {
  FORBIDDEN_BY,
  LISTED_KINDS,
  type ListedKind,
  type SuppressionList,
  type SuppressionListUse,
  withoutCountry,
} from '../domain/suppression.ts';

const GRANTED = CONSENT_STATES.indexOf('granted');
const DENIED = CONSENT_STATES.indexOf('denied');

/** What each list did to customers; plain data, so that it can come from another thread. */
export interface ListCounts {
  readonly customers: number[];
  /** Customers of whom a yes was overruled. */
  readonly overruled: number[];
}

export function noListCounts(lists: readonly SuppressionList[]): ListCounts {
  return { customers: lists.map(() => 0), overruled: lists.map(() => 0) };
}

/** Adds what lists did to other customers. */
export function addListCounts(sums: ListCounts, { customers, overruled }: ListCounts): void {
  for (const [at, count] of customers.entries()) sums.customers[at] += count;
  for (const [at, count] of overruled.entries()) sums.overruled[at] += count;
}

export function listUses(lists: readonly SuppressionList[], counts: ListCounts): readonly SuppressionListUse[] {
  return lists.map(({ name, file, asOf, values }, at) => ({
    name,
    file,
    asOf,
    values: LISTED_KINDS.reduce((sum, kind) => sum + values[kind].size, 0),
    customers: counts.customers[at],
    overruled: counts.overruled[at],
  }));
}

/** Applies exclusion lists to customers as they pass by, and counts what each list did. */
export class ListedConsent {
  private readonly records: Records;
  private readonly lists: readonly SuppressionList[];

  constructor(records: Records, lists: readonly SuppressionList[]) {
    this.records = records;
    this.lists = lists;
  }

  /** Denies a customer what a list denies her. */
  apply(golden: Golden, counts: ListCounts): void {
    for (let at = 0; at < this.lists.length; at++) {
      const list = this.lists[at];
      const hits = hitsOf(golden, list, this.records);
      if (hits.size === 0) continue;
      counts.customers[at]++;
      let told = false;
      for (const [channel, hit] of hits) told = deny(golden, channel, hit, ruleOf(list)) || told;
      if (told) counts.overruled[at]++;
    }
  }
}

/** `suppression_list (Lista Robinson, 2026-11-01)`: conflicts.csv names the list and its day. */
function ruleOf({ name, asOf }: SuppressionList): string {
  return `suppression_list (${asOf === '' ? name : `${name}, ${asOf}`})`;
}

/** The record by which a list forbids a means of contact, and the code of the listed value as the record shows it. */
interface Hit {
  readonly record: number;
  readonly point: number;
}

/** By place in CONTACT_CHANNELS. */
function hitsOf(golden: Golden, list: SuppressionList, records: Records): ReadonlyMap<number, Hit> {
  const hits = new Map<number, Hit>();
  for (const kind of LISTED_KINDS) {
    if (list.values[kind].size === 0) continue;
    const hit = hitIn(golden, kind, list.values[kind], records);
    if (hit === undefined) continue;
    for (const name of FORBIDDEN_BY[kind]) {
      const channel = CONTACT_CHANNELS.indexOf(name);
      if (!hits.has(channel)) hits.set(channel, hit);
    }
  }
  return hits;
}

function hitIn(
  { members, size }: Golden,
  kind: ListedKind,
  values: ReadonlySet<string>,
  { match, display }: Records,
): Hit | undefined {
  for (let m = 0; m < size; m++) {
    const record = members[m];
    const keys = match[kind].list(record);
    const at = keys.findIndex((key) => values.has(kind === 'nationalId' ? withoutCountry(key) : key));
    if (at < 0) continue;
    if (kind === 'nationalId') return { record, point: EMPTY };
    const { starts, items } = display[kind];
    // The two lists run in parallel except where a value shown is no evidence; then no single one can be named.
    const isParallel = starts[record + 1] - starts[record] === keys.length;
    return { record, point: isParallel ? items[starts[record] + at] : EMPTY };
  }
  return undefined;
}

/** A no stands; a yes is overruled and told; silence becomes a no, which takes nothing from anybody. Says whether conflicts changed. */
function deny(golden: Golden, channel: number, hit: Hit, rule: string): boolean {
  if (golden.consent[channel] === DENIED) return false;
  const field = FIRST_CONSENT + channel;
  const yes = golden.consent[channel] === GRANTED ? [golden.consentRecords[channel]] : [];
  let before = 0;
  for (let k = 0; k < golden.conflictCount; k++) {
    const { field: of, other, otherRecord } = golden.conflicts[k];
    if (of === field) before++;
    if (of === field && other === GRANTED) yes.push(otherRecord);
  }
  golden.consent[channel] = DENIED;
  golden.consentRecords[channel] = hit.record;
  golden.consentPoints[channel] = hit.point;
  const told = [...new Set(yes)];
  if (told.length === 0 && before === 0) return false;
  replace(golden, field, told, hit.record, rule);
  return true;
}

/** What was said of the channel gives way; consents stand behind the fields and before the totals. */
function replace(golden: Golden, field: number, told: readonly number[], listed: number, rule: string): void {
  const kept = golden.conflicts.splice(0, golden.conflictCount).filter((conflict) => conflict.field !== field);
  const at = kept.findIndex((conflict) => conflict.field > field && conflict.field >= FIRST_CONSENT);
  const behind = at < 0 ? [] : kept.splice(at);
  const overruled = told.map(
    (record): GoldenConflict => ({
      field,
      kind: 'denied_and_granted',
      kept: DENIED,
      keptRecord: listed,
      other: GRANTED,
      otherRecord: record,
      rule,
      severity: 'medium',
    }),
  );
  const all = [...kept, ...overruled, ...behind];
  golden.conflicts.unshift(...all);
  golden.conflictCount = all.length;
}
