import { CodedColumn, EMPTY } from '../domain/column.ts';
import type { Entities } from '../domain/entities.ts';
import type { RangeRunner, RangeTask } from '../domain/ranges.ts';
import { sharedUint16 } from '../domain/shared-arrays.ts';
import type { Comparison } from './comparisons/comparison.ts';
import { COMPARISONS } from './comparisons/comparisons.ts';

/** Per entity, bit c set when it fills the field of the c-th comparison; and how many entities fill each. */
export interface FilledFields {
  readonly masks: Uint16Array;
  readonly counts: readonly number[];
}

/** Bits of a mask. */
const MOST_FIELDS = 16;

export function filledFields(
  entities: Entities,
  comparisons: readonly Pick<Comparison, 'field'>[] = COMPARISONS,
): FilledFields {
  const data = fillableFields(entities, comparisons);
  return { masks: data.masks, counts: markFilled(data, 0, entities.count) };
}

/** The same on threads, of all comparisons. */
export async function sharedFilledFields(entities: Entities, ranges: RangeRunner): Promise<FilledFields> {
  const data = fillableFields(entities, COMPARISONS);
  const counts = new Array<number>(COMPARISONS.length).fill(0);
  for await (const found of ranges.run(FILLED, data, { total: entities.count, piece: PIECE }))
    for (let c = 0; c < counts.length; c++) counts[c] += found[c];
  return { masks: data.masks, counts };
}

/** Columns in which somebody fills a field, and the masks to be written. */
interface FillableFields {
  readonly columns: readonly FillableColumn[];
  readonly masks: Uint16Array;
}

/** Of a column with one value at most: who has none has EMPTY; of lists: who has none ends where the next one starts. */
interface FillableColumn {
  readonly bit: number;
  readonly isList: boolean;
  readonly cells: Int32Array;
}

function fillableFields(entities: Entities, comparisons: readonly Pick<Comparison, 'field'>[]): FillableFields {
  if (comparisons.length > MOST_FIELDS)
    throw new Error(`${comparisons.length} fields to compare, ${MOST_FIELDS} at most`);
  const columns = comparisons.flatMap(({ field }, bit) => {
    const column = entities.match[field];
    if (column.values.size === 0) return [];
    return column instanceof CodedColumn
      ? { bit, isList: false, cells: column.codes }
      : { bit, isList: true, cells: column.starts };
  });
  return { columns, masks: sharedUint16(entities.count) };
}

/** Entities a piece. */
const PIECE = 1 << 16;

/** Marking who fills what as a loop that threads can share: how many of a range fill each field. */
export const FILLED: RangeTask<FillableFields, readonly number[]> = {
  name: 'link/filled',
  open: (data) => (from, to) => markFilled(data, from, to),
};

/** Counts by bit. */
function markFilled({ columns, masks }: FillableFields, from: number, to: number): number[] {
  const counts = new Array<number>(MOST_FIELDS).fill(0);
  for (const { bit, isList, cells } of columns)
    counts[bit] = isList ? markLists(cells, bit, masks, from, to) : markCodes(cells, bit, masks, from, to);
  return counts;
}

function markCodes(codes: Int32Array, bit: number, masks: Uint16Array, from: number, to: number): number {
  let filled = 0;
  for (let e = from; e < to; e++) {
    const one = codes[e] === EMPTY ? 0 : 1;
    masks[e] |= one << bit;
    filled += one;
  }
  return filled;
}

function markLists(starts: Int32Array, bit: number, masks: Uint16Array, from: number, to: number): number {
  let filled = 0;
  for (let e = from; e < to; e++) {
    const one = starts[e] === starts[e + 1] ? 0 : 1;
    masks[e] |= one << bit;
    filled += one;
  }
  return filled;
}
