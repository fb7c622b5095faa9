import { textOf } from './domain/byte-text.ts';
import type { ValueMemory } from './domain/column.ts';
import type { Clusters } from './domain/customers.ts';
import { fromMemory, type Memory, memoryOf } from './domain/memory.ts';
import { once } from './domain/once.ts';
import { ONE_THREAD, type RangeRunner, type RangeTask } from './domain/ranges.ts';
import type { Records } from './domain/records.ts';
import type { SuppressionList, SuppressionListUse } from './domain/suppression.ts';
import { CsvSink } from './io/csv-sink.ts';
import { changeDays } from './merge/evidence.ts';
import { CustomerMerge, type Identities, type MergePolicy, type ToldOfRecords } from './merge/merge-customers.ts';
import { digitsShown, isMobile, isMobileType } from './merge/mobile.ts';
import { addListCounts, type ListCounts, ListedConsent, listUses, noListCounts } from './merge/suppression-lists.ts';
import { type MergedRecords, recordsOf, toldOfRecords } from './merge/told-records.ts';
import { parseNumber } from './normalize/phone/automaton.ts';
import { typeOfInternational, UNTOLD } from './normalize/phone/international-type.ts';
import { ConflictRows } from './report/conflicts-csv.ts';
import { CrosswalkRows } from './report/crosswalk-csv.ts';
import type { CustomerPart, CustomerParts } from './report/customer-walk.ts';
import { type CustomerTable, customerTable, type HouseholdCell } from './report/customers-csv.ts';
import { networksOf } from './report/handle-network.ts';
import { householdNamesakes } from './report/household-names.ts';
import { writeHousehold } from './report/id-cells.ts';
import { CustomerTally } from './report/summary/customer-tally.ts';

/** What golden records and their rows are made of. */
export interface CustomerPartsInput {
  readonly records: Records;
  readonly clusters: Clusters;
  readonly identities: Identities;
  readonly policy: MergePolicy;
  /** Customers who asked to be forgotten. */
  readonly suppressed?: ReadonlySet<number>;
  /** Exclusion lists. */
  readonly lists?: readonly SuppressionList[];
}

/** Customers a part: some fifty milliseconds, and a megabyte of rows. */
const PIECE = 4000;

export interface PartsOptions {
  /** Customers a part. */
  readonly piece?: number;
  readonly onCustomers?: (done: number, total: number) => void;
}

export interface ListedParts extends CustomerParts {
  /** What exclusion lists did in the last full pass. */
  readonly uses: () => readonly SuppressionListUse[];
}

/** merge → report, shared by threads: golden records become rows where they are made, so that none is sent. */
export function customerParts(
  input: CustomerPartsInput,
  ranges: RangeRunner = ONE_THREAD,
  { piece = PIECE, onCustomers }: PartsOptions = {},
): ListedParts {
  const { records, lists = [] } = input;
  const known = knownData(input);
  const networks = networksOf(records);
  const data = once((): PartsData => ({ ...known, ...orderedData(input), lists, networks }));
  const { count: total } = input.clusters;
  let listed = noListCounts(lists);
  async function* made(): AsyncGenerator<CustomerPart> {
    const sums = noListCounts(lists);
    let done = 0;
    const telling = toldOfRecords({ ...known, identities: { bits: input.identities.bits } }, ranges);
    // While other threads begin to tell.
    const all = data();
    const told = await telling;
    for await (const part of ranges.run(CUSTOMERS, { ...all, told }, { total, piece })) {
      done = Math.min(total, done + piece);
      onCustomers?.(done, total);
      addListCounts(sums, part.listed);
      yield part;
    }
    listed = sums;
  }
  const counted = (): CustomerPart['counts'] => {
    listed = noListCounts(lists);
    return new Customers(data()).count(0, total, listed);
  };
  const { header } = customerTable(records, () => {}, networks);
  return { header, made, counted, uses: () => listUses(lists, listed) };
}

type ToldClusters = Omit<Clusters, 'count' | 'doubtful'>;

/** What is known of records before anyone knows in which order customers come. */
interface KnownData {
  readonly records: Memory<MergedRecords>;
  readonly clusters: Memory<ToldClusters>;
  readonly policy: MergePolicy;
  /** What is found of records; what is missing each thread finds for itself. */
  readonly told: ToldOfRecords;
}

function knownData({ records: all, clusters, policy }: CustomerPartsInput): KnownData {
  const { issues, disbelieved, ...records } = all;
  const sources = records.sources.map((source) => ({ ...source, rejects: [], warnings: [], fill: undefined }));
  const { starts, members, confidence, household, matchedBy, customer, recordConfidence } = clusters;
  const { prefer, survivorship, consent } = policy;
  return {
    records: memoryOf<MergedRecords>({ ...records, sources }),
    clusters: memoryOf({ starts, members, confidence, household, matchedBy, customer, recordConfidence }),
    policy: { prefer, survivorship, consent },
    told: { changed: changeDays(all) },
  };
}

