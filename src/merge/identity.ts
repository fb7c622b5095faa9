import { EMPTY, NO_DAY } from '../domain/column.ts';
import type { Clusters } from '../domain/customers.ts';
import { bitsOf, idText } from '../domain/id-text.ts';
import type { Records } from '../domain/records.ts';
import { sharedInt32 } from '../domain/shared-arrays.ts';
import { ContentOrder } from './content-order.ts';
import { recordFingerprints } from './fingerprint.ts';
import { firstBits, secondBits } from './id-bits.ts';
import { IdTable } from './id-table.ts';

/**
 * One id per customer, from the content of its records alone: `C-` and twelve characters that carry 60 bits.
 * The chance that two of a million customers meet is 4 in ten million; when they do, or when their content is
 * the same (rows without a name), an occurrence number given in the order of their content tells them apart.
 */
export function customerIds(records: Records, clusters: Clusters): readonly string[] {
  const fingerprints = recordFingerprints(records);
  const bits = idBitsOf(records, clusters, fingerprints, new ContentOrder(records, fingerprints));
  return Array.from({ length: clusters.count }, (_, customer) => idOf(bits, customer));
}

/** The id of a customer, from what idBitsOf found. */
export function idOf(bits: Int32Array, customer: number): string {
  return idText(bits[2 * customer], bits[2 * customer + 1]);
}

/**
 * The ids as the two numbers a customer of which idText makes them, in shared memory, for a caller that has
 * fingerprints and order already.
 */
export function idBitsOf(
  records: Records,
  clusters: Clusters,
  fingerprints: Uint32Array,
  order: ContentOrder,
): Int32Array {
  const content: Content = { clusters, anchors: anchorsOf(records, clusters, order), fingerprints, order };
  const table = new IdTable(clusters.count);
  const bits = sharedInt32(2 * clusters.count);
  /** Customers who share an id with one before them, by that one. */
  const shared = new Map<number, number[]>();
  for (let customer = 0; customer < clusters.count; customer++) {
    const anchor = content.anchors[customer];
    const own = ownId(records, anchor);
    const [first, second] = own === '' ? idBits(content, customer, 0) : [bitsOf(own, 2), bitsOf(own, 8)];
    bits[2 * customer] = first;
    bits[2 * customer + 1] = second;
    const holder = table.holder(first, second, customer);
    if (holder === customer) continue;
    const group = shared.get(holder);
    if (group === undefined) shared.set(holder, [customer]);
    else group.push(customer);
  }
  for (const [holder, others] of inOrderOfId(shared, bits)) tellApart([holder, ...others], bits, table, content);
  return bits;
}

/** What ids are made of, besides those an earlier run gave. */
interface Content {
  readonly clusters: Clusters;
  /** The record that names the customer, per customer. */
  readonly anchors: Int32Array;
  readonly fingerprints: Uint32Array;
  readonly order: ContentOrder;
}

function anchorsOf(records: Records, clusters: Clusters, order: ContentOrder): Int32Array {
  const { count, starts, members } = clusters;
  const anchors = new Int32Array(count);
  for (let customer = 0; customer < count; customer++) {
    const alone = starts[customer + 1] - starts[customer] === 1;
    anchors[customer] = alone ? members[starts[customer]] : anchorOf(records, order, membersOf(clusters, customer));
  }
  return anchors;
}

function idBits({ anchors, fingerprints }: Content, customer: number, occurrence: number): readonly [number, number] {
  const high = fingerprints[2 * anchors[customer]];
  const low = fingerprints[2 * anchors[customer] + 1];
  return [firstBits(high, low, occurrence), secondBits(low, occurrence)];
}

/** The layout of a customer file of ours, and the ids in it. */
const OUR_LAYOUT = 'Unify';
const OUR_ID = /^C-[0-9A-HJKMNP-TV-Z]{12}$/;

/** The id that an earlier run gave a customer, when the record is a row of its customer file; else ''. */
function ownId(records: Records, record: number): string {
  if (records.sources[records.source[record]].mapping.layout !== OUR_LAYOUT) return '';
  const id = records.recordId.text(record);
  return OUR_ID.test(id) ? id : '';
}

/** The records of one customer. */
export function membersOf(clusters: Pick<Clusters, 'starts' | 'members'>, customer: number): Int32Array {
  return clusters.members.subarray(clusters.starts[customer], clusters.starts[customer + 1]);
}

/**
 * The record that names the customer, chosen so that a record which joins later seldom takes its place: a customer of
 * an earlier run, then a master record with an id of its own, other rows, single interactions; among equals the one
 * seen first (new records are younger), then the smallest fingerprint.
 */
function anchorOf(records: Records, order: ContentOrder, members: Int32Array): number {
  let anchor = members[0];
  for (let k = 1; k < members.length; k++) {
    const rival = members[k];
    const difference =
      durability(records, rival) - durability(records, anchor) ||
      firstSeen(records, anchor) - firstSeen(records, rival) ||
      order.byContent(anchor, rival) ||
      order.byPlace(anchor, rival);
    if (difference > 0) anchor = rival;
  }
  return anchor;
}

function durability(records: Records, record: number): number {
  if (ownId(records, record) !== '') return 3;
  if (records.sources[records.source[record]].mapping.interactions) return 0;
  return records.recordId.codes[record] === EMPTY ? 1 : 2;
}

function firstSeen(records: Records, record: number): number {
  const day = records.facts.firstSeen[record];
  return day === NO_DAY ? 0x7fffffff : day;
}

function inOrderOfId(shared: ReadonlyMap<number, number[]>, bits: Int32Array) {
  return [...shared].sort(([a], [b]) => bits[2 * a] - bits[2 * b] || bits[2 * a + 1] - bits[2 * b + 1]);
}

/** Gives customers that share an id further ones, all but the first of them by content. */
function tellApart(customers: readonly number[], bits: Int32Array, table: IdTable, content: Content): void {
  const { clusters, order } = content;
  const sorted = customers
    .map((customer) => ({ customer, records: sortedMembers(clusters, customer, order) }))
    .sort((a, b) => compareMembers(a.records, b.records, order));
  let occurrence = 0;
  for (const { customer } of sorted.slice(1)) {
    let given = idBits(content, customer, ++occurrence);
    while (table.holder(...given, customer) !== customer) given = idBits(content, customer, ++occurrence);
    bits.set(given, 2 * customer);
  }
}

function sortedMembers(clusters: Clusters, customer: number, order: ContentOrder): number[] {
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
