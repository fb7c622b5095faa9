import type { ConflictKind, Severity } from '../../domain/conflict.ts';
import type { Customer } from '../../domain/customers.ts';
import type { ConflictSummary } from '../../domain/summary.ts';
import { Counter } from './counter.ts';

/** Plain data, so that it can come from another thread. */
export interface ConflictCounts {
  readonly values: number;
  readonly customers: number;
  readonly byField: ReadonlyMap<string, number>;
  readonly customersByField: ReadonlyMap<string, number>;
  readonly byKind: ReadonlyMap<ConflictKind, number>;
  readonly kindsByField: ReadonlyMap<string, ReadonlyMap<ConflictKind, number>>;
  readonly bySeverity: ReadonlyMap<Severity, number>;
  readonly contradicted: ReadonlyMap<string, number>;
}

/** Conflicts by field, kind and severity: fed with each customer once, asked once at the end. */
export class ConflictTally {
  private values = 0;
  private customers = 0;
  private readonly byField = new Counter<string>();
  private readonly customersByField = new Counter<string>();
  private readonly byKind = new Counter<ConflictKind>();
  private readonly kindsByField = new Map<string, Counter<ConflictKind>>();
  private readonly bySeverity = new Counter<Severity>();
  private readonly contradicted = new Counter<string>();

  add({ conflicts }: Pick<Customer, 'conflicts'>): void {
    if (conflicts.length === 0) return;
    this.values += conflicts.length;
    this.customers++;
    for (const { field, kind, severity } of conflicts) {
      this.byField.add(field);
      this.byKind.add(kind);
      this.bySeverity.add(severity);
      this.kinds(field).add(kind);
    }
    for (const field of new Set(conflicts.map((conflict) => conflict.field))) this.customersByField.add(field);
    const opposed = conflicts.filter((conflict) => conflict.kind === 'denied_and_granted');
    for (const field of new Set(opposed.map((conflict) => conflict.field))) this.contradicted.add(field);
  }

  get counts(): ConflictCounts {
    const { values, customers } = this;
    return {
      values,
      customers,
      byField: this.byField.counts,
      customersByField: this.customersByField.counts,
      byKind: this.byKind.counts,
      kindsByField: new Map([...this.kindsByField].map(([field, { counts }]) => [field, counts])),
      bySeverity: this.bySeverity.counts,
      contradicted: this.contradicted.counts,
    };
  }

  merge(more: ConflictCounts): void {
    this.values += more.values;
    this.customers += more.customers;
    this.byField.merge(more.byField);
    this.customersByField.merge(more.customersByField);
    this.byKind.merge(more.byKind);
    for (const [field, kinds] of more.kindsByField) this.kinds(field).merge(kinds);
    this.bySeverity.merge(more.bySeverity);
    this.contradicted.merge(more.contradicted);
  }

  /** Customers of whom one record says yes and another no, in a field such as `consent_email`. */
  contradictedIn(field: string): number {
    return this.contradicted.get(field);
  }

  summary(): ConflictSummary {
    const { values, customers, bySeverity } = this;
    return {
      values,
      customers,
      byField: this.byField.list().map(({ name, count }) => ({
        field: name,
        values: count,
        customers: this.customersByField.get(name),
        kinds: this.kinds(name).list(),
      })),
      byKind: this.byKind.list(),
      bySeverity: { high: bySeverity.get('high'), medium: bySeverity.get('medium'), low: bySeverity.get('low') },
    };
  }

  private kinds(field: string): Counter<ConflictKind> {
    let counter = this.kindsByField.get(field);
    if (counter === undefined) {
      counter = new Counter();
      this.kindsByField.set(field, counter);
    }
    return counter;
  }
}
