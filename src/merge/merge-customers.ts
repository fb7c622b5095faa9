import type { CodedColumn, ValueMemory } from '../domain/column.ts';
import type { Clusters } from '../domain/customers.ts';
import { Golden, longer } from '../domain/golden.ts';
import { inIdOrder } from '../domain/id-order.ts';
import { once } from '../domain/once.ts';
import type { Records } from '../domain/records.ts';
import { ContentOrder } from './content-order.ts';
import { CUSTOMERS_AT_HAND, CustomersAtHand, customerRows } from './customers-at-hand.ts';
import { gatherEvidence, type MergePolicy, mergedColumns } from './evidence.ts';
import { recordFingerprints } from './fingerprint.ts';
import { GoldenRecords, type MergedClusters } from './golden-record.ts';
import { idBitsOf } from './identity.ts';
import type { WordCounts } from './name-words.ts';
import { RecordBlock } from './record-block.ts';
import { filledRows } from './record-rows.ts';
import { Rows } from './row-columns.ts';
import { TouchedValues } from './touched-values.ts';

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

/** `fingerprints` and `bits`: where threads have made them already. The order is made when it is first asked for. */
export function identify(
  records: Records,
  clusters: Clusters,
  fingerprints: Uint32Array = recordFingerprints(records),
  bits: Int32Array = idBitsOf(records, clusters, fingerprints, new ContentOrder(records, fingerprints)),
): Identities {
  const inOrder = once(() => inIdOrder(bits));
  return {
    bits,
    fingerprints,
    get inOrder() {
      return inOrder();
    },
  };
}

/** What is found of the records of a run once, for every thread. */
export interface ToldOfRecords {
  /** What RecordRows wrote. */
  readonly rows?: Int32Array;
  /** See customerRows. */
  readonly customers?: Int32Array;
  /** See changeDays. */
  readonly changed?: Int32Array;
  /** Of NAME_COLUMNS. */
  readonly words?: readonly WordCounts[];
}

/**
 * Golden records, one after the other in the same memory: what is told of one is gone when the next is asked for. What is
 * made of a customer depends on nobody else, nor on the order of rows or files, nor on how records and clusters are
 * numbered. Every thread has its own, for it remembers texts. `isMobile`: for whoever knows a faster way to tell than
 * the library has. `told`: what others have found already; by default all is found here.
 */
export class CustomerMerge {
  /** By which the numbers of records in a golden record go: those at hand. */
  readonly records: Records;
  /** What joined each of them to its customer. */
  readonly matchedBy: CodedColumn;
  /** How sure it is that each belongs there. */
  readonly recordConfidence: Float64Array;
  /** See recordFingerprints. */
  readonly fingerprints: Uint32Array;
  private readonly allFingerprints: Uint32Array;
  private readonly inOrder: Int32Array;
  private readonly block: RecordBlock;
  private readonly rows: Rows;
  private readonly changed: Int32Array;
  private readonly order: ContentOrder;
  private readonly goldenRecords: GoldenRecords;
  private readonly golden = new Golden();
  private readonly customers: CustomersAtHand;
  private firstPlace = -CUSTOMERS_AT_HAND;
  private readonly touched: TouchedValues;
  /** The first of the customers at hand whose values were not touched yet. */
  private touchedTo = 0;

  constructor(
    records: Records,
    clusters: MergedClusters,
    policy: MergePolicy,
    identities: Identities,
    isMobile?: (phones: ValueMemory, code: number) => boolean,
    { rows, customers, changed, words }: ToldOfRecords = {},
  ) {
    const { bits, inOrder, fingerprints } = identities;
    const ofCustomers = customers ?? customerRows({ ...clusters, bits });
    this.customers = new CustomersAtHand(ofCustomers, clusters, inOrder);
    const most = this.customers.numbers.length;
    this.block = new RecordBlock(mergedColumns(records, policy, clusters, changed), most);
    this.rows = rows === undefined ? filledRows(this.block, records.count) : new Rows(rows, this.block.width);
    const evidence = gatherEvidence(records, this.block, isMobile, words);
    this.records = this.block.records;
    this.touched = new TouchedValues(this.records);
    this.matchedBy = this.block.matchedBy;
    this.recordConfidence = this.block.recordConfidence;
    this.fingerprints = new Uint32Array(2 * most);
    this.allFingerprints = fingerprints;
    this.inOrder = inOrder;
    this.changed = evidence.changed;
    this.order = new ContentOrder(records, fingerprints);
    this.goldenRecords = new GoldenRecords(records, this.block, clusters, policy, evidence);
  }

