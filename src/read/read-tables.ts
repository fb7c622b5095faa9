import { type Failure, FailureError } from '../domain/failure.ts';
import { ONE_THREAD, type RangeRunner, type RangeTask } from '../domain/ranges.ts';
import { sharedInt32 } from '../domain/shared-arrays.ts';
import type { Table } from '../domain/table.ts';
import { type TableMemory, tableMemory, tableOver } from '../domain/table-memory.ts';
import { columnShares } from './column-shares.ts';
import { type FilePlan, type OpenedSource, readPlanned } from './open-source.ts';

/** Which columns of a source are wanted. */
export interface TableOrder {
  readonly opened: OpenedSource;
  readonly wanted: (column: number) => boolean;
}

/**
 * All tables, in the order of the sources; threads share them file by file, the largest first, and a file larger than
 * all others together column by column. `onRows` is told the rows read so far, now and then. Fails as
 * OpenedSource.readTable does.
 */
export async function readTables(
  orders: readonly TableOrder[],
  ranges: RangeRunner = ONE_THREAD,
  onRows?: (rows: number) => void,
): Promise<readonly Table[]> {
  const tables = new Array<Table>(orders.length);
  let before = 0;
  const shares = ranges.threads > 1 ? sharesOf(orders) : [];
  if (shares.length > 1) {
    let due = 0;
    for await (const outcome of sharedTables(shares, orders, ranges, onRows)) {
      const { place } = shares[due++];
      tables[place] = joined(tables[place], tableOf(outcome));
    }
    before = tables.reduce((rows, table) => rows + rowsIn(table), 0);
  }
  for (const [k, { opened, wanted }] of orders.entries()) {
    if (tables[k] !== undefined) continue;
    tables[k] = await opened.readTable(wanted, onRows && ((rows) => onRows(before + rows)));
    before += rowsIn(tables[k]);
  }
  return tables;
}

/** Readable or not. */
function rowsIn({ length, rejects }: Table): number {
  return length + rejects.length;
}

/** What one thread reads of a source: its rows, and some or all of the wanted columns. */
interface Share {
  readonly place: number;
  readonly columns: readonly number[];
  /** The first share of a source: its rows count. */
  readonly isFirst: boolean;
}

/**
 * Bytes of a file from which two threads read its columns. Each looks for the ends of all cells: on the file of 160 MB
 * of `npm run bench:read` that is a quarter more processor time (3.1 → 3.9 s), for half of the interning on each.
 */
const WORTH_SHARING = 1 << 23;

function sharesOf(orders: readonly TableOrder[]): readonly Share[] {
  const places = [...orders.keys()].filter((k) => orders[k].opened.plan !== undefined).sort(bySize(orders));
  const shares = places.flatMap((place): Share[] => {
    const { opened, wanted } = orders[place];
    const columns = (opened.plan?.columns ?? []).filter(wanted);
    return [{ place, columns, isFirst: true }];
  });
  const [largest, ...others] = shares;
  if (largest === undefined || largest.columns.length < 2) return shares;
  const size = sizeOf(orders[largest.place]);
  const rest = others.reduce((sum, { place }) => sum + sizeOf(orders[place]), 0);
  if (size < WORTH_SHARING || size <= rest) return shares;
  const parts = columnShares(largest.columns, orders[largest.place].opened.sample);
  return [...parts.map((columns, k) => ({ place: largest.place, columns, isFirst: k === 0 })), ...others];
}

/** A table with the columns of both; their rows are the same. */
function joined(table: Table | undefined, other: Table): Table {
  if (table === undefined) return other;
  return { ...table, columns: table.columns.map((column, k) => column ?? other.columns[k]) };
}

function bySize(orders: readonly TableOrder[]): (a: number, b: number) => number {
  return (a, b) => sizeOf(orders[b]) - sizeOf(orders[a]) || a - b;
}

function sizeOf({ opened }: TableOrder): number {
  return opened.plan?.file.size ?? 0;
}

/** What of a source a thread needs to know. */
interface SharedOrder {
  readonly plan: FilePlan;
  readonly wanted: ReadonlySet<number>;
  readonly counts: boolean;
  /** Rows read by all threads, so that each can tell how far all are. */
  readonly rows: Int32Array;
}

/** A failure is no bug: it travels as a value, for the thread that asked to tell. */
type Outcome =
  | { readonly kind: 'table'; readonly table: TableMemory }
  | { readonly kind: 'failure'; readonly failure: Failure };

function sharedTables(
  shares: readonly Share[],
  orders: readonly TableOrder[],
  ranges: RangeRunner,
  onRows: ((rows: number) => void) | undefined,
): AsyncIterable<Outcome> {
  const rows = sharedInt32(1);
  const shared = shares.flatMap(({ place, columns, isFirst }): SharedOrder[] => {
    const { plan } = orders[place].opened;
    return plan === undefined ? [] : [{ plan, wanted: new Set(columns), counts: isFirst, rows }];
  });
  const here = (from: number): Promise<Outcome> => outcomeOf(shared[from], onRows);
  return ranges.run(TABLES, shared, { total: shared.length, piece: 1 }, here);
}

/** Reading files as a loop that threads can share: one file a step, or some columns of one. */
export const TABLES: RangeTask<readonly SharedOrder[], Outcome> = {
  name: 'read/tables',
  open: (orders) => (from) => outcomeOf(orders[from]),
};

async function outcomeOf(
  { plan, wanted, counts, rows }: SharedOrder,
  onRows?: (rows: number) => void,
): Promise<Outcome> {
  let told = 0;
  const tell = (read: number): void => {
    if (counts) Atomics.add(rows, 0, read - told);
    told = read;
    onRows?.(Atomics.load(rows, 0));
  };
  try {
    return { kind: 'table', table: tableMemory(await readPlanned(plan, (column) => wanted.has(column), tell)) };
  } catch (error) {
    if (error instanceof FailureError) return { kind: 'failure', failure: error.failure };
    throw error;
  }
}

function tableOf(outcome: Outcome): Table {
  if (outcome.kind === 'failure') throw new FailureError(outcome.failure);
  return tableOver(outcome.table);
}
