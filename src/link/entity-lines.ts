import { CodedColumn, EMPTY } from '../domain/column.ts';
import type { Entities } from '../domain/entities.ts';
import type { RangeRunner, RangeTask } from '../domain/ranges.ts';
import type { MatchField } from '../domain/records.ts';
import { sharedInt32 } from '../domain/shared-arrays.ts';
import type { Comparison } from './comparisons/comparison.ts';
import { COMPARISONS } from './comparisons/comparisons.ts';

/**
 * What an entity has in all fields, side by side: one line of the processor's cache instead of one a field, for the
 * second entities of pairs lie anywhere in memory. Entity e has the integers memory[stride · e] …: first which fields it
 * fills, bit c for the c-th comparison, and SEVERAL_BITS higher of which it has more than one value; then by slot the
 * code of its value, the first one of a list, EMPTY where it has none. Plain data over shared memory.
 */
export interface EntityLines {
  readonly memory: Int32Array;
  readonly stride: number;
  /** By field that anybody fills. */
  readonly slots: Readonly<Partial<Record<MatchField, number>>>;
}

/** Lines, and how many entities fill the field of the c-th comparison. */
export interface FilledFields {
  readonly lines: EntityLines;
  readonly counts: readonly number[];
}

/** Bits for the fields that are filled, and as many for those of several values. */
const MOST_FIELDS = 16;
/** What is said of a field that is filled stands so many bits below what is said of one of several values. */
export const SEVERAL_BITS = MOST_FIELDS;
/** The bits of the fields that are filled. */
export const FILLED_MASK = (1 << MOST_FIELDS) - 1;

export function filledFields(
  entities: Entities,
  comparisons: readonly Pick<Comparison, 'field'>[] = COMPARISONS,
): FilledFields {
  const data = emptyLines(entities, comparisons);
  return { lines: data.lines, counts: writeLines(data, 0, entities.count) };
}

/** The same on threads, of all comparisons. */
export async function sharedFilledFields(entities: Entities, ranges: RangeRunner): Promise<FilledFields> {
  const data = emptyLines(entities, COMPARISONS);
  const counts = new Array<number>(COMPARISONS.length).fill(0);
  for await (const found of ranges.run(ENTITY_LINES, data, { total: entities.count, piece: PIECE }))
    for (let c = 0; c < counts.length; c++) counts[c] += found[c];
  return { lines: data.lines, counts };
}

/** Columns in which somebody fills a field, and the lines to be written. */
interface UnwrittenLines {
  readonly columns: readonly LineColumn[];
  readonly lines: EntityLines;
}

/** A column as it lies in memory; one with one value at most has no starts. */
interface LineColumn {
  readonly bit: number;
  readonly slot: number;
  readonly starts: Int32Array | undefined;
  readonly items: Int32Array;
}

function emptyLines(entities: Entities, comparisons: readonly Pick<Comparison, 'field'>[]): UnwrittenLines {
  if (comparisons.length > MOST_FIELDS)
    throw new Error(`${comparisons.length} fields to compare, ${MOST_FIELDS} at most`);
  const columns: LineColumn[] = [];
  const slots: Partial<Record<MatchField, number>> = {};
  for (const [bit, { field }] of comparisons.entries()) {
    const column = entities.match[field];
    if (column.values.size === 0) continue;
    const slot = columns.length + 1;
    slots[field] = slot;
    columns.push(
      column instanceof CodedColumn
        ? { bit, slot, starts: undefined, items: column.codes }
        : { bit, slot, starts: column.starts, items: column.items },
    );
  }
  const stride = strideFor(Math.max(2, columns.length + 1));
  return { columns, lines: { memory: sharedInt32(stride * entities.count), stride, slots } };
}

/** A power of two, so that as few entities as possible have a part in two lines of the processor's cache. */
function strideFor(integers: number): number {
  return 2 << (31 - Math.clz32(integers - 1));
}

/** Entities a piece. */
const PIECE = 1 << 16;

/** Writing the lines as a loop that threads can share: how many of a range fill each field. */
export const ENTITY_LINES: RangeTask<UnwrittenLines, readonly number[]> = {
  name: 'link/entity-lines',
  open: (data) => (from, to) => writeLines(data, from, to),
};

/** Entities whose lines stay in the processor's cache while one column after the other is written. */
const CHUNK = 1 << 11;

/** Counts by bit. */
function writeLines({ columns, lines }: UnwrittenLines, from: number, to: number): number[] {
  const counts = new Array<number>(MOST_FIELDS).fill(0);
  for (let start = from; start < to; start += CHUNK) {
    const end = Math.min(to, start + CHUNK);
    for (const { bit, slot, starts, items } of columns)
      counts[bit] +=
        starts === undefined
          ? writeCodes(items, bit, lines, slot, start, end)
          : writeLists(starts, items, bit, lines, slot, start, end);
  }
  return counts;
}

function writeCodes(
  codes: Int32Array,
  bit: number,
  { memory, stride }: EntityLines,
  slot: number,
  from: number,
  to: number,
): number {
  let filled = 0;
  for (let e = from, at = stride * from; e < to; e++, at += stride) {
    const one = codes[e] === EMPTY ? 0 : 1;
    memory[at] |= one << bit;
    memory[at + slot] = codes[e];
    filled += one;
  }
  return filled;
}

function writeLists(
  starts: Int32Array,
  items: Int32Array,
  bit: number,
  { memory, stride }: EntityLines,
  slot: number,
  from: number,
  to: number,
): number {
  let filled = 0;
  for (let e = from, at = stride * from; e < to; e++, at += stride) {
    const count = starts[e + 1] - starts[e];
    const one = count === 0 ? 0 : 1;
    memory[at] |= (one << bit) | ((count > 1 ? 1 : 0) << (bit + SEVERAL_BITS));
    memory[at + slot] = count === 0 ? EMPTY : items[starts[e]];
    filled += one;
  }
  return filled;
}
