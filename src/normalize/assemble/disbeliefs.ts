import type { Disbelieved } from '../../domain/records.ts';

interface Count {
  readonly field: Disbelieved['field'];
  readonly value: string;
  readonly reason: Disbelieved['reason'];
  records: number;
  /** So that a record holding the value twice counts once; records come in order. */
  lastRecord: number;
}

/** Counts the values that were refused as evidence. */
export class Disbeliefs {
  private readonly counts = new Map<string, Count>();

  add(field: Disbelieved['field'], value: string, reason: Disbelieved['reason'], record: number): void {
    const key = keyOf(field, value, reason);
    let count = this.counts.get(key);
    if (count === undefined) {
      count = { field, value, reason, records: 0, lastRecord: -1 };
      this.counts.set(key, count);
    }
    if (count.lastRecord === record) return;
    count.lastRecord = record;
    count.records++;
  }

  list(): readonly Disbelieved[] {
    return [...this.counts.values()].map(({ field, value, reason, records }) => ({ field, value, reason, records }));
  }
}

/** By field, reason and value, so that two runs can be compared. */
export function byKind(a: Disbelieved, b: Disbelieved): number {
  return keyOf(a.field, a.value, a.reason) < keyOf(b.field, b.value, b.reason) ? -1 : 1;
}

function keyOf(field: Disbelieved['field'], value: string, reason: Disbelieved['reason']): string {
  return `${field}\0${reason}\0${value}`;
}
