import { type People, rowsOf, samePairs, sameWithin } from './judged-merges.ts';
import { pairsOf } from './scores.ts';

/** Two entities (or one with itself, i = j) and the pairs of judged rows between them that are wrong. */
export interface ErrorPair {
  readonly i: number;
  readonly j: number;
  readonly pairs: number;
}

/** Pairs of different persons inside one customer. `groups` are the entities of each customer, `people` the people of each entity. */
export function* falsePairs(groups: Iterable<readonly number[]>, people: readonly People[]): Generator<ErrorPair> {
  for (const group of groups) {
    if (!holdsTwoPeople(group, people)) continue;
    for (const [at, i] of group.entries()) {
      const within = wrongWithin(people[i]);
      if (within > 0) yield { i, j: i, pairs: within };
      for (const j of group.slice(at + 1)) {
        const pairs = wrongBetween(people[i], people[j]);
        if (pairs > 0) yield { i, j, pairs };
      }
    }
  }
}

/** Pairs of one person in different customers. */
export function* missedPairs(people: readonly People[], customerOf: (entity: number) => number): Generator<ErrorPair> {
  const entities = new Map<string, number[]>();
  for (const [entity, counts] of people.entries()) {
    for (const person of counts.keys()) {
      const known = entities.get(person);
      if (known === undefined) entities.set(person, [entity]);
      else known.push(entity);
    }
  }
  for (const [person, mine] of entities) {
    for (const [at, i] of mine.entries()) {
      for (const j of mine.slice(at + 1)) {
        if (customerOf(i) === customerOf(j)) continue;
        yield { i, j, pairs: (people[i].get(person) ?? 0) * (people[j].get(person) ?? 0) };
      }
    }
  }
}

/** Pairs of rows, one of each group, that are of two persons. */
export function wrongBetween(a: People, b: People): number {
  return rowsOf(a) * rowsOf(b) - samePairs(a, b);
}

function wrongWithin(people: People): number {
  return people.size < 2 ? 0 : pairsOf(rowsOf(people)) - sameWithin(people);
}

function holdsTwoPeople(group: readonly number[], people: readonly People[]): boolean {
  let only: string | undefined;
  for (const entity of group) {
    for (const person of people[entity].keys()) {
      if (only !== undefined && person !== only) return true;
      only = person;
    }
  }
  return false;
}
