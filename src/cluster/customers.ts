import type { Entities } from '../domain/entities.ts';
import { sharedFloat64, sharedInt32 } from '../domain/shared-arrays.ts';
import type { Outcome } from './agglomeration.ts';
import { perRecord } from './per-record.ts';

export interface NumberedCustomers {
  readonly count: number;
  /** Per entity, in shared memory. */
  readonly customerOf: Int32Array;
}

/** Customers in the order of their smallest entity, that is, of their content. */
export function numberCustomers({ cluster }: Pick<Outcome, 'cluster'>): NumberedCustomers {
  const customerOf = sharedInt32(cluster.length);
  let count = 0;
  for (let e = 0; e < cluster.length; e++) customerOf[e] = cluster[e] === e ? count++ : customerOf[cluster[e]];
  return { count, customerOf };
}

/** Probability that all records of a customer are one person, see Clusters. */
export function confidenceOf({ cluster, weakest }: Outcome, count: number): Float64Array {
  const confidence = sharedFloat64(count);
  let customer = 0;
  for (let e = 0; e < cluster.length; e++)
    if (cluster[e] === e) confidence[customer++] = weakest[e] === 0 ? 1 : weakest[e];
  return confidence;
}

/** The records of the entities. */
type Members = Pick<Entities, 'count' | 'starts' | 'members'>;

/** Customers as lists of records; the records of a customer in their own order. */
export function spread(entities: Members, { count, customerOf }: NumberedCustomers) {
  const records = entities.members.length;
  const customer = perRecord(entities, customerOf, sharedInt32(records));
  const starts = sharedInt32(count + 1);
  for (let e = 0; e < entities.count; e++) starts[customerOf[e] + 1] += entities.starts[e + 1] - entities.starts[e];
  for (let c = 0; c < count; c++) starts[c + 1] += starts[c];
  const next = starts.slice();
  const members = sharedInt32(records);
  for (let record = 0; record < records; record++) members[next[customer[record]]++] = record;
  return { customer, starts, members };
}

/** Per record, the probability of the merge that brought it in; 1 when single. */
export function recordConfidence({ count, starts, members }: Members, { joined }: Outcome): Float64Array {
  const confidence = sharedFloat64(members.length);
  for (let e = 0; e < count; e++) {
    const sure = joined[e] === 0 ? 1 : joined[e];
    for (let k = starts[e]; k < starts[e + 1]; k++) confidence[members[k]] = sure;
  }
  return confidence;
}
