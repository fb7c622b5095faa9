import { sharedInt32 } from '../domain/shared-arrays.ts';

/** Pairs of entities by the component they lie in; pairs keep their order. */
export interface PairsByComponent {
  /** Pairs of component c: starts[c] … starts[c + 1] - 1. */
  readonly starts: Int32Array;
  /** The two ends, as places among the entities of the component. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Which of the given pairs it is. */
  readonly pair: Int32Array;
}

/**
 * Entities that can meet at all: no merge, no rival and no doubt ever crosses from one component into another, so that
 * each is clustered alone. Components of one entity are left out; they stand in the order of their smallest entity.
 */
export interface Components {
  readonly count: number;
  /** Entities of component c, ascending: entities[starts[c]] … entities[starts[c + 1] - 1]. */
  readonly starts: Int32Array;
  readonly entities: Int32Array;
  readonly edges: PairsByComponent;
  readonly decided: PairsByComponent;
}

/** Pairs as two columns. */
interface Pairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** The components of `count` entities joined by the pairs that weigh more than `least`, and by those that people decided. */
export function componentsOf(
  count: number,
  pairs: Pairs,
  weights: Float32Array,
  least: number,
  decided: Pairs,
): Components {
  const kept = keptPairs(weights, least);
  const root = sharedInt32(count);
  for (let e = 0; e < count; e++) root[e] = e;
  for (const k of kept) join(root, pairs.a[k], pairs.b[k]);
  for (let k = 0; k < decided.a.length; k++) join(root, decided.a[k], decided.b[k]);
  const grouped = groupEntities(root);
  const all = Int32Array.from(decided.a.keys());
  return {
    count: grouped.count,
    starts: grouped.starts,
    entities: grouped.entities,
    edges: groupPairs(grouped, pairs, kept),
    decided: groupPairs(grouped, decided, all),
  };
}

function keptPairs(weights: Float32Array, least: number): Int32Array {
  let count = 0;
  for (let k = 0; k < weights.length; k++) if (weights[k] > least) count++;
  const kept = sharedInt32(count);
  let at = 0;
  for (let k = 0; k < weights.length; k++) if (weights[k] > least) kept[at++] = k;
  return kept;
}

/** The smaller root becomes the root of both, so that a component goes by its smallest entity. */
function join(root: Int32Array, a: number, b: number): void {
  const x = find(root, a);
  const y = find(root, b);
  if (x < y) root[y] = x;
  else root[x] = y;
}

function find(root: Int32Array, entity: number): number {
  let at = entity;
  while (root[at] !== at) {
    root[at] = root[root[at]];
    at = root[at];
  }
  return at;
}

interface Grouped {
  readonly count: number;
  readonly starts: Int32Array;
  readonly entities: Int32Array;
  /** Per entity: its component, −1 when alone, and its place there. */
  readonly component: Int32Array;
  readonly place: Int32Array;
}

/** Roots are smaller than what they hold, so one pass upwards finds every root before its entities. */
function groupEntities(root: Int32Array): Grouped {
  const size = new Int32Array(root.length);
  for (let e = 0; e < root.length; e++) {
    root[e] = root[root[e]];
    size[root[e]]++;
  }
  const component = new Int32Array(root.length);
  const place = new Int32Array(root.length);
  let count = 0;
  let held = 0;
  for (let e = 0; e < root.length; e++) {
    component[e] = root[e] !== e ? component[root[e]] : size[e] > 1 ? count++ : -1;
    if (component[e] >= 0) held++;
  }
  const starts = sharedInt32(count + 1);
  for (let e = 0; e < root.length; e++) if (component[e] >= 0) place[e] = starts[component[e] + 1]++;
  for (let c = 0; c < count; c++) starts[c + 1] += starts[c];
  const entities = sharedInt32(held);
  for (let e = 0; e < root.length; e++) if (component[e] >= 0) entities[starts[component[e]] + place[e]] = e;
  return { count, starts, entities, component, place };
}

function groupPairs({ count, component, place }: Grouped, { a, b }: Pairs, kept: Int32Array): PairsByComponent {
  const starts = sharedInt32(count + 1);
  for (const k of kept) starts[component[a[k]] + 1]++;
  for (let c = 0; c < count; c++) starts[c + 1] += starts[c];
  const next = starts.slice();
  const grouped = { starts, a: sharedInt32(kept.length), b: sharedInt32(kept.length), pair: sharedInt32(kept.length) };
  for (const k of kept) {
    const at = next[component[a[k]]]++;
    grouped.a[at] = place[a[k]];
    grouped.b[at] = place[b[k]];
    grouped.pair[at] = k;
  }
  return grouped;
}
