import type { Sample } from '../domain/table.ts';

/** What a cell of a column of few values costs, and how much more one that was never seen. */
const MET = 1;
const NEW = 3;

/**
 * Columns in two shares of which one costs about as much to keep as the other, told from the first rows: a column of
 * nearly unique values costs several times as much as one of a few words.
 */
export function columnShares(columns: readonly number[], sample: Sample): readonly (readonly number[])[] {
  const costs = new Map(columns.map((column) => [column, costOf(column, sample)]));
  const cost = (column: number): number => costs.get(column) ?? 0;
  const shares: number[][] = [[], []];
  const sums = [0, 0];
  for (const column of [...columns].sort((a, b) => cost(b) - cost(a) || a - b)) {
    const lighter = sums[1] < sums[0] ? 1 : 0;
    shares[lighter].push(column);
    sums[lighter] += cost(column);
  }
  return shares;
}

function costOf(column: number, { rows }: Sample): number {
  const distinct = new Set(rows.map((row) => row[column])).size;
  return MET + (NEW * distinct) / Math.max(1, rows.length);
}
