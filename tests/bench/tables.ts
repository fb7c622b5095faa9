import { type TextColumn, tableLines } from '../../src/cli/text-table.ts';
import { count } from '../../src/cli/words.ts';
import type { Cost } from './child.ts';
import type { Accuracy } from './f1.ts';

/** Header first, the first column to the left; nothing of an empty table. */
export function printTable(table: readonly (readonly string[])[]): void {
  if (table.length === 0) return;
  const columns = table[0].map((_, k): TextColumn => ({ align: k === 0 ? 'left' : 'right' }));
  process.stdout.write(`\n${tableLines(columns, table, Number.POSITIVE_INFINITY).join('\n')}\n`);
}

/** Seconds, processor seconds, rows a second, peak MB. */
export function costCells(rows: number, { seconds, cpuSeconds, peakMb }: Cost): readonly string[] {
  return [seconds.toFixed(1), cpuSeconds.toFixed(1), count(Math.round(rows / seconds)), count(Math.round(peakMb))];
}

/** Precision, recall, F1, B-cubed F1, in percent. */
export function accuracyCells({ precision, recall, f1, bCubedF1 }: Accuracy): readonly string[] {
  return [precision, recall, f1, bCubedF1].map((share) => (share * 100).toFixed(2));
}
