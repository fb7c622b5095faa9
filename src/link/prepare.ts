import { fromMemory, type Memory, memoryOf } from '../domain/memory.ts';
import type { RangeRunner, RangeTask } from '../domain/ranges.ts';
import type { MatchColumns, MatchField } from '../domain/records.ts';
import type { Comparison } from './comparisons/comparison.ts';
import { comparisonOf } from './comparisons/comparisons.ts';
import type { ReadPart } from './comparisons/name-parts.ts';
import type { Names } from './comparisons/names.ts';
import { joinNames, readNamePart, readNames, type UnreadNames, unreadNames } from './comparisons/read-names.ts';

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

/** The same on threads: every field but the names, which are read in parts. */
export async function prepareShared(
  match: MatchColumns,
  comparisons: readonly Comparison[],
  ranges: RangeRunner,
): Promise<Prepared> {
  const others = comparisons.map(({ field }) => field).filter((field) => !OF_NAMES.includes(field));
  const names = unreadNames(match.given.values.memory, match.family.values.memory);
  const data = { match: memoryOf(match), others, names };
  const found: unknown[] = [];
  const cut = { total: others.length + names.parts.length, piece: 1 };
  for await (const part of ranges.run(PREPARE, data, cut)) found.push(part);
  const read = await joinNames(names, found.slice(others.length) as ReadPart[], ranges);
  return withNames(match, comparisons, read, ({ field }) => found[others.indexOf(field)]);
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
  readonly names: UnreadNames;
}

/** Reading the columns as a loop that threads can share: what each comparison asks, then the parts of the names. */
export const PREPARE: RangeTask<Columns, unknown> = {
  name: 'link/prepare',
  open: ({ match, others, names }) => {
    const columns = fromMemory<MatchColumns>(match);
    return (part) =>
      part < others.length ? comparisonOf(others[part]).prepare(columns) : readNamePart(names, part - others.length);
  },
};
