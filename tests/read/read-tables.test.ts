import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ONE_THREAD, type RangeRunner } from '../../src/domain/ranges.ts';
import type { Table } from '../../src/domain/table.ts';
import { tableMemory } from '../../src/domain/table-memory.ts';
import { openSource } from '../../src/read/open-source.ts';
import { readTables } from '../../src/read/read-tables.ts';
import { ELSEWHERE } from '../support/elsewhere.ts';
import { failureOf } from './reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'unify-tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FILES: Readonly<Record<string, string | Buffer>> = {
  'small.csv': 'name,mail\nAna,ana@mail.test\n',
  'large.csv': `nombre;correo;nota\n${Array.from({ length: 3000 }, (_, k) => `Ana ${k};a${k}@mail.test;"x ""${k}"""`).join('\n')}\n`,
  'wide.csv': Buffer.from(`\ufeffnombre\tteléfono\r\nÁngela\t600000001\r\nÑusta\t600000002\r\n`, 'utf16le'),
  'windows.csv': Buffer.from('nombre,ciudad\nJosé,Málaga\nBegoña,Ávila\n', 'latin1'),
  'broken.csv': 'name,mail\nAna,"ana@mail.test\nLuz,luz@mail.test,too,many\n',
};

async function opened(names = Object.keys(FILES)) {
  for (const name of names) writeFileSync(join(folder, name), FILES[name]);
  return Promise.all(names.map((name) => openSource(join(folder, name))));
}

/** A table as it is to be compared: columns by their texts. */
function shown({ columns, rows, ...rest }: Table) {
  const texts = columns.map((column) => column && Array.from({ length: column.length }, (_, row) => column.text(row)));
  return { ...rest, rows: [...rows], texts };
}

function memoryOfTable(table: Table) {
  const { columns, ...rest } = tableMemory(table);
  return {
    ...rest,
    columns: columns.map((column) => column && [column.values.count, [...column.codes.slice(0, 500)]]),
  };
}

describe('tables of several files', () => {
  it('are the same and in the order of the sources, whoever reads them', async () => {
    const sources = await opened();
    const orders = sources.map((source) => ({ opened: source, wanted: (column: number) => column !== 1 }));
    const alone = await readTables(orders);
    const shared = await readTables(orders, ELSEWHERE);
    expect(shared.map(shown)).toEqual(alone.map(shown));
    expect(alone.map(shown)).toEqual(
      (await Promise.all(sources.map((source) => source.readTable((column) => column !== 1)))).map(shown),
    );
    expect(alone[1].columns[1]).toBeUndefined();
  });

  it('are the same when two threads read the columns of one large file', async () => {
    const row = (k: number) => `Ana ${k};a${k}@mail.test;${k % 7};"${'x '.repeat(40)}${k % 100}"`;
    const text = `nombre;correo;grupo;nota\n${Array.from({ length: 90_000 }, (_, k) => row(k)).join('\n')}\n`;
    writeFileSync(join(folder, 'huge.csv'), text);
    const orders = [{ opened: await openSource(join(folder, 'huge.csv')), wanted: (column: number) => column !== 2 }];
    const pieces: number[] = [];
    const runner: RangeRunner = {
      threads: 2,
      run: (task, data, cut) => {
        pieces.push(cut.total);
        return ONE_THREAD.run(task, structuredClone(data), cut);
      },
    };
    const [shared] = await readTables(orders, runner);
    const [alone] = await readTables(orders);
    expect(pieces).toEqual([2]);
    expect(shared.columns[2]).toBeUndefined();
    expect(memoryOfTable(shared)).toEqual(memoryOfTable(alone));
  });

  it('tell how many rows are read, all files together', async () => {
    const orders = (await opened()).map((source) => ({ opened: source, wanted: () => true }));
    const here: RangeRunner = { threads: 2, run: (task, data, cut, own) => ONE_THREAD.run(task, data, cut, own) };
    for (const runner of [ONE_THREAD, here]) {
      const told: number[] = [];
      const tables = await readTables(orders, runner, (rows) => told.push(rows));
      expect(told.at(-1)).toBe(tables.reduce((rows, { length, rejects }) => rows + length + rejects.length, 0));
      expect(told).toEqual([...told].sort((a, b) => a - b));
    }
  });

  it('that changed since they were opened are told of as one that is read alone', async () => {
    const orders = (await opened()).map((source) => ({ opened: source, wanted: () => true }));
    const path = join(folder, 'large.csv');
    writeFileSync(path, 'something,else\n1,2\n');
    expect(await failureOf(readTables(orders, ELSEWHERE))).toEqual({ kind: 'file_changed', path });
  });
});
