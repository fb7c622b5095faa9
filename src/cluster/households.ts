import { CodedColumn, EMPTY, type ListColumn } from '../domain/column.ts';
import type { Entities } from '../domain/entities.ts';
import { probabilityOf, softPlus } from '../domain/pair-scorer.ts';
import { LEAST_HOUSEHOLD, type ScoredPairs } from '../domain/scored-pairs.ts';
import { sharedInts } from './per-record.ts';
import { type Surnames, surnameWords } from './surnames.ts';

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
  { a, b, person, household }: ScoredPairs,
): Int32Array {
  const root = new Int32Array(customers);
  for (let c = 0; c < customers; c++) root[c] = c;
  for (let k = 0; k < person.length; k++) {
    // Two loads in the order of memory end nearly all pairs.
    if (household[k] < LEAST_HOUSEHOLD || person[k] > -LEAST_HOUSEHOLD || !isHousehold(person[k], household[k]))
      continue;
    const x = customerOf[a[k]];
    const y = customerOf[b[k]];
    if (x !== y) join(root, x, y);
  }
  const { phone, email, address, family } = entities.match;
  const surnames = surnameWords(family);
  for (const column of [phone, email, address])
    joinRelatives(root, customerOf, family, surnames, holdersOf(column, entities.count));
  return numberHouseholds(root);
}

/** Entities that share a value of the column and a word of the surname. */
function joinRelatives(
  root: Int32Array,
  customerOf: Int32Array,
  { codes }: CodedColumn,
  { starts, words, count }: Surnames,
  holders: Holders,
): void {
  const first = new Int32Array(count);
  const seenWith = new Int32Array(count).fill(EMPTY);
  for (let value = 0; value + 1 < holders.starts.length; value++) {
    const from = holders.starts[value];
    const to = holders.starts[value + 1];
    if (to - from < 2 || to - from > MOST_HOLDERS) continue;
    for (let k = from; k < to; k++) {
      const entity = holders.entities[k];
      if (codes[entity] === EMPTY) continue;
      for (let w = starts[codes[entity]]; w < starts[codes[entity] + 1]; w++) {
        const word = words[w];
        if (seenWith[word] === value) join(root, customerOf[first[word]], customerOf[entity]);
        else first[word] = entity;
        seenWith[word] = value;
      }
    }
  }
}

/** Who holds a value: entities[starts[value]] … entities[starts[value + 1] - 1]. */
interface Holders {
  readonly starts: Int32Array;
  readonly entities: Int32Array;
}

function holdersOf(column: CodedColumn | ListColumn, count: number): Holders {
  // A coded column is a list of at most one.
  const items = column instanceof CodedColumn ? column.codes : column.items;
  const firstItem = column instanceof CodedColumn ? undefined : column.starts;
  const starts = new Int32Array(column.values.size + 1);
  const length = firstItem === undefined ? count : firstItem[count];
  for (let k = 0; k < length; k++) if (items[k] !== EMPTY) starts[items[k] + 1]++;
  for (let value = 1; value < starts.length; value++) starts[value] += starts[value - 1];
  const entities = new Int32Array(starts[starts.length - 1]);
  const next = starts.slice();
  for (let e = 0; e < count; e++) {
    const end = firstItem === undefined ? e + 1 : firstItem[e + 1];
    for (let k = firstItem === undefined ? e : firstItem[e]; k < end; k++) {
      if (items[k] !== EMPTY) entities[next[items[k]]++] = e;
    }
  }
  return { starts, entities };
}

function isHousehold(person: number, household: number): boolean {
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
  const out = sharedInts(root.length).fill(-1);
  let next = 0;
  for (let c = 0; c < root.length; c++) {
    const at = find(root, c);
    if (size[at] < 2 || size[at] > MOST_CUSTOMERS) continue;
    if (number[at] < 0) number[at] = next++;
    out[c] = number[at];
  }
  return out;
}
