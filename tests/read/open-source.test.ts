import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSource } from '../../src/read/open-source.ts';
import { failureOf, inFolder, reading } from './reading.ts';

describe('a path that cannot be read', () => {
  it('names the nearest file of the folder when there is none of that name', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'customers.csv'), 'id\n1\n');
      writeFileSync(join(folder, 'orders.csv'), 'id\n1\n');
      const path = join(folder, 'custmers.CSV');
      expect(await failureOf(openSource(path))).toEqual({
        kind: 'file_missing',
        path,
        nearest: join(folder, 'customers.csv'),
      });
    });
  });

  it('names no file when none is near', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'customers.csv'), 'id\n1\n');
      const path = join(folder, 'ventas-2024.csv');
      expect(await failureOf(openSource(path))).toEqual({ kind: 'file_missing', path, nearest: undefined });
      const lost = join(folder, 'nowhere', 'a.csv');
      expect(await failureOf(openSource(lost))).toEqual({ kind: 'file_missing', path: lost, nearest: undefined });
    });
  });

  it('is told apart when it is a folder', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'exports');
      mkdirSync(path);
      expect(await failureOf(openSource(path))).toEqual({ kind: 'file_is_folder', path });
    });
  });

  it('is told to have changed when rows were appended after it was opened', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'a.csv');
      writeFileSync(path, 'id,name\n1,Ana\n');
      const opened = await openSource(path);
      appendFileSync(path, '2,Luis\n');
      expect(await failureOf(opened.readTable(() => true))).toEqual({ kind: 'file_changed', path });
    });
  });
});

describe('a file that is no table', () => {
  const cases: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['a PDF document', '%PDF-1.7\n%âãÏÓ\n', /PDF/],
    ['a PNG image', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /PNG/],
    ['a JPEG image', Buffer.from('ffd8ffe000104a464946', 'hex'), /JPEG/],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /\.xls/],
    ['a gzip archive', Buffer.from('1f8b0800000000000003', 'hex'), /gzip/],
    ['a JSON array', ' [ {"name": "Ana"} ]', /JSON/],
    ['JSON lines', '{"name": "Ana"}\n{"name": "Luis"}\n', /JSON/],
    ['a web page', '\ufeff<!DOCTYPE html><html><table><tr><td>a</td></tr></table>', /web page/],
    ['a table of a web page called .xls', '\n<table><tr><td>Nombre</td></tr></table>', /web page/],
    ['XML', '<?xml version="1.0"?><Workbook/>', /XML/],
    ['XML in UTF-16', Buffer.from('\ufeff<?xml version="1.0"?><a/>', 'utf16le'), /XML/],
    ['an address book', 'BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\n', /vCard/],
    ['rich text', '{\\rtf1\\ansi Ana}', /rich text/],
    ['bytes without meaning', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3)) & 0xff), /not text/],
  ];

  it.each(cases)('is refused with its reason when it is %s', async (_, content, reason) => {
    const failure = await failureOf(reading(content));
    expect(failure.kind).toBe('not_a_table');
    expect(failure.kind === 'not_a_table' && failure.reason).toMatch(reason);
  });

  it('may be a table all the same when cells only look like JSON', async () => {
    const { rows } = await reading('id,tags\n1,"[""vip""]"\n2,{}\n');
    expect(rows).toEqual([
      ['1', '["vip"]'],
      ['2', '{}'],
    ]);
  });
});

