import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defuse } from '../../src/io/defuse.ts';

describe('a cell on its way to a spreadsheet', () => {
  it.each([
    '+573001234567',
    '+573001234567;ext=12',
    '+573001234567 | +576014228902 | +573115550101 | +573115550102 | +573115550103',
    '+34632846173 | +34912846172;ext=3',
    '+34912846172;ext=3 | +34632846173 | +34912846173;ext=14',
    '+57 (300) 123-45-67',
    '-12.50',
    '-1.234,50',
    '--05-13',
    '-',
    'María-José',
    'Calle 5 # 10-20; apto 3',
    'a=b',
    "d'Arc",
    '',
  ])('stays as it is when it is harmless: %j', (cell) => {
    expect(defuse(cell)).toBe(cell);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
    ['-2+3+cmd', "'-2+3+cmd"],
    ['\t=1+1', "'\t'=1+1"],
    ['\rfoo', "'\rfoo"],
    ['  =1+1', "  '=1+1"],
    ['＝1+1', "'＝1+1"],
    ["'=1+1", "''=1+1"],
    ['+Vida S.A.', "'+Vida S.A."],
    ['+34912846172;ext=cmd', "'+34912846172;ext=cmd"],
    [`+${'1;ext=2'.repeat(40)}|cmd`, `'+${'1;ext=2'.repeat(40)}|cmd`],
    ['Ana;=HYPERLINK("x")', 'Ana;\'=HYPERLINK("x")'],
    ['Ana\n@x', "Ana\n'@x"],
  ])('gets an apostrophe before what would run: %j', (cell, expected) => {
    expect(defuse(cell)).toBe(expected);
  });

  it('gives its value back when one apostrophe is taken away', () => {
    const armed = fc.tuple(
      fc.constantFrom('=', '@', "'=", "''@", '+x', '-x'),
      fc.string({ unit: fc.constantFrom(...'ab1(=') }),
    );
    fc.assert(
      fc.property(armed, ([start, rest]) => {
        expect(defuse(start + rest)).toBe(`'${start}${rest}`);
      }),
    );
  });

  it('never starts a formula, however it is split', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n; \'"aA1(|.') });
    fc.assert(
      fc.property(hostile, (cell) => {
        const safe = defuse(cell);
        // A bar without letters stands between phones and names no program to talk to.
        for (const part of [safe, ...safe.split(/[;\t\r\n]/)])
          expect(part.trim()).not.toMatch(/^(=|@|[+-].*[a-zA-Z"'=@])/);
      }),
      { examples: [['+|'], ['-|a'], ["+|'"]] },
    );
  });

  it('is answered in time linear in the cell', () => {
    const blanks = ' '.repeat(200_000);
    expect(defuse(`${blanks}x`)).toHaveLength(200_001);
    expect(defuse(`+${'1 '.repeat(100_000)}x`).startsWith("'+")).toBe(true);
  });
});
