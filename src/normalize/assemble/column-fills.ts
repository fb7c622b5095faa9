import { type CodedColumn, EMPTY } from '../../domain/column.ts';
import type { ColumnFill } from '../../domain/records.ts';
import type { Table } from '../../domain/table.ts';

const UNREAD: ColumnFill = { filled: 0, distinct: 0 };

/** How much stands in each column of a table, by place in its header; columns that were not read count as empty. */
export function columnFills({ columns, length }: Table): readonly ColumnFill[] {
  return columns.map((column) => (column === undefined ? UNREAD : fillOf(column, length)));
}

function fillOf({ codes, values }: CodedColumn, length: number): ColumnFill {
  let filled = 0;
  for (let row = 0; row < length; row++) if (codes[row] !== EMPTY) filled++;
  return { filled, distinct: values.size };
}