  /** The number in the run of a record at hand. */
  numberOf(record: number): number {
    return this.customers.numbers[record];
  }

  /** The customer at a place in the order of the ids. */
  at(place: number): Golden {
    const { golden, customers } = this;
    golden.customer = this.inOrder[place];
    if (place < this.firstPlace || place >= this.firstPlace + CUSTOMERS_AT_HAND) this.readBlock(place);
    const atHand = place - this.firstPlace;
    if (atHand >= this.touchedTo) this.touchSome(atHand);
    golden.first = customers.first(atHand);
    golden.second = customers.second(atHand);
    golden.confidence = customers.confidence(atHand);
    golden.household = customers.household(atHand);
    this.readMembers(atHand);
    this.goldenRecords.tell(golden);
    return golden;
  }

  /** Takes the records of a customer at hand, and of those around her. */
  private readBlock(place: number): void {
    const { customers } = this;
    this.firstPlace = place - (place % CUSTOMERS_AT_HAND);
    customers.read(this.firstPlace);
    this.touchedTo = 0;
    this.block.read(this.rows, customers.numbers, customers.records);
    this.readFingerprints();
  }

  /** A loop of its own, in which many are waited for at a time. */
  private readFingerprints(): void {
    const { fingerprints, allFingerprints } = this;
    const { numbers, records } = this.customers;
    for (let k = 0; k < records; k++) {
      fingerprints[2 * k] = allFingerprints[2 * numbers[k]];
      fingerprints[2 * k + 1] = allFingerprints[2 * numbers[k] + 1];
    }
  }

  /** Those from one of the customers at hand on. */
  private touchSome(atHand: number): void {
    const { firsts, count } = this.customers;
    this.touchedTo = Math.min(count, atHand + TOUCHED_TOGETHER);
    this.touched.touch(firsts[atHand], firsts[this.touchedTo]);
  }

  /** The order in which every later step meets the records of a customer: by date, then by content. */
  private readMembers(atHand: number): void {
    const { golden } = this;
    const { firsts } = this.customers;
    const from = firsts[atHand];
    const size = firsts[atHand + 1] - from;
    if (golden.members.length < size) golden.members = longer(golden.members, size);
    golden.size = size;
    if (size > FEW) {
      const members = Array.from({ length: size }, (_, k) => from + k);
      golden.members.set(members.sort((a, b) => this.compare(a, b)));
      return;
    }
    for (let k = 0; k < size; k++) {
      const record = from + k;
      let at = k;
      for (; at > 0 && this.compare(golden.members[at - 1], record) > 0; at--)
        golden.members[at] = golden.members[at - 1];
      golden.members[at] = record;
    }
  }

  private compare(a: number, b: number): number {
    return this.changed[b] - this.changed[a] || this.compareContent(this.numberOf(a), this.numberOf(b));
  }

  /** Of records by their numbers in the run: few customers have two that were changed on one day. */
  private compareContent(a: number, b: number): number {
    return this.order.byContent(a, b) || this.order.byPlace(a, b);
  }
}

/**
 * Customers whose values are touched together: what is fetched for more is gone before it is asked for. Measured at a
 * million rows, of many runs the quickest: 10.5 s of processor without, with 8, 24 and 64 customers 9.1, 9.4 and 9.6.
 */
const TOUCHED_TOGETHER = 16;

/** So many are sorted by putting each in its place. */
const FEW = 24;
