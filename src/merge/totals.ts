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
    const { sources } = this.records;
    const accounts = new Accounts();
    const totals: SourceTotal[] = [];
    for (let m = 0; m < size; m++) {
      const amount = this.amount(field, members[m]);
      if (!Number.isNaN(amount)) this.addAmount(accounts, members[m], amount);
    }
    for (const { place: of } of accounts.all)
      if (totals.every(({ place }) => place !== of)) totals.push(sumOf(of, sources[of].name, accounts.all));
    return totals;
  }

  /** To the account of its record, which may be known already. */
  private addAmount(accounts: Accounts, record: number, amount: number): void {
    const { recordId, source } = this.records;
    const kind = this.kindOf(record);
    const number = kind === BY_ID ? recordId.codes[record] : kind === BY_ROW ? record : amount;
    const known = accounts.find(source[record], kind, number);
    if (known === undefined) accounts.add({ place: source[record], kind, number, amount, record });
    else if (amount > known.amount) {
      known.amount = amount;
      known.record = record;
    }
  }

  /** Rows without an id are one account when they state the same total, unless each row is a sale of its own. */
  private kindOf(record: number): Account['kind'] {
    const { recordId, source } = this.records;
    if (recordId.codes[record] !== EMPTY) return BY_ID;
    return this.isInteraction[source[record]] === 1 ? BY_ROW : BY_TOTAL;
  }
}

function isStated(amounts: Float64Array, count: number): boolean {
  for (let record = 0; record < count; record++) if (!Number.isNaN(amounts[record])) return true;
  return false;
}

/** What the number of an account is: the code of an id, a record, or the total itself. */
const BY_ID = 0;
const BY_ROW = 1;
const BY_TOTAL = 2;

/** The highest amount that rows of one account state, and the record that does. */
interface Account {
  /** Of its source among those of the run. */
  readonly place: number;
  readonly kind: typeof BY_ID | typeof BY_ROW | typeof BY_TOTAL;
  readonly number: number;
  amount: number;
  record: number;
}

/** More accounts than these are found by name. */
const FEW = 24;

/** The accounts of one customer, in the order they are met. */
class Accounts {
  readonly all: Account[] = [];
  /** Of very many. */
  private byName: Map<string, Account> | undefined;

  find(place: number, kind: Account['kind'], number: number): Account | undefined {
    const { all } = this;
    if (all.length > FEW) return this.byName?.get(nameOf({ place, kind, number }));
    for (let k = 0; k < all.length; k++)
      if (all[k].number === number && all[k].kind === kind && all[k].place === place) return all[k];
    return undefined;
  }

  add(account: Account): void {
    this.all.push(account);
    if (this.all.length === FEW + 1) this.byName = new Map(this.all.map((known) => [nameOf(known), known]));
    else if (this.all.length > FEW) this.byName?.set(nameOf(account), account);
  }
}

function nameOf({ place, kind, number }: Pick<Account, 'place' | 'kind' | 'number'>): string {
  return `${place} ${kind} ${number}`;
}

interface SourceTotal {
  /** Of the source among those of the run. */
  readonly place: number;
  readonly source: string;
  /** In the unit of the column: purchases, or money with two decimals. */
  readonly total: number;
  /** The record with the largest part in it. */
  readonly record: number;
}

/** Of the accounts of one source, of which there is one at least. */
function sumOf(place: number, name: string, accounts: readonly Account[]): SourceTotal {
  let sum = 0;
  let largest: Account | undefined;
  for (const account of accounts) {
    if (account.place !== place) continue;
    sum += account.amount;
    if (largest === undefined || account.amount > largest.amount) largest = account;
  }
  return { place, source: name, total: rounded(sum), record: largest?.record ?? -1 };
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
