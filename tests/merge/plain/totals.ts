import { EMPTY } from '../../../src/domain/column.ts';
import type { Records } from '../../../src/domain/records.ts';
import type { Conflict } from '../../support/customers.ts';

export interface Totals {
  /** NaN when no source says. */
  readonly purchases: number;
  readonly totalSpent: number;
  readonly conflicts: readonly Conflict[];
}

/**
 * Purchases and money spent. Within one source rows of different ids are accounts, which add up; rows of one id are
 * one account exported twice, of which the highest total counts. Across sources the totals may repeat the same
 * orders (a shop and the CRM it feeds), so the highest is kept and every other non-zero one is reported.
 */
export function totalsOf(members: readonly number[], records: Records): Totals {
  const purchases = bySource(members, records, purchasesOf);
  const spent = bySource(members, records, spentOf);
  if (purchases.length + spent.length === 0) return NOTHING;
  return {
    purchases: highest(purchases)?.total ?? Number.NaN,
    totalSpent: highest(spent)?.total ?? Number.NaN,
    conflicts: [...countedTwice('purchases', purchases), ...countedTwice('total_spent', spent)],
  };
}

const NOTHING: Totals = { purchases: Number.NaN, totalSpent: Number.NaN, conflicts: [] };

interface SourceTotal {
  readonly source: string;
  /** In the unit of the column: purchases, or money with two decimals. */
  readonly total: number;
  /** The record with the largest part in it. */
  readonly record: number;
}

/** What a row that is one sale says without a counter: that it is one. */
function purchasesOf(record: number, records: Records): number {
  const stated = records.facts.purchases[record];
  if (!Number.isNaN(stated) || !isInteraction(record, records)) return stated;
  return records.facts.totalSpent[record] > 0 ? 1 : Number.NaN;
}

function spentOf(record: number, { facts }: Records): number {
  return facts.totalSpent[record];
}

function bySource(
  members: readonly number[],
  records: Records,
  amountOf: (record: number, records: Records) => number,
): readonly SourceTotal[] {
  const sole = soleAmount(members, records, amountOf);
  if (sole !== undefined) return sole;
  const accounts = new Map<number, Map<string, { amount: number; record: number }>>();
  for (const record of members) {
    const amount = amountOf(record, records);
    if (Number.isNaN(amount)) continue;
    const source = records.source[record];
    const known = accounts.get(source) ?? new Map<string, { amount: number; record: number }>();
    accounts.set(source, known);
    const account = accountOf(record, amount, records);
    const before = known.get(account);
    if (before === undefined || amount > before.amount) known.set(account, { amount, record });
  }
  return [...accounts].map(([source, known]) => sumOf(records.sources[source].name, [...known.values()]));
}

const NO_TOTALS: readonly SourceTotal[] = [];

/** The totals where one record at most states an amount, as is usual; undefined where several do. */
function soleAmount(
  members: readonly number[],
  records: Records,
  amountOf: (record: number, records: Records) => number,
): readonly SourceTotal[] | undefined {
  let sole = -1;
  let amount = Number.NaN;
  for (const record of members) {
    const stated = amountOf(record, records);
    if (Number.isNaN(stated)) continue;
    if (sole >= 0) return undefined;
    sole = record;
    amount = stated;
  }
  if (sole < 0) return NO_TOTALS;
  return [sumOf(records.sources[records.source[sole]].name, [{ amount, record: sole }])];
}

/** Rows without an id are one account when they state the same total, unless each row is a sale of its own. */
function accountOf(record: number, amount: number, records: Records): string {
  if (records.recordId.codes[record] !== EMPTY) return `id ${records.recordId.codes[record]}`;
  return isInteraction(record, records) ? `row ${record}` : `total ${amount}`;
}

function isInteraction(record: number, records: Records): boolean {
  return records.sources[records.source[record]].mapping.interactions;
}

function sumOf(source: string, parts: readonly { readonly amount: number; readonly record: number }[]): SourceTotal {
  let sum = 0;
  let largest = parts[0];
  for (const part of parts) {
    sum += part.amount;
    if (part.amount > largest.amount) largest = part;
  }
  return { source, total: Math.round(sum * 100) / 100, record: largest.record };
}

function highest(totals: readonly SourceTotal[]): SourceTotal | undefined {
  let best: SourceTotal | undefined;
  for (const total of totals) {
    const better =
      best === undefined || total.total > best.total || (total.total === best.total && total.source < best.source);
    if (better) best = total;
  }
  return best;
}

/** One row for every other non-zero total, the highest first. */
function countedTwice(field: 'purchases' | 'total_spent', totals: readonly SourceTotal[]): readonly Conflict[] {
  const kept = highest(totals);
  if (kept === undefined || totals.length === 1) return [];
  const told = new Set([0, kept.total]);
  const conflicts: Conflict[] = [];
  for (const other of [...totals].sort((a, b) => b.total - a.total || (a.source < b.source ? -1 : 1))) {
    if (told.has(other.total)) continue;
    told.add(other.total);
    conflicts.push({
      field,
      kind: 'counted_twice',
      keptValue: amountText(field, kept.total),
      keptRecord: kept.record,
      otherValue: amountText(field, other.total),
      otherRecord: other.record,
      rule: 'highest_total',
      severity: 'medium',
    });
  }
  return conflicts;
}

/** As the customer file writes it, so that the two can be compared. */
function amountText(field: 'purchases' | 'total_spent', total: number): string {
  return field === 'total_spent' ? total.toFixed(2) : String(total);
}
