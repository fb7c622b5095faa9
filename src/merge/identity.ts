import { EMPTY, NO_DAY } from '../domain/column.ts';
import type { Clusters } from '../domain/customers.ts';
import { bitsOf, idText } from '../domain/id-text.ts';
import { fromMemory, type Memory, memoryOf } from '../domain/memory.ts';
import { ONE_THREAD, type RangeRunner, type RangeTask } from '../domain/ranges.ts';
import type { Records, Source } from '../domain/records.ts';
import { sharedInt32 } from '../domain/shared-arrays.ts';
import { ContentOrder, type OrderedRecords } from './content-order.ts';
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
  clusters: IdentifiedClusters,
  fingerprints: Uint32Array,
  order: ContentOrder,
): Int32Array {
  const content = contentOf(records, clusters, fingerprints, order);
  const bits = sharedInt32(2 * clusters.count);
  putIdBits(content, bits, 0, clusters.count);
  tellAllApart(content, bits);
  return bits;
}

/** Customers a piece: some five milliseconds; of fewer all is one piece. */
const PIECE = 1 << 15;

/** The same on threads. */
export async function sharedIdBits(
  records: Records,
  { count, starts, members }: IdentifiedClusters,
  fingerprints: Uint32Array,
  ranges: RangeRunner = ONE_THREAD,
  piece = PIECE,
): Promise<Int32Array> {
  const clusters = { count, starts, members };
  const content = contentOf(records, clusters, fingerprints, new ContentOrder(records, fingerprints));
  const bits = sharedInt32(2 * count);
  const here = (from: number, to: number) => putIdBits(content, bits, from, to);
  const data = { records: memoryOf(identifiedRecords(records)), clusters, fingerprints, bits };
  for await (const _ of ranges.run(IDS, data, { total: count, piece }, here));
  tellAllApart(content, bits);
  return bits;
}

type IdentifiedClusters = Pick<Clusters, 'count' | 'starts' | 'members'>;

/** What of the records ids go by. */
interface IdentifiedRecords extends OrderedRecords {
  readonly sources: readonly {
    readonly name: string;
    readonly mapping: Pick<Source['mapping'], 'layout' | 'interactions'>;
  }[];
}

function identifiedRecords(records: Records): IdentifiedRecords {
  const { recordId, display, facts, match, channel, consent, source, row } = records;
  const sources = records.sources.map(({ name, mapping: { layout, interactions } }) => ({
    name,
    mapping: { layout, interactions },
  }));
  return { recordId, display, facts, match, channel, consent, source, row, sources };
}

interface IdData {
  readonly records: Memory<IdentifiedRecords>;
  readonly clusters: IdentifiedClusters;
  readonly fingerprints: Uint32Array;
  /** Where the ids go. */
  readonly bits: Int32Array;
}

/** Making ids as a loop that threads can share; who shares one is told apart afterwards. */
export const IDS: RangeTask<IdData, undefined> = {
  name: 'merge/ids',
  open: ({ records: memory, clusters, fingerprints, bits }) => {
    const records = fromMemory<IdentifiedRecords>(memory);
    const content = contentOf(records, clusters, fingerprints, new ContentOrder(records, fingerprints));
    return (from, to) => putIdBits(content, bits, from, to);
  },
};

/** What ids are made of, besides those an earlier run gave. */
interface Content {
  readonly records: IdentifiedRecords;
  readonly clusters: IdentifiedClusters;
  readonly fingerprints: Uint32Array;
  readonly order: ContentOrder;
  /** By source: whether it is a customer file of ours, and whether its rows are single interactions. */
  readonly ours: readonly boolean[];
  readonly interactions: readonly boolean[];
}

function contentOf(
  records: IdentifiedRecords,
  clusters: IdentifiedClusters,
  fingerprints: Uint32Array,
  order: ContentOrder,
): Content {
  const mappings = records.sources.map(({ mapping }) => mapping);
  const ours = mappings.map(({ layout }) => layout === OUR_LAYOUT);
  const interactions = mappings.map((mapping) => mapping.interactions);
  return { records, clusters, fingerprints, order, ours, interactions };
}

function putIdBits(content: Content, bits: Int32Array, from: number, to: number): undefined {
  for (let customer = from; customer < to; customer++) {
    const anchor = anchorOf(content, customer);
    const own = ownId(content, anchor);
    bits[2 * customer] = own === '' ? firstIdBits(content, anchor, 0) : bitsOf(own, 2);
    bits[2 * customer + 1] = own === '' ? secondIdBits(content, anchor, 0) : bitsOf(own, 8);
  }
}

function firstIdBits({ fingerprints }: Content, anchor: number, occurrence: number): number {
  return firstBits(fingerprints[2 * anchor], fingerprints[2 * anchor + 1], occurrence);
}

function secondIdBits({ fingerprints }: Content, anchor: number, occurrence: number): number {
  return secondBits(fingerprints[2 * anchor + 1], occurrence);
}

function tellAllApart(content: Content, bits: Int32Array): void {
  const table = new IdTable(bits);
  for (const [holder, others] of inOrderOfId(sharedIds(table, content.clusters.count), bits))
    tellApart([holder, ...others], bits, table, content);
}

/** Customers who share an id with one before them, by that one. */
function sharedIds(table: IdTable, customers: number): ReadonlyMap<number, readonly number[]> {
  const shared = new Map<number, number[]>();
  for (let customer = 0; customer < customers; customer++) {
    const holder = table.holder(customer);
    if (holder === customer) continue;
    const group = shared.get(holder);
    if (group === undefined) shared.set(holder, [customer]);
    else group.push(customer);
  }
  return shared;
}

/** The layout of a customer file of ours, and the ids in it. */
const OUR_LAYOUT = 'Unify';
const OUR_ID = /^C-[0-9A-HJKMNP-TV-Z]{12}$/;

/** The id that an earlier run gave a customer, when the record is a row of its customer file; else ''. */
function ownId({ records, ours }: Content, record: number): string {
  const id = ours[records.source[record]] ? records.recordId.text(record) : '';
  return id !== '' && OUR_ID.test(id) ? id : '';
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
function anchorOf(content: Content, customer: number): number {
  const { records, order } = content;
  const { starts, members } = content.clusters;
  let anchor = members[starts[customer]];
  if (starts[customer + 1] - starts[customer] === 1) return anchor;
  let durable = durability(content, anchor);
  for (let k = starts[customer] + 1; k < starts[customer + 1]; k++) {
    const rival = members[k];
    const rivals = durability(content, rival);
    const difference =
      rivals - durable ||
      firstSeen(records, anchor) - firstSeen(records, rival) ||
      order.byContent(anchor, rival) ||
      order.byPlace(anchor, rival);
    if (difference <= 0) continue;
    anchor = rival;
    durable = rivals;
  }
  return anchor;
}

function durability(content: Content, record: number): number {
  const { records, interactions } = content;
  if (ownId(content, record) !== '') return 3;
  if (interactions[records.source[record]]) return 0;
  return records.recordId.codes[record] === EMPTY ? 1 : 2;
}

function firstSeen(records: IdentifiedRecords, record: number): number {
  const day = records.facts.firstSeen[record];
  return day === NO_DAY ? 0x7fffffff : day;
}

function inOrderOfId(shared: ReadonlyMap<number, readonly number[]>, bits: Int32Array) {
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
    const anchor = anchorOf(content, customer);
    do {
      occurrence++;
      bits[2 * customer] = firstIdBits(content, anchor, occurrence);
      bits[2 * customer + 1] = secondIdBits(content, anchor, occurrence);
    } while (table.holder(customer) !== customer);
  }
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
