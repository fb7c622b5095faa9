import type { Clusters } from '../domain/customers.ts';
import { Golden, longer } from '../domain/golden.ts';
import { inIdOrder } from '../domain/id-order.ts';
import type { Records } from '../domain/records.ts';
import { ContentOrder } from './content-order.ts';
import { gatherEvidence, type MergePolicy } from './evidence.ts';
import { recordFingerprints } from './fingerprint.ts';
import { GoldenRecords, type MergedClusters } from './golden-record.ts';
import { idBitsOf } from './identity.ts';

export type { MergedClusters, MergePolicy };

/** Who the customers of a run are: computed once and shared by whoever makes golden records. */
export interface Identities {
  /** Two numbers a customer, of which idText makes the id. */
  readonly bits: Int32Array;
  /** Customers in the order of their ids. */
  readonly inOrder: Int32Array;
  /** Two numbers a record; see recordFingerprints. */
  readonly fingerprints: Uint32Array;
}

/** `fingerprints`: where threads have made them already. */
export function identify(
  records: Records,
  clusters: Clusters,
  fingerprints: Uint32Array = recordFingerprints(records),
): Identities {
  const bits = idBitsOf(records, clusters, fingerprints, new ContentOrder(records, fingerprints));
  return { bits, inOrder: inIdOrder(bits), fingerprints };
}

/**
 * Golden records, one after the other in the same memory: what is told of one is gone when the next is asked for. What is
 * made of a customer depends on nobody else, nor on the order of rows or files, nor on how records and clusters are
 * numbered. Every thread has its own, for it remembers texts. `isMobile`: for whoever knows a faster way to tell than
 * the library has.
 */
export class CustomerMerge {
  private readonly clusters: MergedClusters;
  private readonly identities: Identities;
  private readonly changed: Int32Array;
  private readonly order: ContentOrder;
  private readonly records: GoldenRecords;
  private readonly golden = new Golden();

  constructor(
    records: Records,
    clusters: MergedClusters,
    policy: MergePolicy,
    identities: Identities,
    isMobile?: (display: string) => boolean,
  ) {
    const evidence = gatherEvidence(records, policy, isMobile);
    this.clusters = clusters;
    this.identities = identities;
    this.changed = evidence.changed;
    this.order = new ContentOrder(records, identities.fingerprints);
    this.records = new GoldenRecords(records, clusters, policy, evidence);
  }

  /** The customer at a place in the order of the ids. */
  at(place: number): Golden {
    const { golden, identities } = this;
    const customer = identities.inOrder[place];
    golden.customer = customer;
    golden.first = identities.bits[2 * customer];
    golden.second = identities.bits[2 * customer + 1];
    this.readMembers(customer);
    this.records.tell(golden);
    return golden;
  }

  /** The order in which every later step meets the records of a customer: by date, then by content. */
  private readMembers(customer: number): void {
    const { golden } = this;
    const { starts, members } = this.clusters;
    const from = starts[customer];
    const size = starts[customer + 1] - from;
    if (golden.members.length < size) golden.members = longer(golden.members, size);
    golden.size = size;
    if (size > FEW) {
      golden.members.set([...members.subarray(from, from + size)].sort((a, b) => this.compare(a, b)));
      return;
    }
    for (let k = 0; k < size; k++) {
      const record = members[from + k];
      let at = k;
      for (; at > 0 && this.compare(golden.members[at - 1], record) > 0; at--)
        golden.members[at] = golden.members[at - 1];
      golden.members[at] = record;
    }
  }

  private compare(a: number, b: number): number {
    return this.changed[b] - this.changed[a] || this.order.byContent(a, b) || this.order.byPlace(a, b);
  }
}

/** So many are sorted by putting each in its place. */
const FEW = 24;
