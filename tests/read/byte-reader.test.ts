import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { bothWays } from './both-ways.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SHARED = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** Cells of every kind that was ever a case of its own, as they stand in a file; `D` is the delimiter, `Q` the quote. */
const CELLS = [
  ...['Ana', 'Ruiz', 'Bogotá', 'x', '1', '12345', '', '', '0', '-', 'Ñandú', 'a@b.co', '日本', 'é', '€ 5', 'ﬁ', '👍'],
  ...['QAnaQ', 'QQ', 'QRuiz D AnaQ', 'Qsay QQhiQQQ', 'QQQ xQQQ', 'Qtwo\nlinesQ', 'Qtwo\r\nlinesQ', 'QCalle 1D CaliQ'],
  ...[
    ' Ana',
    'Ana ',
    '\tAna',
    ' ',
    '\u00a0Ana\u00a0',
    '\u2003x',
    'x\u3000',
    '\ufeffx',
    'º',
    '3º',
    '\u0085',
    '\x7fx',
    'Q Ana Q',
  ],
  ...[' QAnaQ', 'QAnaQ ', '\u00a0QAnaQ', 'QAnaQ x', 'QAna', 'An"a', "O'Brien", '5Q pipe', 'Q', 'QQAnaQQ', "'x'", '\r'],
  ...['a\\b', 'Qa\\Qb', 'Qa\\\\Q', 'Qa\\QbQ', '\0', 'x\0y', 'Qx\0Q', 'QTo\0talQ', 'a\rb', 'QxQ\r', 'Qx\rQ'],
  ...[
    'Total',
    'TOTAL: 5',
    'total',
    '12 rows',
    '(5 filas)',
    'Grace',
    'Tomás',
    'Copyright 2024',
    '© Ana',
    'Fin del informe',
  ],
  ...[
    'alpha',
    'beta',
    'gammagamma',
    'gammagamma ',
    'gammagamma2',
    'QgammagammaQ',
    'Generado por: Ana',
    'sep=;',
    '=1+1',
  ],
];

/** Rows that are no data, or not as many as they seem. */
const ROWS = [
  ...['', '  ', 'DD', 'D D', 'D', 'DDDDDD', 'AnaDRuizD1D', 'QAnaQDQRuizQDQ1QDQQ', 'DRuizD', 'D\u00a0D', ...CELLS],
  ...[
    'TotalD5D',
    'Grand total: 1.234,5D7D',
    'QTotalQDD',
    'Tomás DDx',
    '12 rowsDD',
    '12345 D6D',
    '(5 filas)DD',
    '© xD1D',
  ],
  ...['Subtotal D5D', 'Suma totalD5D', 'Copyright 2024DD1', 'QEnd of reportQDD', 'Fin de informeDD', 'QTo\0talQD5D'],
  ...['alphaDbetaDgammagamma', 'QalphaQDbetaDQgammagammaQ', 'alphaDbetaDgammagamma ', ' alphaD betaDgammagamma\u00a0'],
  ...['alphaDbetaDQgamma QQgammaQQQ', 'alphaDbetaDQ gammagammaQ', 'gammagammaDbetaDalpha', 'alphaDbetaDgammagammax'],
  ...['QAnaDx\nAnaDRuizD300\nCaliQDx', 'QAna\nRuizQDxDy', 'xDQtwo\n\nlinesQDy', 'xDyDQlast\nQ', 'QAna\nAnaDRuizD1\nQ'],
];

/** Stands for the last line of what the file starts with. */
const HEADER_AGAIN = 'H';

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Ana', 'Ruiz', '300', 'QCaliQ', '') },
  fc.constantFrom(...CELLS),
);
const usualRow = fc.tuple(cell, cell, cell).map((cells) => cells.join('D'));
const raggedRow = fc.array(cell, { maxLength: 6 }).map((cells) => cells.join('D'));
const row = fc.oneof({ weight: 4, arbitrary: usualRow }, raggedRow, fc.constantFrom(HEADER_AGAIN, ...ROWS));

/** What a file starts with; the last two make the dialect one of backslashes and the header one that holds quotes. */
const STARTS = [
  ...[
    'alphaDbetaDgammagamma',
    'QalphaQDQbetaQDQgammagammaQ',
    'sep=D\nalphaDbetaDgammagamma',
    'alpha',
    'AnaD3001234567Da@b.co',
  ],
  ...[
    'Informe\n\nalphaDbetaDgammagamma',
    `alphaDbetaDgammagamma${'\nQa\\QbQDQc\\Q dQDx'.repeat(9)}`,
    'alphaDbetaDQgamma QQgammaQQQ',
  ],
];

/** A file as text, and how it is encoded and read. */
const file = fc.record({
  start: fc.constantFrom(...STARTS),
  rows: fc.array(row, { maxLength: 40 }),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  quote: fc.oneof({ weight: 4, arbitrary: fc.constant('"') }, fc.constant("'")),
  lineEnd: fc.constantFrom('\n', '\n', '\r\n', '\r'),
  ended: fc.boolean(),
  encoding: fc.constantFrom('utf-8', 'utf-8', 'utf-8 with mark', 'windows-1252', 'utf-16le', 'cp850'),
  told: fc.boolean(),
  piece: fc.constantFrom(1 << 20, 1000, 64, 7),
  wanted: fc.integer({ min: 0, max: 15 }),
});

