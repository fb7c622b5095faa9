import { CodedColumn, type CodedMemory } from './column.ts';
import type { Table } from './table.ts';

/** A table as plain data: one thread reads a file and another goes on with its rows, without copying them. */
export interface TableMemory extends Omit<Table, 'columns'> {
  readonly columns: readonly (CodedMemory | undefined)[];
}

/** What structured cloning sends: columns stay where they are, the rest is small. */
export function tableMemory(table: Table): TableMemory {
  return { ...table, columns: table.columns.map((column) => column?.memory) };
}

/** The table on the other side. */
export function tableOver(memory: TableMemory): Table {
  return { ...memory, columns: memory.columns.map((column) => column && CodedColumn.over(column)) };
}
