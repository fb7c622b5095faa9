import type { ScoredPairs } from '../domain/scored-pairs.ts';
import { sharedInt32 } from '../domain/shared-arrays.ts';
import type { CustomerLinks } from './customer-links.ts';

/** More customers than this under one roof are a company, a school or a switchboard. */
const MOST_CUSTOMERS = 8;
/**
 * Customers who share a household, joined by either of two signs: they share a phone, an e-mail or an address and a
 * surname; or a candidate pair of them is explained better by the household class than by one person or strangers (a
 * couple of two surnames). Returns a household number per customer, −1 where none is known; numbers rise with the customers'.
 */
export function findHouseholds(
  customers: number,
  customerOf: Int32Array,
  { a, b }: Pick<ScoredPairs, 'a' | 'b'>,
  links: readonly Pick<CustomerLinks, 'households' | 'relatives'>[],
): Int32Array {
  const root = new Int32Array(customers);
  for (let c = 0; c < customers; c++) root[c] = c;
  for (const { households, relatives } of links) {
    for (const k of households) join(root, customerOf[a[k]], customerOf[b[k]]);
    for (let k = 0; k < relatives.length; k += 2) join(root, customerOf[relatives[k]], customerOf[relatives[k + 1]]);
  }
  return numberHouseholds(root);
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
  const out = sharedInt32(root.length).fill(-1);
  let next = 0;
  for (let c = 0; c < root.length; c++) {
    const at = find(root, c);
    if (size[at] < 2 || size[at] > MOST_CUSTOMERS) continue;
    if (number[at] < 0) number[at] = next++;
    out[c] = number[at];
  }
  return out;
}
