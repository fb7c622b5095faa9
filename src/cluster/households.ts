import type { Candidates } from '../domain/entities.ts';
import { probabilityOf, softPlus } from '../domain/pair-scorer.ts';

/** A pair of customers is called a household from this probability on. */
const LEAST_PROBABILITY = 0.9;
/** More customers than this under one roof are a company, a school or a switchboard. */
const MOST_CUSTOMERS = 8;

/**
 * Customers who share a household: those joined by a candidate pair that the household class explains better than
 * one person or strangers. Returns a household number per customer, −1 where none is known; numbers rise with the customers'.
 */
export function findHouseholds(
  customers: number,
  customerOf: Int32Array,
  candidates: Candidates,
  person: Float32Array,
  household: Float32Array,
): Int32Array {
  const root = new Int32Array(customers);
  for (let c = 0; c < customers; c++) root[c] = c;
  for (let k = 0; k < person.length; k++) {
    const a = customerOf[candidates.a[k]];
    const b = customerOf[candidates.b[k]];
    if (a !== b && isHousehold(person[k], household[k])) join(root, a, b);
  }
  return numberHouseholds(root);
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
