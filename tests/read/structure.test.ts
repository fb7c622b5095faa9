import { describe, expect, it } from 'vitest';
import { reading } from './reading.ts';

describe('the header', () => {
  it('comes after title lines and blank lines, which are counted', async () => {
    const { rows, table } = await reading('Clientes activos\nGenerado por Ana\n\nid,name,phone\n1,Ana,300\n');
    expect(table.header).toEqual(['id', 'name', 'phone']);
    expect(table.dialect.preambleLines).toBe(3);
    expect(rows).toEqual([['1', 'Ana', '300']]);
  });

  it('comes after title lines that a spreadsheet filled up with commas', async () => {
    const { table } = await reading('Clientes activos,,,\n2024-01-31,,,\n,,,\nid,name,phone,city\n1,Ana,300,Cali\n');
    expect(table.header).toEqual(['id', 'name', 'phone', 'city']);
    expect(table.dialect.preambleLines).toBe(3);
  });

  it('is missing when the first row is already data: columns are numbered and no row is lost', async () => {
    const { rows, table } = await reading('Ana,ana@example.com,3001234567\nLuis,luis@example.com,3001234568\n');
    expect(table.header).toEqual(['column_1', 'column_2', 'column_3']);
    expect(table.warnings).toEqual([{ kind: 'no_header', columns: 3 }]);
    expect(rows.length).toBe(2);
  });

  it('is missing when rows start with a number, however short', async () => {
    const { rows } = await reading('1,Ana,Cali\n2,Luis,Cali\n');
    expect(rows.length).toBe(2);
  });

  it('is not a later row that happens to hold words only', async () => {
    const { table } = await reading('Ana,ana@example.com,300\nLuis,luis,nada\nEva,eva@example.com,301\n');
    expect(table.length).toBe(3);
  });

  it('may hold years among words', async () => {
    const { table } = await reading('name,city,email,2023,2024\nAna,Cali,ana@example.com,10,20\n');
    expect(table.header).toEqual(['name', 'city', 'email', '2023', '2024']);
  });

  it('gives every column a name of its own', async () => {
    const { table } = await reading('id,,name,id, ,id_2\n1,2,3,4,5,6\n');
    expect(table.header).toEqual(['id', 'column_2', 'name', 'id_3', 'column_5', 'id_2']);
    expect(table.warnings).toEqual([
      { kind: 'blank_header', renamed: 'column_2' },
      { kind: 'duplicate_header', header: 'id', renamed: 'id_3' },
      { kind: 'blank_header', renamed: 'column_5' },
    ]);
  });

  it('is written on one line, blanks in order', async () => {
    const { table } = await reading('"Teléfono\n móvil", Affiliate Rep  Monthly ,id\n1,2,3\n');
    expect(table.header).toEqual(['Teléfono móvil', 'Affiliate Rep Monthly', 'id']);
  });

  it('gets a column more when most rows have a value beyond it', async () => {
    const { rows, table } = await reading('id,name\n1,Ana,Cali\n2,Luis,Cali\n3,Eva\n');
    expect(table.header).toEqual(['id', 'name', 'column_3']);
    expect(rows[2]).toEqual(['3', 'Eva', '']);
  });

  it('is passed over where it is repeated, and not counted', async () => {
    const { rows, table } = await reading('id,name\n1,Ana\n\ufeffid,name\n2,Luis\n');
    expect(rows).toEqual([
      ['1', 'Ana'],
      ['2', 'Luis'],
    ]);
    expect([...table.rows]).toEqual([1, 2]);
    expect(table.warnings).toEqual([{ kind: 'repeated_header', line: 3 }]);
  });
});

describe('the footer', () => {
  it.each([
    [
      'of Salesforce',
      '\n"Clientes activos"\n"Copyright (c) 2000-2026 salesforce.com, inc."\n"Confidential Information"\n',
      3,
    ],
    ['with a total', 'Total,,,2\n', 1],
    ['with totals below a gap', ',,,\nTotal general,,,2\n', 2],
    ['with its author', '\nGenerado por:,Ana,,\n', 1],
    ['with a total beside its sum', ',,Total,2\n', 1],
    ['with a total of several columns', ',Totales:,"3.001","2,50"\n', 1],
    ['with a count', '\nTotal registros,345\n', 1],
    ['with a SQL count', '\n(2 rows affected)\n', 1],
    ['of empty rows', ',,,\n,,,\n', 2],
    ['with a name below a gap', '\nInforme de clientes,,,\n', 1],
  ])('is left out: %s', async (_, footer, lines) => {
    const { rows, table } = await reading(`id,name,phone,total\n1,Ana,300,1\n2,Luis,301,1\n${footer}`);
    expect(rows.length).toBe(2);
    expect(table.dialect.footerLines).toBe(lines);
    expect(table.rejects).toEqual([]);
  });

  it.each([
    ['a person with a name only', 'Total Díaz,,,\n'],
    ['a person below a blank line', '\n3,Eva,302,1\n'],
    ['a person with little but a phone below a blank line', '\nEva,,3001234567,\n'],
    ['an e-mail alone', ',eva@example.com,,\n'],
    ['a person of one name', ',Total Díaz,302,1\n'],
    ['a company that is called like a sum', 'Total,Total S.A.S.,302,1\n'],
  ])('does not take %s', async (_, row) => {
    const { table } = await reading(`name,contact,phone,total\nAna,a,300,1\nLuis,l,301,1\n${row}`);
    expect(table.length).toBe(3);
    expect(table.dialect.footerLines).toBe(0);
  });

  it('is none in the middle: what looks like one is rejected and counted', async () => {
    const { table } = await reading('id,name,phone\n1,Ana,300\nTotal\n\n,,\n2,Luis,301\n');
    expect([...table.rows]).toEqual([1, 4]);
    expect(table.rejects).toEqual([
      { row: 2, line: 3, reason: 'one cell where the header has 3', text: 'Total' },
      { row: 3, line: 5, reason: 'no cell holds a value', text: ',,' },
    ]);
  });

  it('does not hold back a long sparse table', async () => {
    const { table } = await reading(`id,name,phone\n1,Ana,300\n${'x\n'.repeat(100)}2,Luis,301\n`);
    expect(table.rejects.length).toBe(100);
    expect([...table.rows]).toEqual([1, 102]);
  });
});

describe('ragged rows', () => {
  it('are filled up when they are short, and counted', async () => {
    const { rows, table } = await reading('id,name,city\n1,Ana\n2,Luis,Cali\n');
    expect(rows[0]).toEqual(['1', 'Ana', '']);
    expect(table.warnings).toEqual([{ kind: 'short_rows', count: 1 }]);
  });

  it('are read when only empty cells stand beyond the header', async () => {
    const { rows, table } = await reading('id,name\n1,Ana,, \n2,Luis,,\n');
    expect(rows.length).toBe(2);
    expect(table.warnings).toEqual([]);
  });

  it('are rejected with line and text when values stand beyond the header', async () => {
    const { table } = await reading('id,name\n1,Ana\n2,Ruiz, Luis\n3,Eva\n');
    expect([...table.rows]).toEqual([1, 3]);
    expect(table.rejects).toEqual([
      { row: 2, line: 3, reason: '3 cells where the header has 2', text: '2,Ruiz, Luis' },
    ]);
    expect(table.warnings).toEqual([{ kind: 'long_rows', count: 1 }]);
  });

  it('count physical lines where cells go over several', async () => {
    const { table } = await reading('id,note\n1,"a\nb\nc"\n\n2,x,y\n');
    expect(table.rejects[0]).toMatchObject({ row: 2, line: 6 });
  });
});
