import { CodedColumn, EMPTY, type ListColumn } from '../domain/column.ts';
import type { Candidates, Entities } from '../domain/entities.ts';
import { probabilityOf, softPlus } from '../domain/pair-scorer.ts';

/** A pair of customers is called a household from this probability on. */
const LEAST_PROBABILITY = 0.9;
/** More customers than this under one roof are a company, a school or a switchboard. */
const MOST_CUSTOMERS = 8;
/** Records of one household may be many, but a value on more of them is a switchboard or a placeholder. */
const MOST_HOLDERS = 60;

/**
 * Customers who share a household, joined by either of two signs: they share a phone, an e-mail or an address and a
 * surname; or a candidate pair of them is explained better by the household class than by one person or strangers (a
 * couple of two surnames). Returns a household number per customer, −1 where none is known; numbers rise with the customers'.
 */
export function findHouseholds(
  customers: number,
  customerOf: Int32Array,
  entities: Entities,
  candidates: Candidates,
  weights: { readonly person: Float32Array; readonly household: Float32Array },
): Int32Array {
  const root = new Int32Array(customers);
  for (let c = 0; c < customers; c++) root[c] = c;
  for (let k = 0; k < weights.person.length; k++) {
    const a = customerOf[candidates.a[k]];
    const b = customerOf[candidates.b[k]];
    if (a !== b && isHousehold(weights.person[k], weights.household[k])) join(root, a, b);
  }
  const { phone, email, address } = entities.match;
  for (const column of [phone, email, address]) joinRelatives(root, customerOf, entities, column);
  return numberHouseholds(root);
}

/** Entities that share a value of the column and a word of the surname. */
function joinRelatives(
  root: Int32Array,
  customerOf: Int32Array,
  entities: Entities,
  column: CodedColumn | ListColumn,
): void {
  for (const holders of holdersOf(column, entities.count)) {
    const firstOf = new Map<string, number>();
    for (const entity of holders) {
      for (const surname of surnamesOf(entities, entity)) {
        const first = firstOf.get(surname);
        if (first === undefined) firstOf.set(surname, entity);
        else if (customerOf[first] !== customerOf[entity]) join(root, customerOf[first], customerOf[entity]);
      }
    }
  }
}

function surnamesOf(entities: Entities, entity: number): string[] {
  return entities.match.family
    .text(entity)
    .split(' ')
    .filter((surname) => surname.length > 1);
}

/** The entities holding each value that at least two and not too many hold. */
function* holdersOf(column: CodedColumn | ListColumn, count: number): Generator<readonly number[]> {
  const holders: number[][] = Array.from({ length: column.values.size }, () => []);
  for (let e = 0; e < count; e++) {
    if (column instanceof CodedColumn) {
      if (column.codes[e] !== EMPTY) holders[column.codes[e]].push(e);
    } else {
      for (let k = column.starts[e]; k < column.starts[e + 1]; k++) holders[column.items[k]].push(e);
    }
  }
  for (const list of holders) if (list.length > 1 && list.length <= MOST_HOLDERS) yield list;
}

function isHousehold(person: number, household: number): boolean {
  if (household <= 0) return false;
  // The weight for one person has the household term taken off already.
  const alone = person + softPlus(household);
  return probabilityOf(household - softPlus(alone)) >= LEAST_PROBABILITY;
}

function join(root: Int32Array, a: number, b: number): void {
  const x = find(root, a);
  const y = find(root, b);
  if (x < y) root[y] = x;
  else root[x] = y;
}

function find(root: Int32Array, customer: number): number {
  let at = customer;
  while (root[at] !== at) {
    root[at] = root[root[at]];
    at = root[at];
  }
  return at;
}

function numberHouseholds(root: Int32Array): Int32Array {
  const size = new Int32Array(root.length);
  for (let c = 0; c < root.length; c++) size[find(root, c)]++;
  const number = new Int32Array(root.length).fill(-1);
  const out = new Int32Array(root.length).fill(-1);
  let next = 0;
  for (let c = 0; c < root.length; c++) {
    const at = find(root, c);
    if (size[at] < 2 || size[at] > MOST_CUSTOMERS) continue;
    if (number[at] < 0) number[at] = next++;
    out[c] = number[at];
  }
  return out;
}
