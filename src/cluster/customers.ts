import type { Entities } from '../domain/entities.ts';
import { sharedFloat64, sharedInt32 } from '../domain/shared-arrays.ts';
import type { Merges } from './agglomeration.ts';
import { mergeProbability } from './confidence.ts';
import { perRecord } from './per-record.ts';

export interface NumberedCustomers {
  readonly count: number;
  /** Per entity, in shared memory. */
  readonly customerOf: Int32Array;
}

/** Customers in the order of their smallest entity, that is, of their content. */
export function numberCustomers(cluster: Int32Array): NumberedCustomers {
  const customerOf = sharedInt32(cluster.length);
  let count = 0;
  for (let e = 0; e < cluster.length; e++) customerOf[e] = cluster[e] === e ? count++ : customerOf[cluster[e]];
  return { count, customerOf };
}

export interface Sureness {
  /** Per customer, and per entity. */
  readonly ofCustomer: Float64Array;
  readonly ofEntity: Float64Array;
}

/** A customer is as sure as its weakest merge, a record as the merge that brought it in. */
export function surenessOf(customers: number, customerOf: Int32Array, merges: Merges): Sureness {
  const ofCustomer = sharedFloat64(customers).fill(1);
  const ofEntity = new Float64Array(customerOf.length).fill(1);
  const merged = new Uint8Array(customerOf.length);
  for (let k = 0; k < merges.count; k++) {
    const probability = merges.decided[k] === 1 ? 1 : mergeProbability(merges.weight[k]);
    const customer = customerOf[merges.a[k]];
    if (probability < ofCustomer[customer]) ofCustomer[customer] = probability;
    // A group named by its smallest entity that never merged before is that entity alone.
    for (const entity of [merges.a[k], merges.b[k]]) {
      if (merged[entity] === 0) ofEntity[entity] = probability;
      merged[entity] = 1;
    }
  }
  return { ofCustomer, ofEntity };
}

/** Customers as lists of records; the records of a customer in their own order. */
export function spread(entities: Entities, customerOf: Int32Array, count: number) {
  const records = entities.members.length;
  const customer = perRecord(entities, customerOf, sharedInt32(records));
  const starts = sharedInt32(count + 1);
  for (let record = 0; record < records; record++) starts[customer[record] + 1]++;
  for (let c = 0; c < count; c++) starts[c + 1] += starts[c];
  const next = starts.slice();
  const members = sharedInt32(records);
  for (let record = 0; record < records; record++) members[next[customer[record]]++] = record;
  return { customer, starts, members };
}
