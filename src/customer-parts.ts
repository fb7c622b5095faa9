import type { Clusters, Customer } from './domain/customers.ts';
import { IssueTally } from './domain/issue.ts';
import { fromMemory, type Memory, memoryOf } from './domain/memory.ts';
import { ONE_THREAD, type RangeRunner, type RangeTask } from './domain/ranges.ts';
import type { Records } from './domain/records.ts';
import { CsvSink } from './io/csv-bytes.ts';
import {
  goldenRecords,
  type Identities,
  idOf,
  type MergedClusters,
  type MergePolicy,
  planMerge,
  type SharedIdentities,
} from './merge/merge-customers.ts';
import { isMobile, isMobileType } from './merge/mobile.ts';
import { parseNumber } from './normalize/phone/automaton.ts';
import { conflictRows } from './report/conflicts-csv.ts';
import { customerTable } from './report/customers-csv.ts';
import { networksOf } from './report/handle-network.ts';
import { householdNamedAfter, householdNamesakes } from './report/household-names.ts';
import type { CustomerPart, CustomerParts } from './report/report.ts';
import { CustomerTally } from './report/summary/customer-tally.ts';

/** What golden records and their rows are made of. */
export interface CustomerPartsInput {
  readonly records: Records;
  readonly clusters: Clusters;
  readonly identities: Identities;
  readonly policy: MergePolicy;
  /** Customers who asked to be forgotten. */
  readonly suppressed: ReadonlySet<number>;
}

/** Customers a part: some fifty milliseconds, and a megabyte of rows. */
const PIECE = 4000;

/** merge → report, shared by threads: golden records become rows where they are made, so that none is sent. */
export function customerParts(
  input: CustomerPartsInput,
  ranges: RangeRunner = ONE_THREAD,
  { piece = PIECE, onCustomers }: PartsOptions = {},
): CustomerParts {
  const networks = networksOf(input.records);
  const { header } = customerTable(input.records, () => '', networks);
  const { count: total } = input.clusters;
  async function* made(): AsyncGenerator<CustomerPart> {
    let done = 0;
    for await (const part of ranges.run(CUSTOMERS, partsData(input, networks), { total, piece })) {
      done = Math.min(total, done + piece);
      onCustomers?.(done, total);
      yield part;
    }
  }
  return { header, made };
}

export interface PartsOptions {
  /** Customers a part. */
  readonly piece?: number;
  readonly onCustomers?: (done: number, total: number) => void;
}

/** What of the records tells of customers; the rest may be large. */
type MergedRecords = Omit<Records, 'issues' | 'disbelieved'>;

/** What a thread needs to know to make customers. */
interface PartsData {
  readonly records: Memory<MergedRecords>;
  readonly clusters: Memory<MergedClusters>;
  readonly identities: SharedIdentities;
  readonly policy: MergePolicy;
  readonly suppressed: ReadonlySet<number>;
  readonly networks: readonly string[];
  /** Customer by household. */
  readonly namesakes: Int32Array;
}

function partsData(input: CustomerPartsInput, networks: readonly string[]): PartsData {
  const { clusters, identities, policy, suppressed } = input;
  const { issues, disbelieved, ...records } = input.records;
  const sources = records.sources.map((source) => ({ ...source, rejects: [], warnings: [], fill: undefined }));
  const { starts, members, confidence, household, matchedBy } = clusters;
  const { bits, inOrder, fingerprints } = identities;
  const { prefer, survivorship, consent } = policy;
  return {
    records: memoryOf<MergedRecords>({ ...records, sources }),
    clusters: memoryOf({ starts, members, confidence, household, matchedBy }),
    identities: { bits, inOrder, fingerprints },
    policy: { prefer, survivorship, consent },
    suppressed,
    networks,
    namesakes: householdNamesakes(household, inOrder, suppressed),
  };
}

/** Making golden records and their rows as a loop that threads can share. */
export const CUSTOMERS: RangeTask<PartsData, CustomerPart> = {
  name: 'report/customers',
  open: (data) => {
    const records: Records = { ...fromMemory<MergedRecords>(data.records), issues: new IssueTally(), disbelieved: [] };
    const plan = planMerge(
      records,
      fromMemory<MergedClusters>(data.clusters),
      data.policy,
      data.identities,
      isMobilePhone,
    );
    const { cells } = customerTable(records, (customer) => householdOf(customer, data), data.networks);
    const rows = new CsvSink();
    const conflicts = new CsvSink();
    return (from, to) => {
      const tally = new CustomerTally(records);
      for (const customer of goldenRecords(plan, from, to, data.suppressed)) {
        tally.add(customer);
        rows.row(cells(customer));
        for (const row of conflictRows(records, customer)) conflicts.row(row);
      }
      return { customers: rows.takeCopy(), conflicts: conflicts.takeCopy(), counts: tally.counts };
    };
  },
};

/** A phone as it is shown, taken apart. */
const SHOWN_PHONE = /^\+(\d+)(?:;ext=\d+)?$/;

/** normalize → merge: what merging asks of phones, answered by the automata of normalizing: parsing again took a tenth of merging. */
export function isMobilePhone(display: string): boolean {
  const digits = SHOWN_PHONE.exec(display)?.[1];
  return digits === undefined ? isMobile(display) : isMobileType(parseNumber(digits, true, undefined)?.type);
}

function householdOf({ household }: Customer, { namesakes, identities }: PartsData): string {
  return household < 0 ? '' : householdNamedAfter(idOf(identities, namesakes[household]));
}
