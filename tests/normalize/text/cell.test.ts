import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCell, stripExportPrefix } from '../../../src/normalize/text/cell.ts';

describe('cleanCell', () => {
  it('hands a plain value through without looking for issues', () => {
    expect(cleanCell('Ana')).toEqual({ text: 'Ana', issues: [] });
  });

  it.each([
    ['  Ana  María\t', 'Ana María', []],
    ['\u00a0Ana\u00a0María\u00a0', 'Ana María', []],
    ["'+573001234567", '+573001234567', ['excel_quote_removed']],
    ['="0123"', '0123', ['excel_quote_removed']],
    ['\'="0123"', '0123', ['excel_quote_removed']],
    ['="a ""b"""', 'a "b"', ['excel_quote_removed']],
    ['MuÃ±oz', 'Muñoz', ['encoding_repaired']],
    ['Mu\ufffdoz', 'Mu\ufffdoz', ['encoding_lost']],
    ['D\u2019Angelo', 'D\u2019Angelo', []],
  ])('reads %j as %j', (raw, text, issues) => {
    expect(cleanCell(raw)).toEqual({ text, issues });
  });

  it.each([
    '',
    '  ',
    'NULL',
    'null',
    'None',
    'n/a',
    '#N/A',
    'NaN',
    'nan',
    '-',
    '--',
    's/d',
    'Sin dato',
    '.',
    '""',
    '\u00a0',
    '#¡REF!',
    "'",
  ])('reads %j as missing', (raw) => {
    expect(cleanCell(raw).text).toBe('');
  });

  it.each(['Nan', 'Nil', 'NA', '0', 'No', 'Sindato Pérez', 'p:+57300', '=SUM(A1)'])(
    'keeps %j, which may be a value',
    (raw) => {
      expect(cleanCell(raw).text).toBe(raw);
    },
  );

  it('is idempotent and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = cleanCell(raw).text;
        expect(cleanCell(once).text).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('is idempotent on wrapped, misread and blank-ridden cells', () => {
    const piece = fc.constantFrom(
      "'",
      '="',
      '"',
      ' ',
      '\u00a0',
      'Ã',
      '©',
      'a',
      '-',
      '.',
      'null',
      '\t',
      '0',
      '�',
      '\u0085',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const once = cleanCell(pieces.join('')).text;
        expect(cleanCell(once).text).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([["'".repeat(200_000)], ['="'.repeat(100_000)], ['Ã©'.repeat(100_000)], [' a'.repeat(100_000)]])(
    'reads a hostile cell of 200,000 characters at once',
    (raw) => {
      expect(cleanCell(raw).text.length).toBeLessThanOrEqual(raw.length);
    },
    2_000,
  );
});

describe('stripExportPrefix', () => {
  it.each([
    ['p:+573001234567', '+573001234567'],
    ['z:28001', '28001'],
    ['ag:123', '123'],
    ['as:123', '123'],
    ['mailto:ana@x.co', 'ana@x.co'],
    ['TEL: 300', '300'],
    ['p:tel:300', '300'],
  ])('reads %s as %s and says so', (raw, text) => {
    expect(stripExportPrefix(raw)).toEqual({ text, issues: ['prefix_removed'] });
  });

  it.each(['ana@x.co', 'app:1', 'mp:3', '10:30', ''])('leaves %j alone', (text) => {
    expect(stripExportPrefix(text)).toEqual({ text, issues: [] });
  });
});
