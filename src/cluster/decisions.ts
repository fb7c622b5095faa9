import type { ResolvedDecision } from '../domain/decisions.ts';
import type { Entities } from '../domain/entities.ts';

type Pair = readonly [number, number];

/** Decisions as clustering obeys them, on entities: pairs that are one person, and pairs that never are. */
export interface DecidedEntities {
  /** Each a < b, ascending, once. */
  readonly same: readonly Pair[];
  readonly different: readonly Pair[];
  /** Whether a decision keeps two groups of entities apart. */
  readonly apart: (a: readonly number[], b: readonly number[]) => boolean;
}

export const NOTHING_DECIDED: DecidedEntities = { same: [], different: [], apart: () => false };

/** The decisions of records laid on entities, which are collapsed with decidedSides. */
export function decidedEntities(entities: Entities, decisions: readonly ResolvedDecision[]): DecidedEntities {
  if (decisions.length === 0) return NOTHING_DECIDED;
  const entitiesOf = entitiesPerSide(entities, decisions);
  const same: Pair[] = [];
  const different: Pair[] = [];
  for (const { verdict, a, b } of decisions) {
    const mine = entitiesOf(a);
    const theirs = entitiesOf(b);
    if (verdict === 'same') same.push(...chain([...mine, ...theirs]));
    else different.push(...mine.flatMap((x) => theirs.map((y) => ordered(x, y))));
  }
  return decidedBy({ same: distinct(same), different: distinct(different) });
}

/** The same from the plain data of it, which other threads can be told. */
export function decidedBy({ same, different }: Omit<DecidedEntities, 'apart'>): DecidedEntities {
  return { same, different, apart: apartBy(different) };
}

/** The entities that the records of a side became, ascending by their first record. */
export function entitiesPerSide({ count, starts, members }: Entities, decisions: readonly ResolvedDecision[]) {
  const entityOf = new Map<number, number>();
  for (const { a, b } of decisions) for (const record of [...a, ...b]) entityOf.set(record, -1);
  for (let e = 0; e < count; e++) {
    for (let k = starts[e]; k < starts[e + 1]; k++) if (entityOf.has(members[k])) entityOf.set(members[k], e);
  }
  return (side: readonly number[]): readonly number[] => [
    ...new Set(side.map((record) => entityOf.get(record) as number)),
  ];
}

/** One after the other: as many links as hold them all together. */
function chain(group: readonly number[]): readonly Pair[] {
  return group.slice(1).map((entity, k) => ordered(group[k], entity));
}

function ordered(x: number, y: number): Pair {
  return x < y ? [x, y] : [y, x];
}

function distinct(pairs: readonly Pair[]): readonly Pair[] {
  const byKey = new Map(pairs.filter(([x, y]) => x !== y).map((pair) => [`${pair[0]} ${pair[1]}`, pair]));
  return [...byKey.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

function apartBy(different: readonly Pair[]): DecidedEntities['apart'] {
  if (different.length === 0) return NOTHING_DECIDED.apart;
  const opponents = new Map<number, Set<number>>();
  for (const [x, y] of different) {
    for (const [one, other] of [
      [x, y],
      [y, x],
    ]) {
      const known = opponents.get(one);
      if (known === undefined) opponents.set(one, new Set([other]));
      else known.add(other);
    }
  }
  return (a, b) =>
    a.some((entity) => {
      const against = opponents.get(entity);
      return against !== undefined && b.some((other) => against.has(other));
    });
}
