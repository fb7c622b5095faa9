import { describe, expect, it } from 'vitest';
import { detectDialect } from '../../src/read/csv-dialect.ts';
import { reading } from './reading.ts';

describe('the delimiter', () => {
  it.each([',', ';', '\t', '|'] as const)('is the one that cuts rows alike: %j', async (delimiter) => {
    const text = 'id~name~city\n1~Ana~Cali\n2~Luis~\n'.replaceAll('~', delimiter);
    const { rows, table } = await reading(text);
    expect(table.dialect.delimiter).toBe(delimiter);
    expect(rows).toEqual([
      ['1', 'Ana', 'Cali'],
      ['2', 'Luis', ''],
    ]);
  });

  it('is not the comma of decimals and addresses', () => {
    const row = 'Ana;Calle 1, 2º;12,50\n';
    expect(detectDialect(`nombre;calle;total\n${row.repeat(20)}`, undefined).delimiter).toBe(';');
  });

  it('is not the semicolon of tags that are the same number in every row', () => {
    const row = '1,Ana,vip;web;cali;2024;a;b\n';
    expect(detectDialect(`id,name,tags\n${row.repeat(50)}`, undefined).delimiter).toBe(',');
  });

  it('is not told from titles and footers', () => {
    const text = 'Clientes, activos, 2024\n\nid;name;city\n1;Ana;Cali\n2;Luis;Cali\n\nCopyright, inc. All, rights\n';
    expect(detectDialect(text, undefined).delimiter).toBe(';');
  });

  it('does not count what stands in quotes', () => {
    const row = '"Ruiz; Ana; María; Sra.",Cali\n';
    expect(detectDialect(`name,city\n${row.repeat(9)}`, undefined).delimiter).toBe(',');
  });

  it('is none where a row is one cell', async () => {
    const { rows, table } = await reading('correo\nana@example.com\nluis@example.com\n');
    expect(table.dialect.delimiter).toBe('');
    expect(rows).toEqual([['ana@example.com'], ['luis@example.com']]);
  });

  it('is what the line sep= says, and that line is no data', async () => {
    const { rows, table } = await reading('sep=;\r\nid;name\r\n1;Ruiz, Ana\r\n');
    expect(rows).toEqual([['1', 'Ruiz, Ana']]);
    expect(table.dialect).toMatchObject({ delimiter: ';', preambleLines: 1 });
  });

  it('is what the user says, against all evidence', async () => {
    const { table } = await reading('a,b;c\n1,2;3\n', { delimiter: ';' });
    expect(table.header).toEqual(['a,b', 'c']);
    expect((await reading('a,b\tc\n1,2\t3\n', { delimiter: 'tab' })).table.header).toEqual(['a,b', 'c']);
  });
});

describe('quotes and line ends', () => {
  it('takes apostrophes for quotes where most cells stand in them', async () => {
    const { rows, table } = await reading("'id','name'\n'1','Ruiz, Ana'\n'2','O''Brien'\n");
    expect(table.dialect.quote).toBe("'");
    expect(rows).toEqual([
      ['1', 'Ruiz, Ana'],
      ['2', "O'Brien"],
    ]);
  });

  it('does not take the apostrophe before a phone for a quote', async () => {
    const { rows, table } = await reading("name,phone\nAna,'+573001234567\nLuis,'+573001234568\n");
    expect(table.dialect.quote).toBe('"');
    expect(rows[0]).toEqual(['Ana', "'+573001234567"]);
  });

  it('reads quotes escaped by a backslash', async () => {
    const { rows, table } = await reading('id,note\n1,"dijo \\"hola\\", y ya"\n2,"\\"x\\""\n');
    expect(table.dialect.escape).toBe('backslash');
    expect(rows).toEqual([
      ['1', 'dijo "hola", y ya'],
      ['2', '"x"'],
    ]);
  });

  it('reads both ways of escaping in one file, and leaves other backslashes alone', async () => {
    const { rows } = await reading('id,note\n1,"C:\\data\\"\n2,"a ""b"" c"\n3,"a \\"b\\" c"\n');
    expect(rows.map((row) => row[1])).toEqual(['C:\\data\\', 'a "b" c', 'a "b" c']);
  });

  it.each([
    ['lf', '\n'],
    ['crlf', '\r\n'],
    ['cr', '\r'],
  ])('reads lines that end in %s', async (name, end) => {
    const { rows, table } = await reading(['id,name', '1,Ana', '2,"a, b"', ''].join(end));
    expect(table.dialect.newline).toBe(name);
    expect(rows).toEqual([
      ['1', 'Ana'],
      ['2', 'a, b'],
    ]);
  });

  it('keeps line feeds inside cells, in files of other line ends too', async () => {
    const { rows } = await reading('id,address\r\n1,"Calle 1\nPiso 2"\r\n2,"Calle 2\r\nPiso 3"\r\n');
    expect(rows.map((row) => row[1])).toEqual(['Calle 1\nPiso 2', 'Calle 2\r\nPiso 3']);
  });

  it('reads the last row without a line end', async () => {
    expect((await reading('id,name\n1,"Ana"')).rows).toEqual([['1', 'Ana']]);
  });
});
