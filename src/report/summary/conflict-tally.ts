import type { ConflictKind } from '../../domain/conflict.ts';
import { CONFLICT_FIELDS, type Golden, KIND_NAMES, SEVERITIES } from '../../domain/golden.ts';
import type { ConflictSummary, Count } from '../../domain/summary.ts';
import { addNumbers, byCount } from './counter.ts';

const OPPOSED: ConflictKind = 'denied_and_granted';
const KIND_PLACE = new Map(KIND_NAMES.map((kind, place) => [kind, place]));

/** Plain data, so that it can come from another thread; by place in CONFLICT_FIELDS, KIND_NAMES and SEVERITIES. */
export interface ConflictCounts {
  values: number;
  customers: number;
  readonly kindsByField: readonly number[][];
  readonly customersByField: number[];
  readonly bySeverity: number[];
  /** Customers of whom one record says yes and another no. */
  readonly contradicted: number[];
}

/** Conflicts by field, kind and severity: fed with each customer once, asked once at the end. */
export class ConflictTally {
  readonly counts: ConflictCounts = {
    values: 0,
    customers: 0,
    kindsByField: CONFLICT_FIELDS.map(() => KIND_NAMES.map(() => 0)),
    customersByField: CONFLICT_FIELDS.map(() => 0),
    bySeverity: SEVERITIES.map(() => 0),
    contradicted: CONFLICT_FIELDS.map(() => 0),
  };
  /** By field, the customer who was counted last, and the one whose contradiction was. */
  private readonly last = CONFLICT_FIELDS.map(() => -1);
  private readonly lastOpposed = CONFLICT_FIELDS.map(() => -1);

  add({ customer, conflicts, conflictCount }: Pick<Golden, 'customer' | 'conflicts' | 'conflictCount'>): void {
    if (conflictCount === 0) return;
    const { counts } = this;
    counts.values += conflictCount;
    counts.customers++;
    for (let k = 0; k < conflictCount; k++) {
      const { field, kind, severity } = conflicts[k];
      counts.kindsByField[field][KIND_PLACE.get(kind) ?? 0]++;
      counts.bySeverity[SEVERITIES.indexOf(severity)]++;
      if (this.last[field] !== customer) counts.customersByField[field]++;
      this.last[field] = customer;
      if (kind !== OPPOSED) continue;
      if (this.lastOpposed[field] !== customer) counts.contradicted[field]++;
      this.lastOpposed[field] = customer;
    }
  }

  merge(more: ConflictCounts): void {
    const { counts } = this;
    counts.values += more.values;
    counts.customers += more.customers;
    for (const [field, kinds] of more.kindsByField.entries()) addNumbers(counts.kindsByField[field], kinds);
    addNumbers(counts.customersByField, more.customersByField);
    addNumbers(counts.bySeverity, more.bySeverity);
    addNumbers(counts.contradicted, more.contradicted);
  }

  /** Customers of whom one record says yes and another no, in a field such as `consent_email`. */
  contradictedIn(field: (typeof CONFLICT_FIELDS)[number]): number {
    return this.counts.contradicted[CONFLICT_FIELDS.indexOf(field)];
  }

  summary(): ConflictSummary {
    const { values, customers, kindsByField, customersByField, bySeverity } = this.counts;
    const [high, medium, low] = bySeverity;
    const byField = byCount(CONFLICT_FIELDS.map((name, field) => ({ name, count: sum(kindsByField[field]) })));
    return {
      values,
      customers,
      byField: byField.map(({ name, count }) => ({
        field: name,
        values: count,
        customers: customersByField[CONFLICT_FIELDS.indexOf(name)],
        kinds: kindsOf(kindsByField[CONFLICT_FIELDS.indexOf(name)]),
      })),
      byKind: kindsOf(KIND_NAMES.map((_, kind) => sum(kindsByField.map((kinds) => kinds[kind])))),
      bySeverity: { high, medium, low },
    };
  }
}

function kindsOf(counts: readonly number[]): readonly Count<ConflictKind>[] {
  return byCount(KIND_NAMES.map((name, kind) => ({ name, count: counts[kind] })));
}

function sum(numbers: readonly number[]): number {
  let all = 0;
  for (const number of numbers) all += number;
  return all;
}