describe('the reader of bytes', () => {
  it('makes of any file the table that the reader of rows makes of it', async () => {
    await fc.assert(
      fc.asyncProperty(file, async ({ start, rows, delimiter, quote, lineEnd, ended, piece, wanted, ...how }) => {
        const again = start.slice(start.lastIndexOf('\n') + 1);
        const body = rows.map((line) => (line === HEADER_AGAIN ? again : line));
        const text = [start, ...body].join('\n').replaceAll('D', delimiter).replaceAll('Q', quote);
        const lines = `${text}${ended ? '\n' : ''}`.replaceAll('\n', lineEnd);
        const both = await bothWays(encoded(lines, how.encoding), {
          delimiter: how.told ? delimiter : undefined,
          encoding: how.told ? how.encoding.split(' ')[0] : undefined,
          piece,
          wanted: (column) => ((wanted >> (column & 3)) & 1) === 1,
        });
        expect(both?.byBytes).toEqual(both?.byRows);
      }),
      { numRuns: 2000 },
    );
  });

  it('makes of any bytes the table that the reader of rows makes of them', async () => {
    const bytes = fc.string({ unit: fc.constantFrom(...'ab1é,,,"\n\n\n\r\\ \0;\''), maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom(1 << 20, 50, 3), async (body, piece) => {
        const both = await bothWays(Buffer.from(`alpha,beta,gamma\nx,y,z\n${body}`), { delimiter: ',', piece });
        expect(both?.byBytes).toEqual(both?.byRows);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a file of several megabytes', () => {
  /** Rows of some hundred characters; every `each`-th is written by `odd`. */
  const rows = (count: number, each: number, odd: (row: number) => string): Uint8Array =>
    Buffer.from(
      `id,name,note\n${Array.from({ length: count }, (_, k) =>
        k % each === each - 1 ? odd(k) : `${k},Ana Ñíguez ${k},${'calle larga '.repeat(7)}${k}\n`,
      ).join('')}`,
    );

  it.each<readonly [string, number, (row: number) => string]>([
    ['without an odd row', 1e9, String],
    ['with notes of several lines', 50, (k) => `${k},Eva,"${'una línea\n'.repeat(k % 300)}"\n`],
    ['with notes that are too long', 9_000, (k) => `${k},Eva,"${'una línea\n'.repeat(30_000)}"\n`],
    ['with a quote now and then that nobody closes', 700, (k) => `${k},"Eva,Cali\n`],
    ['with more odd rows than others', 3, (k) => `"${k}", Eva ,x\n\n"${k}",'Eva',x"\n`],
    ['with a few rows cut short', 1_000, (k) => `${k}\n${k},Eva\n`],
  ])('is read alike %s', async (_, each, odd) => {
    // More than a column takes at once, see GatheredCells.
    const both = await bothWays(rows(35_000, each, odd), { delimiter: ',' });
    expect(both?.byBytes).toEqual(both?.byRows);
  });

  it('is read alike where patience with open quotes has run out and notes follow', async () => {
    const open = `1,"Eva,Cali\n${`2,Ana,${'calle larga '.repeat(700)}\n`.repeat(32)}`;
    const note = `3,Luis,"${'una línea\n'.repeat(150)}"\n`;
    const both = await bothWays(Buffer.from(`id,name,note\n${open.repeat(40)}${note.repeat(3)}`), { delimiter: ',' });
    expect(both?.byBytes).toMatchObject({ length: 40 * 32 });
    expect(both?.byBytes).toEqual(both?.byRows);
  });

  it.each([1 << 20, 1 << 26])('fails alike on a line that is too long, %i bytes at a time', async (piece) => {
    const long = `1,Ana,${'x'.repeat(17 << 20)}\n`;
    const both = await bothWays(
      rows(2000, 2000, () => long),
      { delimiter: ',', piece },
    );
    expect(both?.byBytes).toMatchObject({ kind: 'row_too_long', line: 2001 });
    expect(both?.byBytes).toEqual(both?.byRows);
  });
});

function encoded(text: string, encoding: string): Uint8Array {
  return encoding === 'utf-8 with mark' ? Buffer.from(`\ufeff${text}`) : iconv.encode(text, encoding, { addBOM: true });
}

describe.skipIf(!existsSync(SHARED))('the shared files (skipped where they are not there)', () => {
  it.each([...csvFiles(SHARED, 'vectors/csv'), ...csvFiles(SHARED, 'truth')])('%s is read alike', async (name) => {
    await expectAlike(join(SHARED, name));
  });
});

describe('the fixtures', () => {
  it.each(csvFiles(ROOT, 'fixtures'))('%s is read alike', async (name) => {
    await expectAlike(join(ROOT, name));
  });
});

async function expectAlike(path: string): Promise<void> {
  for (const piece of [1 << 20, 997]) {
    const both = await bothWays(readFileSync(path), { piece });
    expect(both?.byBytes).toEqual(both?.byRows);
  }
}

/** Paths of the CSV files below a folder, from the root on. */
function csvFiles(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.csv'))
    .map((name) => join(folder, name));
}
