import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvBytes } from '../../src/io/csv-bytes.ts';
import { CsvSink } from '../../src/io/csv-sink.ts';
import { csvText } from '../../src/io/csv-text.ts';

const PLAIN = { bom: false };

function written(rows: readonly (readonly string[])[], format = PLAIN): Buffer {
  return Buffer.concat([...csvBytes(['a', 'b'], rows, format)]);
}

/** As csv-stringify writes the rows, every cell defused. */
function expected(rows: readonly (readonly string[])[], format = PLAIN): Buffer {
  return Buffer.from([...csvText(['a', 'b'], rows, format)].join(''));
}

describe('CSV bytes', () => {
  it.each([
    ['plain', 'María José', '+573001234567'],
    ['quotes and commas', 'x, y', 'say "hi", she said'],
    ['line ends', 'a\rb', 'two\nlines'],
    ['formulas', '=1+1', '+573 | +574'],
    ['a formula behind a semicolon', 'Ana;=1', ';'],
    ['blanks that a spreadsheet skips', '\u00a0=1', '\u2003x'],
    ['other scripts', '王, 小明', '😀'],
    ['half a pair', '\ud83d', 'x\udc00'],
    ['nothing', '', ''],
  ])('are what csv-stringify writes: %s', (_, a, b) => {
    expect(written([[a, b]])).toEqual(expected([[a, b]]));
  });

  it('are what csv-stringify writes, however hostile the cells', () => {
    const unit = fc.constantFrom(...'aZ0 +-=@\'",;\t\r\n|.()/:ñ\u00a0\u0085\u1680\u2003\ufeff＝＋王\ud83d\ude00');
    const cell = fc.oneof(
      fc.string({ unit }),
      fc.string({ unit: fc.constantFrom(...'0123 |,x'), maxLength: 12 }).map((numbers) => `+${numbers}`),
      fc
        .string({ unit: fc.constantFrom(...'0123456789'), minLength: 250, maxLength: 260 })
        .map((digits) => `+${digits}`),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), fc.boolean(), (rows, bom) => {
        expect(written(rows, { bom }).equals(expected(rows, { bom }))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('are the same of cells given as bytes, and of cells in parts', () => {
    const unit = fc.constantFrom(...'aZ0 +-=@\'",;\t\r\n|ñ\u00a0\u0085\u1680王');
    fc.assert(
      fc.property(fc.array(fc.string({ unit, maxLength: 14 }), { minLength: 1 }), (cells) => {
        const [texts, values, parts] = [new CsvSink(), new CsvSink(), new CsvSink()];
        for (const cell of cells) {
          texts.text(cell);
          const bytes = Buffer.from(` ${cell} `);
          const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
          if (cell === '') values.empty();
          else values.value(view, 1, bytes.length - 1);
          parts.addText(cell.slice(0, 1));
          parts.addBytes(view, 1 + Buffer.from(cell.slice(0, 1)).length, bytes.length - 1);
          parts.endCell();
        }
        for (const sink of [texts, values, parts]) sink.endRow();
        const expected = Buffer.from(texts.takeCopy());
        expect(expected.equals(values.takeCopy())).toBe(true);
        expect(expected.equals(parts.takeCopy())).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('come in chunks of about a megabyte, and one cell can be larger than that', () => {
    const row = ['x'.repeat(100_000), 'ñ'];
    const long = ['y,'.repeat(2_000_000), ''];
    const rows = [...Array.from({ length: 40 }, () => row), long];
    const chunks = [...csvBytes(['a', 'b'], rows, PLAIN)];
    expect(chunks.length).toBeGreaterThan(3);
    expect(chunks[0].length).toBeLessThan(1_300_000);
    expect(Buffer.concat(chunks).equals(expected(rows))).toBe(true);
  });
});
