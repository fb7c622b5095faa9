import { EMPTY } from '../domain/column.ts';
import { type Golden, PURCHASES, TOTAL_SPENT } from '../domain/golden.ts';
import type { Records } from '../domain/records.ts';

/**
 * Purchases and money spent. Within one source rows of different ids are accounts, which add up; rows of one id are
 * one account exported twice, of which the highest total counts. Across sources the totals may repeat the same
 * orders (a shop and the CRM it feeds), so the highest is kept and every other non-zero one is reported.
 */
export class Totals {
  private readonly records: Records;
  private readonly isInteraction: Uint8Array;
  private readonly isStated: { readonly purchases: boolean; readonly spent: boolean };

  /** `here` holds the records of a customer, `records` those of the run. */
  constructor(records: Records, here: Records) {
    this.records = here;
    this.isInteraction = Uint8Array.from(records.sources, ({ mapping }) => (mapping.interactions ? 1 : 0));
    const spent = isStated(records.facts.totalSpent, records.count);
    this.isStated = { purchases: spent || isStated(records.facts.purchases, records.count), spent };
  }

  /** Conflicts go behind all others. */
  tell(golden: Golden): void {
    golden.purchases = this.isStated.purchases ? this.total(golden, PURCHASES) : Number.NaN;
    golden.totalSpent = this.isStated.spent ? this.total(golden, TOTAL_SPENT) : Number.NaN;
  }

  private total(golden: Golden, field: number): number {
    const { members, size } = golden;
    let sole = -1;
    for (let m = 0; m < size; m++) {
      if (Number.isNaN(this.amount(field, members[m]))) continue;
      if (sole >= 0) return this.ofSeveral(golden, field);
      sole = members[m];
    }
    return sole < 0 ? Number.NaN : rounded(this.amount(field, sole));
  }

  private amount(field: number, record: number): number {
    const { purchases, totalSpent } = this.records.facts;
    if (field === TOTAL_SPENT) return totalSpent[record];
    const stated = purchases[record];
    if (!Number.isNaN(stated) || this.isInteraction[this.records.source[record]] === 0) return stated;
    // What a row that is one sale says without a counter: that it is one.
    return totalSpent[record] > 0 ? 1 : Number.NaN;
  }

  private ofSeveral(golden: Golden, field: number): number {
    const totals = this.bySource(golden, field);
    const kept = highest(totals);
    tellCountedTwice(golden, field, kept, totals);
    return kept.total;
  }

  private bySource({ members, size }: Golden, field: number): readonly SourceTotal[] {
    const { source, sources } = this.records;
    const accounts = new Map<number, Map<string, Part>>();
    for (let m = 0; m < size; m++) {
      const record = members[m];
      const amount = this.amount(field, record);
      if (Number.isNaN(amount)) continue;
      const known = accounts.get(source[record]) ?? new Map<string, Part>();
      accounts.set(source[record], known);
      const account = this.accountOf(record, amount);
      const before = known.get(account);
      if (before === undefined || amount > before.amount) known.set(account, { amount, record });
    }
    return [...accounts].map(([of, known]) => sumOf(sources[of].name, [...known.values()]));
  }

  /** Rows without an id are one account when they state the same total, unless each row is a sale of its own. */
  private accountOf(record: number, amount: number): string {
    const { recordId, source } = this.records;
    if (recordId.codes[record] !== EMPTY) return `id ${recordId.codes[record]}`;
    return this.isInteraction[source[record]] === 1 ? `row ${record}` : `total ${amount}`;
  }
}

function isStated(amounts: Float64Array, count: number): boolean {
  for (let record = 0; record < count; record++) if (!Number.isNaN(amounts[record])) return true;
  return false;
}

interface Part {
  readonly amount: number;
  readonly record: number;
}

interface SourceTotal {
  readonly source: string;
  /** In the unit of the column: purchases, or money with two decimals. */
  readonly total: number;
  /** The record with the largest part in it. */
  readonly record: number;
}

function sumOf(source: string, parts: readonly Part[]): SourceTotal {
  let sum = 0;
  let largest = parts[0];
  for (const part of parts) {
    sum += part.amount;
    if (part.amount > largest.amount) largest = part;
  }
  return { source, total: rounded(sum), record: largest.record };
}

function rounded(amount: number): number {
  return Math.round(amount * 100) / 100;
}

function highest(totals: readonly SourceTotal[]): SourceTotal {
  let [best] = totals;
  for (const total of totals)
    if (total.total > best.total || (total.total === best.total && total.source < best.source)) best = total;
  return best;
}

/** One row for every other non-zero total, the highest first. */
function tellCountedTwice(golden: Golden, field: number, kept: SourceTotal, totals: readonly SourceTotal[]): void {
  if (totals.length === 1) return;
  const told = new Set([0, kept.total]);
  for (const other of [...totals].sort((a, b) => b.total - a.total || (a.source < b.source ? -1 : 1))) {
    if (told.has(other.total)) continue;
    told.add(other.total);
    const conflict = golden.addConflict(field, 'counted_twice', 'highest_total', 'medium');
    conflict.kept = kept.total;
    conflict.keptRecord = kept.record;
    conflict.other = other.total;
    conflict.otherRecord = other.record;
  }
}