interface OrderedData {
  readonly identities: Identities;
  readonly suppressed: ReadonlySet<number>;
  /** Customer by household. */
  readonly namesakes: Int32Array;
}

function orderedData({ clusters, identities, suppressed = new Set() }: CustomerPartsInput): OrderedData {
  const { bits, inOrder, fingerprints } = identities;
  const namesakes = householdNamesakes(clusters.household, inOrder, suppressed);
  return { identities: { bits, inOrder, fingerprints }, suppressed, namesakes };
}

/** What a thread needs to know to make customers. */
interface PartsData extends KnownData, OrderedData {
  readonly lists: readonly SuppressionList[];
  readonly networks: readonly string[];
}

interface ListedPart extends CustomerPart {
  readonly listed: ListCounts;
}

/** Making golden records and their rows as a loop that threads can share. */
export const CUSTOMERS: RangeTask<PartsData, ListedPart> = {
  name: 'report/customers',
  open: (data) => {
    const customers = new Customers(data);
    return (from, to) => customers.write(from, to);
  },
};

/** The customers of a run as one thread makes them, by places in the order of their ids. */
class Customers {
  private readonly data: PartsData;
  /** Those at hand, see CustomerMerge. */
  private readonly records: Records;
  private readonly merge: CustomerMerge;
  private readonly table: CustomerTable;
  private readonly conflictRows: ConflictRows;
  private readonly crosswalkRows: CrosswalkRows;
  private readonly suppressedRows: CrosswalkRows;
  private readonly listed: ListedConsent;
  private readonly rows = new CsvSink();
  private readonly conflicts = new CsvSink();
  private readonly crosswalk = new CsvSink();

  constructor(data: PartsData) {
    const { identities, policy, namesakes, networks } = data;
    const records = recordsOf(data.records);
    const clusters = fromMemory<ToldClusters>(data.clusters);
    const { bits } = identities;
    const household: HouseholdCell = (number, sink) => {
      const customer = namesakes[number];
      writeHousehold(bits[2 * customer], bits[2 * customer + 1], sink);
    };
    this.data = data;
    this.merge = new CustomerMerge(records, clusters, policy, identities, isMobilePhone, data.told);
    this.records = this.merge.records;
    this.table = customerTable(this.records, household, networks);
    this.conflictRows = new ConflictRows(this.records);
    const { matchedBy, recordConfidence } = clusters;
    this.crosswalkRows = new CrosswalkRows(
      {
        ...this.records,
        matchedBy: this.merge.matchedBy,
        recordConfidence: this.merge.recordConfidence,
        fingerprints: this.merge.fingerprints,
      },
      (record) => this.merge.numberOf(record),
    );
    this.suppressedRows = new CrosswalkRows({
      ...records,
      matchedBy,
      recordConfidence,
      fingerprints: identities.fingerprints,
    });
    this.listed = new ListedConsent(this.records, data.lists);
  }

  write(from: number, to: number): ListedPart {
    const listed = noListCounts(this.data.lists);
    if (from === 0) this.writeSuppressed();
    const counts = this.count(from, to, listed, true);
    return {
      customers: this.rows.takeCopy(),
      conflicts: this.conflicts.takeCopy(),
      crosswalk: this.crosswalk.takeCopy(),
      counts,
      listed,
    };
  }

  /** Records of people who asked to be forgotten come before all others. */
  private writeSuppressed(): void {
    const { suppressed, clusters, records } = this.data;
    if (suppressed.size === 0) return;
    for (let record = 0; record < records.count; record++)
      if (suppressed.has(clusters.customer[record])) this.suppressedRows.writeSuppressed(record, this.crosswalk);
  }

  count(from: number, to: number, listed: ListCounts, alsoWrite = false): CustomerPart['counts'] {
    const { suppressed } = this.data;
    const { inOrder } = this.data.identities;
    const tally = new CustomerTally(this.records);
    for (let place = from; place < to; place++) {
      if (suppressed.size > 0 && suppressed.has(inOrder[place])) continue;
      const golden = this.merge.at(place);
      this.listed.apply(golden, listed);
      tally.add(golden);
      if (!alsoWrite) continue;
      this.table.write(golden, this.rows);
      this.conflictRows.write(golden, this.conflicts);
      this.crosswalkRows.write(golden, this.crosswalk);
    }
    return tally.counts;
  }
}

const PLUS = /[+＋]/;

/** normalize → merge: what merging asks of phones, answered by the automata of normalizing: parsing again took a tenth of merging. */
export function isMobilePhone({ bytes, starts }: ValueMemory, code: number): boolean {
  const type = typeOfInternational(bytes, starts[code], starts[code + 1]);
  return type === UNTOLD ? isMobileText(textOf(bytes, starts[code], starts[code + 1])) : isMobileType(type);
}

function isMobileText(display: string): boolean {
  const digits = digitsShown(display);
  // Without a plus nobody knows the country, nor therefore the plan the number is of.
  if (digits === undefined) return PLUS.test(display) && isMobile(display);
  return isMobileType(parseNumber(digits, true, undefined)?.type);
}
