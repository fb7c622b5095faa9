import type { Clusters } from '../domain/customers.ts';
import { sharedInt32 } from '../domain/shared-arrays.ts';

/** Customers whose records are taken at hand together: their columns fit the cache of a processor several times. */
export const CUSTOMERS_AT_HAND = 250;

/** What of clusters and ids a golden record begins with. */
export interface KnownCustomers extends Pick<Clusters, 'starts' | 'members' | 'confidence' | 'household'> {
  /** See Identities. */
  readonly bits: Int32Array;
}

/** Words a customer. A row lies in one line of the cache; its last two words are the confidence. */
const WIDTH = 8;
const START = 0;
const SIZE = 1;
const FIRST_RECORD = 2;
const HOUSEHOLD = 3;
const FIRST = 4;
const SECOND = 5;
const CONFIDENCE = 3;

/** Words of the rows of so many customers. */
export function customerRowsLength(customers: number): number {
  return WIDTH * customers;
}

/** Writes the rows of the customers from `from` up to, not including, `to`, by their numbers. */
export function fillCustomerRows(rows: Int32Array, known: KnownCustomers, from: number, to: number): void {
  const { starts, members, confidence, household, bits } = known;
  const amounts = new Float64Array(rows.buffer, rows.byteOffset, rows.length >> 1);
  for (let c = from, at = WIDTH * from; c < to; c++, at += WIDTH) {
    rows[at + START] = starts[c];
    rows[at + SIZE] = starts[c + 1] - starts[c];
    rows[at + FIRST_RECORD] = members[starts[c]];
    rows[at + HOUSEHOLD] = household[c];
    rows[at + FIRST] = bits[2 * c];
    rows[at + SECOND] = bits[2 * c + 1];
    amounts[(at >> 1) + CONFIDENCE] = confidence[c];
  }
}

/** The rows of all customers. */
export function customerRows(known: KnownCustomers): Int32Array {
  const customers = known.confidence.length;
  const rows = sharedInt32(customerRowsLength(customers));
  fillCustomerRows(rows, known, 0, customers);
  return rows;
}

/**
 * A few customers of a run who follow each other in the order of their ids, and the numbers of their records. In that
 * order their own numbers lie anywhere: read from a row each costs one look into memory, from five columns five.
 */
export class CustomersAtHand {
  count = 0;
  /** The first record of each customer among those at hand, and the end of the last one's. */
  readonly firsts = new Int32Array(CUSTOMERS_AT_HAND + 1);
  /** Records at hand, by their numbers in the run. */
  readonly numbers: Int32Array;
  /** By customer at hand: her row. */
  private readonly own = new Int32Array(customerRowsLength(CUSTOMERS_AT_HAND));
  private readonly amounts = new Float64Array(this.own.buffer);
  private readonly rows: Int32Array;
  private readonly members: Int32Array;
  private readonly inOrder: Int32Array;
  /** Kept so that the loop that fetches is not dropped. */
  private sum = 0;

  constructor(rows: Int32Array, { starts, members }: Pick<Clusters, 'starts' | 'members'>, inOrder: Int32Array) {
    this.rows = rows;
    this.members = members;
    this.inOrder = inOrder;
    this.numbers = new Int32Array(mostRecords(starts, CUSTOMERS_AT_HAND));
  }

  /** Records at hand. */
  get records(): number {
    return this.firsts[this.count];
  }

  first(atHand: number): number {
    return this.own[WIDTH * atHand + FIRST];
  }

  second(atHand: number): number {
    return this.own[WIDTH * atHand + SECOND];
  }

  household(atHand: number): number {
    return this.own[WIDTH * atHand + HOUSEHOLD];
  }

  confidence(atHand: number): number {
    return this.amounts[(WIDTH / 2) * atHand + CONFIDENCE];
  }

  /** Takes at hand those from a place in the order of the ids on. */
  read(place: number): void {
    const { firsts, own, rows, inOrder } = this;
    this.count = Math.min(CUSTOMERS_AT_HAND, inOrder.length - place);
    let records = 0;
    // Nothing else in this loop, so that many rows are waited for at a time.
    for (let k = 0; k < this.count; k++) {
      firsts[k] = records;
      records += rows[WIDTH * inOrder[place + k] + SIZE];
    }
    firsts[this.count] = records;
    for (let k = 0; k < this.count; k++) {
      const from = WIDTH * inOrder[place + k];
      for (let at = 0; at < WIDTH; at++) own[WIDTH * k + at] = rows[from + at];
    }
    this.readMembers();
  }

  private readMembers(): void {
    const { firsts, numbers, own, members } = this;
    let { sum } = this;
    // Fetches the members of all, waiting for many at a time; also of those with one, for nobody can guess who they are.
    for (let k = 0; k < this.count; k++) sum = (sum + members[own[WIDTH * k + START]]) | 0;
    this.sum = sum;
    for (let k = 0; k < this.count; k++) {
      const from = own[WIDTH * k + START] - firsts[k];
      numbers[firsts[k]] = own[WIDTH * k + FIRST_RECORD];
      for (let at = firsts[k] + 1; at < firsts[k + 1]; at++) numbers[at] = members[from + at];
    }
  }
}

/**
 * Records that so many customers have at most, whoever they are: those of the largest ones. To look who they are in the
 * order of the ids took 15 ms of a million records on each thread.
 */
export function mostRecords(starts: Int32Array, customers: number): number {
  let largest = 0;
  for (let c = 1; c < starts.length; c++) largest = Math.max(largest, starts[c] - starts[c - 1]);
  const bySize = new Int32Array(largest + 1);
  for (let c = 1; c < starts.length; c++) bySize[starts[c] - starts[c - 1]]++;
  let records = 0;
  for (let size = largest, left = customers; size > 0 && left > 0; size--) {
    const taken = Math.min(left, bySize[size]);
    records += taken * size;
    left -= taken;
  }
  return records;
}
