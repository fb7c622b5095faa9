import type { Clusters, Customer } from '../domain/customers.ts';
import type { Records } from '../domain/records.ts';
import { ContentOrder, compareText } from './content-order.ts';
import { type Evidence, gatherEvidence, type MergePolicy } from './evidence.ts';
import { recordFingerprints } from './fingerprint.ts';
import { planFields } from './golden-fields.ts';
import { goldenRecord } from './golden-record.ts';
import { idsOf, membersOf } from './identity.ts';

export type { MergePolicy };

/**
 * Golden records in the order of their customer_id. Lazy: one customer at a time, so that memory stays flat.
 * Nothing depends on the order of rows or files, nor on how records and clusters are numbered.
 */
export function* mergeCustomers(records: Records, clusters: Clusters, policy: MergePolicy): Generator<Customer> {
  const fingerprints = recordFingerprints(records);
  const order = new ContentOrder(records, fingerprints);
  const ids = idsOf(records, clusters, fingerprints, order);
  const evidence = gatherEvidence(records, policy, order);
  const plan = planFields(policy, records);
  for (const customer of inOrderOf(ids)) {
    const members = lastChangedFirst(membersOf(clusters, customer), evidence);
    yield goldenRecord(ids[customer], customer, members, clusters, plan, evidence);
  }
}

function inOrderOf(ids: readonly string[]): Int32Array {
  return Int32Array.from(ids.keys()).sort((a, b) => compareText(ids[a], ids[b]));
}

/** The order in which every later step meets the records of a customer: by date, then by content. */
function lastChangedFirst(members: Int32Array, { changed, order }: Evidence): readonly number[] {
  if (members.length === 1) return [members[0]];
  return [...members].sort((a, b) => changed[b] - changed[a] || order.byContent(a, b) || order.byPlace(a, b));
}
