import { sharedInt32 } from '../domain/shared-arrays.ts';

/**
 * The levels of the fields that a pattern fills, which are few: slots[starts[p]] … slots[starts[p + 1] − 1], each
 * LEVELS · field + level. In shared memory.
 */
export interface FilledLevels {
  readonly starts: Int32Array;
  readonly slots: Int32Array;
}

/** More than any field has. */
export const LEVELS = 16;

/** Of patterns of so many fields each. */
export function filledLevels(levels: Uint8Array, fields: number): FilledLevels {
  const starts = sharedInt32(levels.length / fields + 1);
  const slots = sharedInt32(filledIn(levels));
  let used = 0;
  for (let p = 0, at = 0; at < levels.length; p++) {
    for (let f = 0; f < fields; f++, at++) if (levels[at] > 0) slots[used++] = LEVELS * f + levels[at];
    starts[p + 1] = used;
  }
  return { starts, slots };
}

function filledIn(levels: Uint8Array): number {
  let filled = 0;
  for (let at = 0; at < levels.length; at++) filled += levels[at] > 0 ? 1 : 0;
  return filled;
}

/** By slot, what is given by field, by level. */
export function inSlots(byField: readonly ArrayLike<number>[]): Float64Array {
  const slots = new Float64Array(LEVELS * byField.length);
  for (let f = 0; f < byField.length; f++) slots.set(byField[f], LEVELS * f);
  return slots;
}

/** By field, by level, as `byField` has them. */
export function outOfSlots(slots: Float64Array, byField: readonly Float64Array[]): readonly Float64Array[] {
  return byField.map(({ length }, f) => slots.subarray(LEVELS * f, LEVELS * f + length));
}
