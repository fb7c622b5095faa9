import { expect, it } from 'vitest';
import { tableMemory, tableOver } from '../../src/domain/table-memory.ts';
import { reading } from '../read/reading.ts';

it('a table that was read is the same on the other side of a structured clone, over the same bytes', async () => {
  const { table, rows } = await reading('id,name,note\n1,Ana,\n2,"Ñíguez, Eva",x\n3,Ana\n4,too,many,cells\n');
  const sent = structuredClone(tableMemory(table));
  expect(sent.columns.map((column) => column?.values.bytes.buffer)).toEqual(
    table.columns.map(() => expect.any(SharedArrayBuffer)),
  );
  const other = tableOver(sent);
  expect(Array.from({ length: other.length }, (_, row) => other.columns.map((column) => column?.text(row)))).toEqual(
    rows,
  );
  const { columns: _, ...plain } = table;
  expect(other).toMatchObject(plain);
});
