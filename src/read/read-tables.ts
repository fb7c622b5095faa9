import { type Failure, FailureError } from '../domain/failure.ts';
import { ONE_THREAD, type RangeRunner, type RangeTask } from '../domain/ranges.ts';
import type { Table } from '../domain/table.ts';
import { type TableMemory, tableMemory, tableOver } from '../domain/table-memory.ts';
import { type FilePlan, type OpenedSource, readPlanned } from './open-source.ts';

/** Which columns of a source are wanted. */
export interface TableOrder {
  readonly opened: OpenedSource;
  readonly wanted: (column: number) => boolean;
}

/**
 * All tables, in the order of the sources; threads share them file by file, the largest first. `onRows` is told the
 * rows read so far, now and then. Fails as OpenedSource.readTable does.
 */
export async function readTables(
  orders: readonly TableOrder[],
  ranges: RangeRunner = ONE_THREAD,
  onRows?: (rows: number) => void,
): Promise<readonly Table[]> {
  const tables = new Array<Table>(orders.length);
  let before = 0;
  const shared = [...orders.keys()].filter((k) => orders[k].opened.plan !== undefined).sort(bySize(orders));
  if (ranges.threads > 1 && shared.length > 1) {
    let due = 0;
    for await (const outcome of sharedTables(shared, orders, ranges, onRows)) tables[shared[due++]] = tableOf(outcome);
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
  /** Rows read by all threads, so that each can tell how far all are. */
  readonly rows: Int32Array;
}

/** A failure is no bug: it travels as a value, for the thread that asked to tell. */
type Outcome =
  | { readonly kind: 'table'; readonly table: TableMemory }
  | { readonly kind: 'failure'; readonly failure: Failure };

function sharedTables(
  places: readonly number[],
  orders: readonly TableOrder[],
  ranges: RangeRunner,
  onRows: ((rows: number) => void) | undefined,
): AsyncIterable<Outcome> {
  const rows = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const shared = places.flatMap((k): SharedOrder[] => {
    const { plan } = orders[k].opened;
    return plan === undefined ? [] : [{ plan, wanted: new Set(plan.columns.filter(orders[k].wanted)), rows }];
  });
  const here = (from: number): Promise<Outcome> => outcomeOf(shared[from], onRows);
  return ranges.run(TABLES, shared, { total: shared.length, piece: 1 }, here);
}

/** Reading files as a loop that threads can share: one file a step. */
export const TABLES: RangeTask<readonly SharedOrder[], Outcome> = {
  name: 'read/tables',
  open: (orders) => (from) => outcomeOf(orders[from]),
};

async function outcomeOf({ plan, wanted, rows }: SharedOrder, onRows?: (rows: number) => void): Promise<Outcome> {
  let told = 0;
  const tell = (read: number): void => {
    Atomics.add(rows, 0, read - told);
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
