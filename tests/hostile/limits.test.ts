import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { zipOf } from '../read/zip-writer.ts';
import { Workdir } from '../support/workdir.ts';

/** Some ten times what these take on a slow machine: a time that grows with the square of the input is far beyond. */
const MOST_MS = 20_000;
const MB = 1 << 20;

const folder = new Workdir();
afterAll(() => folder.remove());

describe('an export beyond every limit', () => {
  it('of one row of two hundred megabytes is refused, naming the line', async () => {
    const file = openSync(join(folder.path, 'long.csv'), 'w');
    writeSync(file, 'Nombre,Correo\nAna,ana@example.com\n');
    for (let k = 0; k < 200; k++) writeSync(file, 'x'.repeat(MB));
    closeSync(file);
    const { code, stderr } = await timed(['long.csv']);
    expect(stderr).toContain('line 3 of long.csv is longer than 16 MB.');
    expect(code).toBe(2);
  });

  it('of a million columns is refused with their number', async () => {
    folder.write('wide.csv', `${Array.from({ length: 1e6 }, (_, k) => `c${k}`).join(',')}\n${'1,'.repeat(1e6 - 1)}1\n`);
    const { code, stderr } = await timed(['wide.csv']);
    expect(stderr).toContain('wide.csv has 1,000,000 columns, more than 10,000.');
    expect(code).toBe(2);
  });

  it('of a row of a million cells loses that row to rejects.csv and no other', async () => {
    folder.write('row.csv', `Nombre,Correo\nEva,eva@example.com\n${'1,'.repeat(1e6)}1\nAna,ana@example.com\n`);
    expect((await timed(['row.csv', '-q'])).code).toBe(0);
    expect(folder.rows('unified/rejects.csv').map(({ row, reason }) => [row, reason])).toEqual([
      ['2', '1000001 cells, more than 10000'],
    ]);
    expect(
      folder
        .rows('unified/crosswalk.csv')
        .map(({ row }) => row)
        .sort(),
    ).toEqual(['1', '3']);
  });

  it.each([
    ['a cell of two million quotes', `"${'"'.repeat(2e6)}"`],
    ['a quote in every second place', '"a"b",'.repeat(2e5)],
    ['a quote that is never closed', `"${'\n'.repeat(2e6)}`],
    ['backslashes before quotes', `"${'\\"'.repeat(1e6)}"`],
    ['a hundred thousand rows of stray quotes', '"a"b","c@x.co\n'.repeat(1e5)],
  ])('of %s ends soon, and the last row is read all the same', async (_what, cells) => {
    folder.write('quotes.csv', `Nombre,Correo\nAna,ana@example.com\n${cells},x\nEva Ruiz,eva@example.com\n`);
    expect((await timed(['quotes.csv', '-q'])).code).toBe(0);
    expect(folder.rows('unified/customers.csv').map(({ email }) => email)).toContain('eva@example.com');
  });

  it('of cells of megabytes in every column ends soon', async () => {
    const cells = [
      'Ana '.repeat(MB),
      `${'a'.repeat(MB)}@example.com`,
      '3'.repeat(MB),
      `Calle ${'1 '.repeat(MB)}`,
      '1990-'.repeat(MB),
    ];
    folder.write(
      'cells.csv',
      `Nombre,Correo,Teléfono,Dirección,Fecha de nacimiento\n${cells.join(',')}\n,eva@example.com,,,\n`,
    );
    expect((await timed(['cells.csv', '-q'])).code).toBe(0);
    expect(folder.rows('unified/crosswalk.csv')).toHaveLength(2);
  });
});

describe('a workbook made to exhaust memory', () => {
  it('with entities that unfold a billionfold (a billion laughs) unfolds none of them', async () => {
    const entities = Array.from({ length: 9 }, (_, k) => `<!ENTITY e${k + 1} "${`&e${k};`.repeat(10)}">`).join('');
    folder.write('laughs.xlsx', workbook(`<!DOCTYPE w [<!ENTITY e0 "ha">${entities}]>`, '&e9;'));
    const { code, stderr } = await timed(['laughs.xlsx', '--max-memory', '1GB']);
    expect(stderr).not.toContain('bug');
    expect([0, 2]).toContain(code);
  });

  it('with a sheet of four hundred megabytes of nothing is refused', async () => {
    folder.write('bomb.xlsx', workbook('', `<c><v>${'0'.repeat(401 * MB)}</v></c>`));
    const { code, stderr } = await timed(['bomb.xlsx']);
    expect(stderr).toContain('unpacks to more than this program takes');
    expect(code).toBe(2);
  });
});

describe('bytes that are no text', () => {
  it.each([
    ['NUL bytes', Buffer.from('Nombre,Correo\nAna\0 Gómez,a\0na@example.com\nEva,e@example.com\n')],
    [
      'broken UTF-8',
      Buffer.concat([
        Buffer.from('Nombre,Correo\nAna '),
        Buffer.of(0xc3, 0x28, 0xff, 0xed, 0xa0, 0x80),
        Buffer.from(',ana@example.com\nEva,e@example.com\n'),
      ]),
    ],
    [
      'lone surrogates',
      Buffer.concat([
        Buffer.of(0xff, 0xfe),
        Buffer.from('Nombre,Correo\nAna \ud800 G,ana@example.com\nEva,\udc00e@example.com\n', 'utf16le'),
      ]),
    ],
    [
      'half a character at the end',
      Buffer.concat([Buffer.from('Nombre,Correo\nAna,ana@example.com\nEva,e@example.com'), Buffer.of(0xe2, 0x82)]),
    ],
  ])('(%s) cost no row, and what is written is UTF-8 without NUL', async (_what, bytes) => {
    folder.write('bytes.csv', bytes);
    expect((await timed(['bytes.csv', '--keep-extra', '-q'])).code).toBe(0);
    expect(folder.rows('unified/crosswalk.csv')).toHaveLength(2);
    const written = readFileSync(join(folder.path, 'unified', 'customers.csv'));
    expect(written.includes('example.com')).toBe(true);
    expect(written.includes(0)).toBe(false);
    expect(isUtf8(written)).toBe(true);
  });
});

async function timed(words: readonly string[]) {
  const started = performance.now();
  const outcome = await folder.run(words);
  expect(performance.now() - started).toBeLessThan(MOST_MS);
  return outcome;
}

function workbook(start: string, cell: string): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const rows = [
    `<row r="1">${text('Nombre')}${text('Correo')}</row>`,
    `<row r="2">${text(cell)}${text('ana@example.com')}</row>`,
  ];
  return zipOf([
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', content: `<styleSheet xmlns="${main}"/>` },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${start}<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    },
  ]);
}