describe('sizes nobody means', () => {
  it('fails on a line longer than sixteen megabytes, naming it', async () => {
    const failure = await failureOf(reading(`id,name\n1,Ana\n${'x,y'.repeat(6_000_000)}`));
    expect(failure).toMatchObject({ kind: 'row_too_long', line: 3, limitMb: 16 });
  });

  it('fails on more than ten thousand columns, counting them', async () => {
    const header = Array.from({ length: 10_001 }, (_, column) => `c${column}`).join(',');
    expect(await failureOf(reading(`${header}\n1,2\n`))).toMatchObject({ columns: 10_001, limit: 10_000 });
  });

  it('rejects a single row of too many cells and goes on', async () => {
    const { rows, table } = await reading(`id,name\n1,Ana\n${','.repeat(20_000)}\n3,Luis\n`);
    expect(rows).toEqual([
      ['1', 'Ana'],
      ['3', 'Luis'],
    ]);
    expect([...table.rows]).toEqual([1, 3]);
    expect(table.rejects[0]).toMatchObject({ row: 2, line: 3, reason: '20001 cells, more than 10000' });
    expect(table.rejects[0].text.length).toBeLessThan(600);
  });
});

describe('a source without rows', () => {
  it.each([
    ['no byte', ''],
    ['a byte order mark', '\ufeff'],
    ['blank lines', '\n  \r\n\n'],
  ])('is an empty table with a warning when it holds %s', async (_, content) => {
    const { opened, table } = await reading(content);
    expect(opened.sample).toEqual({ header: [], rows: [] });
    expect(table).toMatchObject({ length: 0, columns: [], rejects: [], warnings: [{ kind: 'empty_file' }] });
  });

  it('keeps its columns and warns when it holds a header only', async () => {
    const { table } = await reading('id,name\n');
    expect(table).toMatchObject({ header: ['id', 'name'], length: 0, warnings: [{ kind: 'header_only' }] });
  });
});

describe('an opened source', () => {
  it('has the SHA-256 of its bytes as fingerprint', async () => {
    const { opened } = await reading('id,name\n1,Ana\n');
    expect(opened.fingerprint).toBe(createHash('sha256').update('id,name\n1,Ana\n').digest('hex'));
  });

  it('keeps only the columns that are wanted, every one of the full length', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'a.csv');
      writeFileSync(path, 'id,name,city\n1,Ana,Cali\n2,Luis,\n');
      const table = await (await openSource(path)).readTable((column) => column !== 1);
      expect(table.columns[1]).toBeUndefined();
      expect(table.columns[2]?.length).toBe(2);
      expect(table.columns[2]?.isEmpty(1)).toBe(true);
    });
  });

  it('shows two thousand rows as a sample and tells of the rows it reads', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'a.csv');
      writeFileSync(path, `id,name\n${Array.from({ length: 3000 }, (_, i) => `${i},Ana ${i}\n`).join('')}`);
      const opened = await openSource(path);
      expect(opened.sample.rows.length).toBe(2000);
      expect(opened.sample.rows[1999]).toEqual(['1999', 'Ana 1999']);
      const told: number[] = [];
      const table = await opened.readTable(
        () => true,
        (rows) => told.push(rows),
      );
      expect(table.length).toBe(3000);
      expect(told.at(-1)).toBe(3000);
    });
  });

  it('gives the same table as often as it is asked', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'a.csv');
      writeFileSync(path, 'id,name\n1,Ana\nx\n3,Luis\n');
      const opened = await openSource(path);
      const first = await opened.readTable(() => true);
      const second = await opened.readTable(() => true);
      expect(second.rejects).toEqual(first.rejects);
      expect([...second.rows]).toEqual([1, 3]);
      expect(second.columns[1]?.text(1)).toBe('Luis');
    });
  });

  it('refuses options that mean nothing, saying what would', async () => {
    expect(await failureOf(reading('a,b\n', { delimiter: 'x' }))).toMatchObject({
      kind: 'bad_option',
      option: 'delimiter',
    });
    expect(await failureOf(reading('a,b\n', { encoding: 'klingon' }))).toMatchObject({
      kind: 'bad_option',
      option: 'encoding',
    });
  });

  it('trims blanks, no-break spaces and NUL bytes from cells, and nothing inside them', async () => {
    const { rows } = await reading('id,name,note\n1,\u00a0 Ana  María \u00a0,\0\n2, ,"  x\ny "\n');
    expect(rows).toEqual([
      ['1', 'Ana  María', ''],
      ['2', '', 'x\ny'],
    ]);
  });
});
