/** One row cut into cells, before anybody knows whether it is a title, the header, data or a footer. */
export interface RawRow {
  /** Physical line (of a workbook: sheet row) where it starts, from 1. */
  readonly line: number;
  /** Empty when `trouble` says why it could not be cut. */
  readonly cells: readonly string[];
  /** How many cells it has, also where there are too many to be cut. */
  readonly width: number;
  /** As it stands in the file. */
  readonly text: string;
  readonly afterBlank: boolean;
  /** Its quotes had to be mended: right only when the number of cells is. */
  readonly mended: boolean;
  readonly trouble: string | undefined;
}

/** Cells that hold more than white space. */
export function filledCells(row: RawRow): number {
  let filled = 0;
  for (const cell of row.cells) if (cell !== '' && cleanCell(cell) !== '') filled++;
  return filled;
}

/**
 * A cell without surrounding white space (no-break space and byte order marks included) and without NUL
 * bytes: no text holds them, C programs downstream end a text there, and the rest of the cell is good.
 */
export function cleanCell(cell: string): string {
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  const needsTrim = !(first > 0x20 && first < 0x7f && last > 0x20 && last < 0x7f);
  const text = cell.includes('\0') ? cell.replaceAll('\0', '') : cell;
  return needsTrim ? text.trim() : text;
}
