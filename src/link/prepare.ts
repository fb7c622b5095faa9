import { fromMemory, type Memory, memoryOf } from '../domain/memory.ts';
import type { RangeRunner, RangeTask } from '../domain/ranges.ts';
import type { MatchColumns, MatchField } from '../domain/records.ts';
import type { Comparison } from './comparisons/comparison.ts';
import { comparisonOf } from './comparisons/comparisons.ts';
import { type Names, readNames } from './comparisons/names.ts';

/** What the comparisons ask of the columns. */
export interface Prepared {
  readonly names: Names;
  /** By comparison. */
  readonly values: readonly unknown[];
}

/** Both stand on the names, which are read once. */
const OF_NAMES: readonly MatchField[] = ['given', 'family'];

export function prepare(match: MatchColumns, comparisons: readonly Comparison[]): Prepared {
  return withNames(match, comparisons, readNames(match.given, match.family), (comparison) => comparison.prepare(match));
}

/** The same on threads: names, which cost about as much as all other fields together, and each of these. */
export async function prepareShared(
  match: MatchColumns,
  comparisons: readonly Comparison[],
  ranges: RangeRunner,
): Promise<Prepared> {
  const others = comparisons.map(({ field }) => field).filter((field) => !OF_NAMES.includes(field));
  const data = { match: memoryOf(match), others };
  const parts: Part[] = [];
  for await (const part of ranges.run(PREPARE, data, { total: 1 + others.length, piece: 1 })) parts.push(part);
  return withNames(match, comparisons, parts[0].names as Names, ({ field }) => parts[1 + others.indexOf(field)].values);
}

function withNames(
  match: MatchColumns,
  comparisons: readonly Comparison[],
  names: Names,
  valuesOf: (comparison: Comparison) => unknown,
): Prepared {
  const values = comparisons.map((comparison) =>
    OF_NAMES.includes(comparison.field) ? comparison.prepare(match, names) : valuesOf(comparison),
  );
  return { names, values };
}

interface Columns {
  readonly match: Memory<MatchColumns>;
  readonly others: readonly MatchField[];
}

/** The names, or what one comparison asks. */
interface Part {
  readonly names?: Names;
  readonly values?: unknown;
}

/** Reading the columns as a loop that threads can share: the names first, then one field after the other. */
export const PREPARE: RangeTask<Columns, Part> = {
  name: 'link/prepare',
  open: (data) => {
    const match = fromMemory<MatchColumns>(data.match);
    return (part) =>
      part === 0
        ? { names: readNames(match.given, match.family) }
        : { values: comparisonOf(data.others[part - 1]).prepare(match) };
  },
};
