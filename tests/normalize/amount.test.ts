import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecimalMark } from '../../src/domain/mapping.ts';
import { decideDecimalMark, normalizeAmount } from '../../src/normalize/amount.ts';

describe('normalizeAmount', () => {
  it.each<[string, DecimalMark | undefined, number]>([
    ['$1223.38', '.', 1223.38],
    ['$1,223.38', undefined, 1223.38],
    ['1.223,38', undefined, 1223.38],
    ['1.223', ',', 1223],
    ['1.223', '.', 1.223],
    ['1.223', undefined, 1223],
    ['1.234.567', undefined, 1234567],
    ['1.234.567', '.', 1234567],
    ['150000.00', undefined, 150000],
    ['Peso Colombiano $ 899,5 COP', ',', 899.5],
    ['S/ 899', undefined, 899],
    ['S/. 12.50', '.', 12.5],
    ['Rs. 12', undefined, 12],
    ['899kr', undefined, 899],
    ['€ 12,-', ',', 12],
    ['1 234,50 €', ',', 1234.5],
    ["1'234.50", '.', 1234.5],
    ['(12.00)', '.', -12],
    ['-12', undefined, -12],
    ['12-', undefined, -12],
    ['1.5E+06', '.', 1500000],
    ['1,5E+06', ',', 1500000],
    ['23', undefined, 23],
    ['23.0', undefined, 23],
    ['0', undefined, 0],
    ['.5', '.', 0.5],
  ])('reads %s (decimal mark %s) as %d', (text, decimal, value) => {
    expect(normalizeAmount(text, decimal)).toEqual({ value, issues: [] });
  });

  it.each(['abc', '12/05/2020', '--', '1-2', '9'.repeat(60)])('refuses %s', (text) => {
    expect(normalizeAmount(text, undefined)).toEqual({ value: Number.NaN, issues: ['number_invalid'] });
  });

  it('takes an empty cell for no statement, not for zero', () => {
    expect(normalizeAmount(' ', undefined)).toEqual({ value: Number.NaN, issues: [] });
  });

  it('reads back every amount written the Spanish or the English way', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (cents) => {
        const value = cents / 100;
        const english = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 }).format(value);
        const german = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 }).format(value);
        expect(normalizeAmount(english, undefined).value).toBeCloseTo(value, 6);
        expect(normalizeAmount(german, undefined).value).toBeCloseTo(value, 6);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('.', ',', undefined), (text, decimal) => {
        expect(typeof normalizeAmount(text, decimal).value).toBe('number');
      }),
    );
  });
});

describe('decideDecimalMark', () => {
  it('believes what the amounts prove', () => {
    expect(decideDecimalMark(['$1,223.38', '$900'])).toBe('.');
    expect(decideDecimalMark(['1.223,38', '900,5'])).toBe(',');
    expect(decideDecimalMark(['12,5', '1.000'])).toBe(',');
    expect(decideDecimalMark(['1.234.567'])).toBe(',');
  });

  it('leaves a column of whole numbers undecided', () => {
    expect(decideDecimalMark(['1.000', '25', ''])).toBeUndefined();
  });
});

describe('bare numbers', () => {
  it('are read as they are read behind a currency, which the general reading takes off', () => {
    const signs = fc.array(fc.constantFrom(...'0129.,'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(signs, fc.constantFrom('.', ',', undefined), (parts, decimal) => {
        const text = parts.join('');
        expect(normalizeAmount(text, decimal)).toEqual(normalizeAmount(`$${text}`, decimal));
        expect(decideDecimalMark([text])).toBe(decideDecimalMark([`$${text}`]));
      }),
      { numRuns: 3000 },
    );
  });
});
