import { getHeapStatistics } from 'node:v8';
import { fail } from '../domain/failure.ts';
import type { InputSize } from './input-size.ts';

/** Bytes a run may use. */
export interface MemoryRoom {
  readonly total: number;
  /** What is free of the machine or container, or what the user allows. */
  readonly from: 'machine' | 'option';
  /** Of these, what JavaScript may use for objects: V8 gives itself 4 GB at most unless told otherwise. */
  readonly heap: number;
}

interface Need {
  readonly fixed: number;
  /** Of the first MANY rows … */
  readonly perRow: number;
  /** … and of all others: what is kept once, and tables of values that repeat, grow no more. */
  readonly perFurtherRow: number;
  readonly perPackedByte: number;
}

const MANY = 1e6;

/**
 * Peak of the whole process over the rows of tests/bench (`npm run bench -- --growth`), two threads: 341 MB at 100,000
 * rows, 546 at 300,000, 1,234 at a million, 7,740 at ten million, of which V8 leaves some tens of megabytes unswept while
 * there is room; small runs take 200 but live with 114. Workbooks are read whole and unpacked: 7 bytes a byte of XML
 * (273 MB at 24 MB of it, 2,065 at 300), of which 8 pack into one.
 */
const TOTAL: Need = { fixed: 150e6, perRow: 1300, perFurtherRow: 850, perPackedByte: 56 };

/** The smallest heap in which these runs end is under 48 MB at a million rows; rows that are rejected are kept there too. */
const HEAP: Need = { fixed: 40e6, perRow: 150, perFurtherRow: 150, perPackedByte: 40 };

/** The room there is: what is free of the machine (of the container, where one sets limits), or `asked` bytes. */
export function memoryRoom(asked: number | undefined): MemoryRoom {
  const heap = getHeapStatistics().heap_size_limit;
  if (asked !== undefined) return { total: asked, from: 'option', heap };
  return { total: process.availableMemory(), from: 'machine', heap };
}

/** Refuses a run that cannot fit before it starts, instead of being ended by the system in the middle. */
export function assertFits(size: InputSize, room: MemoryRoom): void {
  refuseBeyond(room.total, room.from, size, TOTAL);
  refuseBeyond(room.heap, 'heap', size, HEAP);
}

function refuseBeyond(available: number, limit: MemoryRoom['from'] | 'heap', size: InputSize, need: Need): void {
  const needed = need.fixed + rowBytes(size.rows, need) + size.packed * need.perPackedByte;
  if (needed <= available) return;
  const perRow = (needed - need.fixed) / Math.max(1, size.rows);
  const ofRows = size.packed > 0 ? (available - need.fixed) / perRow : rowsIn(available - need.fixed, need);
  fail({
    kind: 'out_of_memory',
    limit,
    neededMb: Math.ceil(needed / 1e6),
    availableMb: Math.floor(available / 1e6),
    rowsThatFit: Math.max(0, Math.floor(ofRows)),
  });
}

function rowBytes(rows: number, { perRow, perFurtherRow }: Need): number {
  return Math.min(rows, MANY) * perRow + Math.max(0, rows - MANY) * perFurtherRow;
}

/** How many rows need so many bytes, see rowBytes. */
function rowsIn(bytes: number, { perRow, perFurtherRow }: Need): number {
  return bytes <= MANY * perRow ? bytes / perRow : MANY + (bytes - MANY * perRow) / perFurtherRow;
}
