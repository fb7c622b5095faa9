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
  readonly perRow: number;
  readonly perPackedByte: number;
}

/**
 * Peak of the whole process over the rows of tests/bench (`npm run bench -- --growth`), two threads: 358 MB at 100,000
 * rows, 595 at 300,000, 1,257 at a million, 7,600 at ten million, of which V8 leaves some tens of megabytes unswept while
 * there is room; small runs take 200 but live with 114. Workbooks are read whole and unpacked: 7 bytes a byte of XML
 * (273 MB at 24 MB of it, 2,065 at 300), of which 8 pack into one.
 */
const TOTAL: Need = { fixed: 150e6, perRow: 1300, perPackedByte: 56 };

/** The smallest heap in which these runs end: under 50 MB at 100,000 rows, under 150 at 300,000. */
const HEAP: Need = { fixed: 30e6, perRow: 400, perPackedByte: 40 };

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
  const needed = need.fixed + size.rows * need.perRow + size.packed * need.perPackedByte;
  if (needed <= available) return;
  const perRow = (needed - need.fixed) / Math.max(1, size.rows);
  fail({
    kind: 'out_of_memory',
    limit,
    neededMb: Math.ceil(needed / 1e6),
    availableMb: Math.floor(available / 1e6),
    rowsThatFit: Math.max(0, Math.floor((available - need.fixed) / perRow)),
  });
}
