import { sharedFloat64, sharedInt32, sharedUint8 } from '../domain/shared-arrays.ts';
import type { Held, LoggedMerges, Merge, Merges } from './agglomeration.ts';
import { orderOf, type Places } from './place-order.ts';

/** What happened in some components, in the order of the components. Plain data. */
export interface ComponentEvents {
  readonly merges: LoggedMerges;
  readonly held: readonly Held[];
  readonly heldPlaces: Places;
  /** Left just below the threshold: told last, by their first cluster. */
  readonly nearMisses: readonly Held[];
}

/** Writes down what happens while components are clustered one after the other. */
export class MergeLog {
  private readonly merges: Merges;
  private readonly mergePlaces: Places;
  private count = 0;
  private readonly held: Held[] = [];
  private readonly heldWeights: number[] = [];
  private readonly heldAs: number[] = [];
  private readonly nearMisses: Held[] = [];
  private weight = Number.POSITIVE_INFINITY;
  private a = 0;

  /** Room for so many merges. */
  constructor(most: number) {
    this.merges = mergeColumns(most);
    this.mergePlaces = { weight: sharedFloat64(most), a: sharedInt32(most) };
  }

  /** Decided merges come before all others, in their own order. */
  placeDecided(decision: number): void {
    this.weight = Number.POSITIVE_INFINITY;
    this.a = decision;
  }

  startComponent(): void {
    this.weight = Number.POSITIVE_INFINITY;
  }

  /**
   * The place of what follows: the worst pair of clusters popped so far in the component. One heap over everything
   * pops a merge that a worse one made possible right behind that one. (Of equal weights within a component the first
   * popped is kept: what comes next stands behind it anyway.)
   */
  place(weight: number, a: number): void {
    if (weight > this.weight || (weight === this.weight && a <= this.a)) return;
    this.weight = weight;
    this.a = a;
  }

  merge({ a, b, weight, decided }: Merge): void {
    const at = this.count++;
    this.merges.a[at] = a;
    this.merges.b[at] = b;
    this.merges.weight[at] = weight;
    this.merges.decided[at] = decided ? 1 : 0;
    this.mergePlaces.weight[at] = this.weight;
    this.mergePlaces.a[at] = this.a;
  }

  hold(held: Held): void {
    this.held.push(held);
    this.heldWeights.push(this.weight);
    this.heldAs.push(this.a);
  }

  nearMiss(held: Held): void {
    this.nearMisses.push(held);
  }

  events(): ComponentEvents {
    const { merges, mergePlaces, count } = this;
    return {
      merges: {
        ...merges,
        count,
        places: { weight: mergePlaces.weight.subarray(0, count), a: mergePlaces.a.subarray(0, count) },
      },
      held: this.held,
      heldPlaces: { weight: Float64Array.from(this.heldWeights), a: Int32Array.from(this.heldAs) },
      nearMisses: this.nearMisses,
    };
  }
}

/** What was held apart in ranges of components, as if all had been clustered by one heap. */
export function heldInOrder(ranges: readonly ComponentEvents[]): readonly Held[] {
  const held = ranges.flatMap((range) => range.held);
  const order = orderOf(ranges.map(({ heldPlaces }) => heldPlaces));
  const nearMisses = ranges.flatMap((range) => range.nearMisses).sort((x, y) => x.a[0] - y.a[0]);
  return [...Array.from(order, (k) => held[k]), ...nearMisses];
}

/** The merges of ranges of components, as if all had been clustered by one heap. */
export function mergesInOrder(ranges: readonly LoggedMerges[]): Merges {
  const order = orderOf(ranges.map(({ places }) => places));
  const merges = mergeColumns(order.length);
  let first = 0;
  const rank = new Int32Array(order.length);
  for (let k = 0; k < order.length; k++) rank[order[k]] = k;
  for (const some of ranges) {
    for (let k = 0; k < some.count; k++) {
      const to = rank[first + k];
      merges.a[to] = some.a[k];
      merges.b[to] = some.b[k];
      merges.weight[to] = some.weight[k];
      merges.decided[to] = some.decided[k];
    }
    first += some.count;
  }
  return merges;
}

function mergeColumns(count: number) {
  return {
    count,
    a: sharedInt32(count),
    b: sharedInt32(count),
    weight: sharedFloat64(count),
    decided: sharedUint8(count),
  };
}
