import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowFramer } from '../../src/read/row-frames.ts';
import { reading } from './reading.ts';

describe('a quote that is never closed', () => {
  it('costs its own line and no other', async () => {
    const { rows, table } = await reading('id,name,city\n1,Ana,Cali\n2,"Luis,Cali\n3,Eva,Cali\n4,Iris,Cali\n');
    expect(rows.map((row) => row[0])).toEqual(['1', '3', '4']);
    expect(table.rejects).toEqual([
      { row: 2, line: 3, reason: 'a quote is opened and never closed', text: '2,"Luis,Cali' },
    ]);
  });

  it('costs its own line when a later row holds quotes', async () => {
    const { rows } = await reading('id,name,city\n1,"Ana,Cali\n2,Luis,Cali\n3,"Eva",Cali\n');
    expect(rows).toEqual([
      ['2', 'Luis', 'Cali'],
      ['3', 'Eva', 'Cali'],
    ]);
  });

  it('costs its own line when a stray quote two rows on would close it', async () => {
    const { rows, table } = await reading('id,name,city\n1,"Ana,Cali\n2,Luis,Cali\n3,Eva,Cali"\n4,Iris,Cali\n');
    expect(rows).toEqual([
      ['2', 'Luis', 'Cali'],
      ['3', 'Eva', 'Cali"'],
      ['4', 'Iris', 'Cali'],
    ]);
    expect(table.rejects.map((reject) => reject.row)).toEqual([1]);
  });

  it('does not swallow a large file', async () => {
    const many = Array.from({ length: 50_000 }, (_, row) => `${row},Ana ${row},Cali\n`).join('');
    const { table } = await reading(`id,name,city\n${many}x,"Luis,Cali\n${many}`);
    expect(table.length).toBe(100_000);
    expect(table.rejects).toMatchObject([{ row: 50_001, line: 50_002 }]);
  });
});

describe('quotes where none belong', () => {
  it('are text inside an unquoted cell', async () => {
    const { rows } = await reading(`id,place\n1,37°36'37.8"N 121°2'17.9"W\n2,5" pipe\n`);
    expect(rows.map((row) => row[1])).toEqual([`37°36'37.8"N 121°2'17.9"W`, '5" pipe']);
  });

  it('are mended when the row has its cells all the same', async () => {
    const { rows, table } = await reading(
      'id,name,city\n1,"Hotel "El Sol" Ltda",Cali\n2,"Ana" Ruiz,Cali\n3,"La "Once, Doce"",Cali\n',
    );
    expect(rows).toEqual([
      ['1', 'Hotel "El Sol" Ltda', 'Cali'],
      ['2', '"Ana" Ruiz', 'Cali'],
      ['3', 'La "Once, Doce"', 'Cali'],
    ]);
    expect(table.rejects).toEqual([]);
  });

  it('get the row rejected when nobody can tell where the cells are', async () => {
    const { table } = await reading('id,name,city\n1,"Hotel "El Sol", Mar",Cali\n2,Ana,Cali\n');
    expect(table.rejects).toMatchObject([{ row: 1, line: 2, reason: 'a quote stands where none belongs' }]);
    expect([...table.rows]).toEqual([2]);
  });

  it('may have blanks around them', async () => {
    const { rows } = await reading('id, name, city\n1, "Ruiz, Ana" ,Cali\n2, "Eva ""La Chata""", "Cali"\n');
    expect(rows).toEqual([
      ['1', 'Ruiz, Ana', 'Cali'],
      ['2', 'Eva "La Chata"', 'Cali'],
    ]);
  });
});

const cell = fc
  .string({ unit: fc.constantFrom(...'aé1 .,;\t|"\n\r\\ñ¿'), maxLength: 12 })
  .filter((text) => text.trim() === text);

describe('a file of quotes that mean nothing', () => {
  it.each([
    ['each line closes the quote of the one before and opens another', 'c","d\n'],
    ['each line opens a quote', '"a ""b""\n'],
    ['each line is a quote and a delimiter', '",\n'],
  ])('is read to its end in time that grows with its length: %s', async (_, line) => {
    const { table } = await reading(`alpha,beta\n1,2\n${line.repeat(100_000)}`, { delimiter: ',' });
    expect(table.length + table.rejects.length).toBeGreaterThan(1000);
  });
});

describe('every file', () => {
  it('reads back equal when a correct writer wrote it', async () => {
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 30 });
    const delimiter = fc.constantFrom(',', ';', '\t', '|');
    await fc.assert(
      fc.asyncProperty(rows, delimiter, fc.boolean(), async (pairs, separator, crlf) => {
        const written = pairs.map(([a, b], index) => [`k${index}`, a, b]);
        const text = stringify([['alpha', 'beta', 'gamma'], ...written], {
          delimiter: separator,
          quoted: true,
          record_delimiter: crlf ? '\r\n' : '\n',
        });
        const read = await reading(text, { delimiter: separator });
        expect(read.rows).toEqual(written);
        expect(read.table.rejects).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('has each of its data rows either read or rejected, once, in order, whatever it holds', async () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'a1,,"\n\n\r\\ \0é;\''), maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(hostile, async (body) => {
        const { table } = await reading(`alpha,beta,gamma\nx,y,1\n${body}`, { delimiter: ',' });
        const numbers = [...table.rows, ...table.rejects.map((reject) => reject.row)].sort((a, b) => a - b);
        expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1));
        for (const column of table.columns) expect(column?.length).toBe(table.length);
      }),
      { numRuns: 300 },
    );
  });

  it('is cut into the same rows however its text arrives in pieces', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab,"\n\r\\ '), maxLength: 120 });
    const quoting = { delimiter: ',', quote: '"', escape: 'double' } as const;
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 3 }), (whole, size, columns) => {
        const atOnce = new RowFramer(quoting);
        atOnce.columns = columns;
        const inPieces = new RowFramer(quoting);
        inPieces.columns = columns;
        const frames = [];
        for (let at = 0; at < whole.length; at += size)
          frames.push(...inPieces.push(whole.slice(at, at + size), false));
        frames.push(...inPieces.push('', true));
        expect(frames).toEqual(atOnce.push(whole, true));
      }),
      { numRuns: 1000 },
    );
  });

  it('is cut into the same rows when they are asked for one by one', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab,"\n\r\\ '), maxLength: 120 });
    const quoting = { delimiter: ',', quote: '"', escape: 'double' } as const;
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 4 }), (whole, most) => {
        const atOnce = new RowFramer(quoting);
        const oneByOne = new RowFramer(quoting);
        const frames = [];
        for (let rest = whole; rest !== ''; rest = oneByOne.takeRest()) frames.push(...oneByOne.push(rest, true, most));
        expect(frames).toEqual(atOnce.push(whole, true));
        expect(oneByOne.line).toBe(atOnce.line);
      }),
      { numRuns: 1000 },
    );
  });
});
