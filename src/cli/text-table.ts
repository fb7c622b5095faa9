import { cut } from './words.ts';

export interface TextColumn {
  readonly align: 'left' | 'right';
  /** Least width to which the column may be cut when the line is too long; absent = never cut. */
  readonly least?: number;
}

const GAP = 2;

/**
 * Rows as lines whose columns stand below each other, each as wide as its widest cell. Where that is more than `width`
 * characters, columns that may be cut give way, the widest first.
 */
export function tableLines(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const widths = columns.map((_, column) => Math.max(0, ...rows.map((row) => row[column].length)));
  shrink(widths, columns, width);
  return rows.map((row) => lineOf(row, columns, widths));
}

function shrink(widths: number[], columns: readonly TextColumn[], width: number): void {
  for (let excess = totalWidth(widths) - width; excess > 0; excess--) {
    const widest = widestThatMayGive(widths, columns);
    if (widest < 0) return;
    widths[widest]--;
  }
}

function totalWidth(widths: readonly number[]): number {
  let total = GAP * (widths.length - 1);
  for (const width of widths) total += width;
  return total;
}

function widestThatMayGive(widths: readonly number[], columns: readonly TextColumn[]): number {
  let widest = -1;
  for (const [column, { least }] of columns.entries()) {
    if (least === undefined || widths[column] <= least) continue;
    if (widest < 0 || widths[column] > widths[widest]) widest = column;
  }
  return widest;
}

function lineOf(row: readonly string[], columns: readonly TextColumn[], widths: readonly number[]): string {
  const cells = row.map((text, column) => {
    const cell = cut(text, widths[column]);
    return columns[column].align === 'right' ? cell.padStart(widths[column]) : cell.padEnd(widths[column]);
  });
  return cells.join(' '.repeat(GAP)).trimEnd();
}
