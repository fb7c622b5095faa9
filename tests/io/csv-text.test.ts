import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/io/csv-text.ts';

const PLAIN = { bom: false };

function written(rows: readonly (readonly string[])[], header = ['a', 'b']): string {
  return [...csvText(header, rows, PLAIN)].join('');
}

describe('CSV text', () => {
  it('has a header even without rows', () => {
    expect(written([])).toBe('a,b\n');
  });

  it('quotes what must be quoted and nothing else', () => {
    expect(
      written([
        ['x, y', 'say "hi"'],
        ['two\nlines', 'a\rb'],
        ['María', ''],
      ]),
    ).toBe('a,b\n"x, y","say ""hi"""\n"two\nlines","a\rb"\nMaría,\n');
  });

  it('begins with a byte order mark when Excel is to read it', () => {
    expect([...csvText(['a'], [], { bom: true })].join('')).toBe('\uFEFFa\n');
  });

  it('defuses formulas and leaves phones alone', () => {
    expect(written([['=1+1', '+573001234567']])).toBe("a,b\n'=1+1,+573001234567\n");
  });

  it('is read back by csv-parse as it was, however hostile the cells', () => {
    // A first letter keeps the cells from being formulas; what defusing does to those is told in its own tests.
    const cell = fc.string({ unit: fc.constantFrom(...'ab ,"\n\r\t\'ñ😀') }).map((text) => `x${text}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
        expect(parse(written(rows), { record_delimiter: '\n' }).slice(1)).toEqual(rows);
      }),
    );
  });

  it('is made in chunks, row by row, so that memory stays flat', () => {
    let made = 0;
    function* rows(): Generator<readonly string[]> {
      for (; made < 5000; made++) yield [String(made), 'x'];
    }
    const text = csvText(['a', 'b'], rows(), PLAIN);
    text.next();
    expect(made).toBeLessThan(2000);
    expect([...text].length).toBeGreaterThan(2);
  });
});
