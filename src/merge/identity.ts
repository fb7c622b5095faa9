import type { Clusters } from '../domain/customers.ts';
import type { EarlierIds } from '../domain/earlier-ids.ts';
import { bitsOf, idText } from '../domain/id-text.ts';
import { fromMemory, type Memory, memoryOf } from '../domain/memory.ts';
import { ONE_THREAD, type RangeRunner, type RangeTask } from '../domain/ranges.ts';
import type { Records } from '../domain/records.ts';
import { sharedInt32 } from '../domain/shared-arrays.ts';
import { ContentOrder } from './content-order.ts';
import { recordFingerprints } from './fingerprint.ts';
import { anchorOf } from './id-anchor.ts';
import { putIdOf, tellAllApart } from './id-apart.ts';
import {
  type Content,
  contentOf,
  type IdentifiedClusters,
  type IdentifiedRecords,
  identifiedRecords,
  ownId,
} from './id-content.ts';
import { inheritIds } from './id-heirs.ts';

/**
 * One id per customer, from the content of its records alone: `C-` and twelve characters that carry 60 bits.
 * The chance that two of a million customers meet is 4 in ten million; when they do, or when their content is
 * the same (rows without a name), an occurrence number given in the order of their content tells them apart.
 *
 * A record that joins a customer may take the place of the one its id was made of. No rule that knows this run alone
 * could prevent that: of two customers that become one, each was there before the other for somebody. Where the ids of
 * an earlier run are given, they stay; see inheritIds.
 */
export function customerIds(records: Records, clusters: Clusters, earlier?: EarlierIds): readonly string[] {
  const fingerprints = recordFingerprints(records);
  const bits = idBitsOf(records, clusters, fingerprints, new ContentOrder(records, fingerprints), earlier);
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
  earlier?: EarlierIds,
): Int32Array {
  const content = contentOf(records, clusters, fingerprints, order);
  const bits = sharedInt32(2 * clusters.count);
  putIdBits(content, bits, 0, clusters.count);
  settle(content, bits, earlier);
  return bits;
}

/** Customers a piece: some five milliseconds; of fewer all is one piece. */
const PIECE = 1 << 15;

/** How ids are made: by whom, so many customers a piece, and the ids an earlier run gave. */
export interface IdOptions {
  readonly ranges?: RangeRunner;
  readonly piece?: number;
  readonly earlier?: EarlierIds;
}

/** The same on threads. */
export async function sharedIdBits(
  records: Records,
  { count, starts, members }: IdentifiedClusters,
  fingerprints: Uint32Array,
  { ranges = ONE_THREAD, piece = PIECE, earlier }: IdOptions = {},
): Promise<Int32Array> {
  const clusters = { count, starts, members };
  const content = contentOf(records, clusters, fingerprints, new ContentOrder(records, fingerprints));
  const bits = sharedInt32(2 * count);
  const here = (from: number, to: number) => putIdBits(content, bits, from, to);
  const data = { records: memoryOf(identifiedRecords(records)), clusters, fingerprints, bits };
  for await (const _ of ranges.run(IDS, data, { total: count, piece }, here));
  settle(content, bits, earlier);
  return bits;
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

function putIdBits(content: Content, bits: Int32Array, from: number, to: number): undefined {
  for (let customer = from; customer < to; customer++) {
    const anchor = anchorOf(content, customer);
    const own = ownId(content, anchor);
    if (own === '') putIdOf(content, anchor, 0, bits, 2 * customer);
    else {
      bits[2 * customer] = bitsOf(own, 2);
      bits[2 * customer + 1] = bitsOf(own, 8);
    }
  }
}

function settle(content: Content, bits: Int32Array, earlier: EarlierIds | undefined): void {
  tellAllApart(content, bits, earlier === undefined ? undefined : inheritIds(content, bits, earlier));
}

/** Customers of whom an earlier run knew the id, and all of them; those in `left` count for nobody. */
export function countKept(bits: Int32Array, { bits: earlier }: EarlierIds, left: ReadonlySet<number>) {
  const known = new Set<string>();
  for (let customer = 0; customer < earlier.length / 2; customer++) known.add(idOf(earlier, customer));
  let kept = 0;
  for (let customer = 0; customer < bits.length / 2; customer++)
    if (!left.has(customer) && known.has(idOf(bits, customer))) kept++;
  return { earlier: known.size, kept, fresh: bits.length / 2 - left.size - kept };
}
