import type { Count } from '../../domain/summary.ts';

/** Counts by name. */
export class Counter<T extends string> {
  readonly counts = new Map<T, number>();

  add(name: T, by = 1): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + by);
  }

  /** Adds what somebody else counted. */
  merge(counts: ReadonlyMap<T, number>): void {
    for (const [name, count] of counts) this.add(name, count);
  }

  get(name: T): number {
    return this.counts.get(name) ?? 0;
  }

  /** Most frequent first, then by name, so that two runs can be compared. */
  list(): readonly Count<T>[] {
    return inOrder(Array.from(this.counts, ([name, count]) => ({ name, count })));
  }
}

/** What occurs of what could, in the same order. */
export function byCount<T extends string>(counts: readonly Count<T>[]): readonly Count<T>[] {
  return inOrder(counts.filter(({ count }) => count > 0));
}

function inOrder<T extends string>(counts: Count<T>[]): readonly Count<T>[] {
  return counts.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** Adds numbers to those at the same places. */
export function addNumbers(sums: number[], more: readonly number[]): void {
  for (let k = 0; k < sums.length; k++) sums[k] += more[k];
}

/** A part of a whole with four decimals; 0 of nothing is 0. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1e4) / 1e4;
}
