import type { Clusters } from '../../../src/domain/customers.ts';
import type { Records } from '../../../src/domain/records.ts';
import { ContentOrder } from '../../../src/merge/content-order.ts';
import { idOf } from '../../../src/merge/identity.ts';
import { identify, type MergePolicy } from '../../../src/merge/merge-customers.ts';
import type { Customer } from '../../support/customers.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { planFields } from './golden-fields.ts';
import { goldenRecord } from './golden-record.ts';

/** Golden records as they would be made if time were of no concern: texts, lists and maps instead of codes and scratch memory. */
export function mergePlainly(records: Records, clusters: Clusters, policy: MergePolicy): readonly Customer[] {
  const { bits, inOrder, fingerprints } = identify(records, clusters);
  const evidence = gatherEvidence(records, policy, new ContentOrder(records, fingerprints));
  const fields = planFields(policy, records);
  return Array.from(inOrder, (customer) => {
    const members = clusters.members.slice(clusters.starts[customer], clusters.starts[customer + 1]);
    return goldenRecord(
      idOf(bits, customer),
      customer,
      lastChangedFirst([...members], evidence),
      clusters,
      fields,
      evidence,
    );
  });
}

function lastChangedFirst(members: number[], { changed, order }: Evidence): readonly number[] {
  return members.sort((a, b) => changed[b] - changed[a] || order.byContent(a, b) || order.byPlace(a, b));
}
