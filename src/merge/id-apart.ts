import type { ContentOrder } from './content-order.ts';
import { anchorOf } from './id-anchor.ts';
import { firstBits, secondBits } from './id-bits.ts';
import type { Content, IdentifiedClusters } from './id-content.ts';
import { IdTable } from './id-table.ts';

/** By customer, 1 where the id is one that an earlier run gave, and stays. */
export type KeptIds = Uint8Array;

/** The two numbers of the id that the content of a record gives. */
export function putIdOf({ fingerprints }: Content, anchor: number, occurrence: number, bits: Int32Array, at: number) {
  bits[at] = firstBits(fingerprints[2 * anchor], fingerprints[2 * anchor + 1], occurrence);
  bits[at + 1] = secondBits(fingerprints[2 * anchor + 1], occurrence);
}

/** Gives customers whose ids are the same different ones. */
export function tellAllApart(content: Content, bits: Int32Array, kept?: KeptIds): void {
  const table = new IdTable(bits);
  for (const [holder, others] of inOrderOfId(sharedIds(table, content.clusters.count, kept), bits))
    tellApart([holder, ...others], bits, table, content, kept);
}

/** Customers who share an id with one before them, by that one; those who keep theirs come before all others. */
function sharedIds(table: IdTable, customers: number, kept?: KeptIds): ReadonlyMap<number, readonly number[]> {
  const shared = new Map<number, number[]>();
  for (const turn of kept === undefined ? [0] : [1, 0]) {
    for (let customer = 0; customer < customers; customer++) {
      if (kept !== undefined && kept[customer] !== turn) continue;
      const holder = table.holder(customer);
      if (holder === customer) continue;
      const group = shared.get(holder);
      if (group === undefined) shared.set(holder, [customer]);
      else group.push(customer);
    }
  }
  return shared;
}

function inOrderOfId(shared: ReadonlyMap<number, readonly number[]>, bits: Int32Array) {
  return [...shared].sort(([a], [b]) => bits[2 * a] - bits[2 * b] || bits[2 * a + 1] - bits[2 * b + 1]);
}

/** Gives customers that share an id further ones, all but who keeps it, or else the first of them by content. */
function tellApart(
  customers: readonly number[],
  bits: Int32Array,
  table: IdTable,
  content: Content,
  kept?: KeptIds,
): void {
  const { clusters, order } = content;
  const sorted = customers
    .map((customer) => ({
      customer,
      turn: kept?.[customer] === 1 ? 0 : 1,
      records: sortedMembers(clusters, customer, order),
    }))
    .sort((a, b) => a.turn - b.turn || compareMembers(a.records, b.records, order));
  let occurrence = 0;
  for (const { customer } of sorted.slice(1)) {
    const anchor = anchorOf(content, customer);
    do {
      occurrence++;
      putIdOf(content, anchor, occurrence, bits, 2 * customer);
    } while (table.holder(customer) !== customer);
  }
}

/** Two customers by the content of all their records. */
export function compareCustomers({ clusters, order }: Content, a: number, b: number): number {
  return compareMembers(sortedMembers(clusters, a, order), sortedMembers(clusters, b, order), order);
}

function sortedMembers(clusters: IdentifiedClusters, customer: number, order: ContentOrder): number[] {
  return [...membersOf(clusters, customer)].sort((a, b) => order.byContent(a, b) || order.byPlace(a, b));
}

/** Place is asked only after all records were found equal, or moving a row in its file could swap two ids. */
function compareMembers(a: readonly number[], b: readonly number[], order: ContentOrder): number {
  const length = Math.min(a.length, b.length);
  for (let k = 0; k < length; k++) {
    const difference = order.byContent(a[k], b[k]);
    if (difference !== 0) return difference;
  }
  if (a.length !== b.length) return a.length - b.length;
  return order.byPlace(a[0], b[0]);
}

/** The records of one customer. */
export function membersOf(clusters: Pick<IdentifiedClusters, 'starts' | 'members'>, customer: number): Int32Array {
  return clusters.members.subarray(clusters.starts[customer], clusters.starts[customer + 1]);
}
