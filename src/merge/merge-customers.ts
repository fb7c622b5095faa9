import type { Clusters, Customer } from '../domain/customers.ts';
import { placesInIdOrder } from '../domain/id-order.ts';
import type { Records } from '../domain/records.ts';
import { ContentOrder } from './content-order.ts';
import { type Evidence, gatherEvidence, type MergePolicy } from './evidence.ts';
import { recordFingerprints } from './fingerprint.ts';
import { type FieldPlan, planFields } from './golden-fields.ts';
import { goldenRecord } from './golden-record.ts';
import { idText } from './id-text.ts';
import { type Ids, idsOf, membersOf } from './identity.ts';

export type { MergePolicy };

/** Who the customers of a run are: computed once and shared by whoever makes golden records. */
export interface Identities extends Ids {
  /** Customers in the order of their ids. */
  readonly inOrder: Int32Array;
  /** Two numbers a record; see recordFingerprints. */
  readonly fingerprints: Uint32Array;
}

export function identify(records: Records, clusters: Clusters): Identities {
  const fingerprints = recordFingerprints(records);
  const ids = idsOf(records, clusters, fingerprints, new ContentOrder(records, fingerprints));
  return { ...ids, inOrder: placesInIdOrder(ids.ids), fingerprints };
}

/** What golden records need of identities: nothing but shared numbers. */
export type SharedIdentities = Omit<Identities, 'ids'>;

/** What they need of clusters. */
export type MergedClusters = Omit<Clusters, 'count' | 'customer' | 'recordConfidence' | 'doubtful'>;

export function idOf({ bits }: SharedIdentities, customer: number): string {
  return idText(bits[2 * customer], bits[2 * customer + 1]);
}

/**
 * Golden records in the order of their customer_id. Lazy: one customer at a time, so that memory stays flat.
 * Nothing depends on the order of rows or files, nor on how records and clusters are numbered.
 */
export function mergeCustomers(
  records: Records,
  clusters: Clusters,
  policy: MergePolicy,
  identities = identify(records, clusters),
): Generator<Customer> {
  return goldenRecords(planMerge(records, clusters, policy, identities), 0, clusters.count);
}

/** What it takes to make any golden record of a run. Every thread makes its own, for it remembers texts. */
export interface MergePlan {
  readonly clusters: MergedClusters;
  readonly identities: SharedIdentities;
  readonly evidence: Evidence;
  readonly fields: FieldPlan;
}

/** `isMobile`: for whoever knows a faster way to tell than the library has. */
export function planMerge(
  records: Records,
  clusters: MergedClusters,
  policy: MergePolicy,
  identities: SharedIdentities,
  isMobile?: Evidence['isMobile'],
): MergePlan {
  const order = new ContentOrder(records, identities.fingerprints);
  const evidence = gatherEvidence(records, policy, order, isMobile);
  return { clusters, identities, evidence, fields: planFields(policy, records) };
}

/**
 * The golden records at the places `from` up to, not including, `to` in the order of the ids. What is made of a
 * customer depends on nobody else, so it makes no difference where ranges are cut. Those of `suppressed` customers are
 * left out.
 */
export function* goldenRecords(
  plan: MergePlan,
  from: number,
  to: number,
  suppressed: ReadonlySet<number> = NOBODY,
): Generator<Customer> {
  const { clusters, identities, evidence, fields } = plan;
  for (let place = from; place < to; place++) {
    const customer = identities.inOrder[place];
    if (suppressed.has(customer)) continue;
    const members = lastChangedFirst(membersOf(clusters, customer), evidence);
    yield goldenRecord(idOf(identities, customer), customer, members, clusters, fields, evidence);
  }
}

const NOBODY: ReadonlySet<number> = new Set();

/** The order in which every later step meets the records of a customer: by date, then by content. */
function lastChangedFirst(members: Int32Array, { changed, order }: Evidence): readonly number[] {
  if (members.length === 1) return [members[0]];
  return [...members].sort((a, b) => changed[b] - changed[a] || order.byContent(a, b) || order.byPlace(a, b));
}
