import { maskCell } from './column-mask.ts';
import type { Difference } from './difference.ts';

/** A difference that may be shown: the values that changed are masked. */
export function maskedDifference(difference: Difference): Difference {
  const changed = difference.changed.map((customer) => ({
    ...customer,
    values: customer.values.map((value) => ({
      column: value.column,
      old: maskCell(value.column, value.old),
      new: maskCell(value.column, value.new),
    })),
  }));
  return { ...difference, changed };
}
