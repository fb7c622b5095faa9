import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { normalizeAmount } from '../../src/normalize/amount.ts';
import { plainAmount } from '../../src/normalize/byte-amount.ts';

const DECIMAL = fc.constantFrom(',' as const, '.' as const, undefined);

function plain(text: string, decimal: ',' | '.' | undefined): number {
  const bytes = new TextEncoder().encode(`1${text}1`);
  return plainAmount(bytes, 1, bytes.length - 1, decimal);
}

describe('amounts read by their bytes', () => {
  it('are those of the general reading, to the last bit', () => {
    const sign = fc.constantFrom(...'0123456789.,'.split(''), '.', ',', '000', '-', ' ', '$');
    const written = fc.tuple(fc.nat({ max: 999_999_999_999 }), fc.nat({ max: 9999 })).map(([whole, part]) => {
      return `${whole.toLocaleString('es-AR')},${part}`;
    });
    const text = fc.oneof(fc.string({ unit: sign, maxLength: 22 }), written);
    fc.assert(
      fc.property(text, DECIMAL, (cell, decimal) => {
        const value = plain(cell, decimal);
        if (!Number.isNaN(value)) expect(normalizeAmount(cell, decimal)).toEqual({ value, issues: [] });
      }),
      { numRuns: 10_000 },
    );
  });

  test.each([
    ['966.804,00', ',', 966804],
    ['1,234.56', '.', 1234.56],
    ['0,1', ',', 0.1],
    ['12', undefined, 12],
    ['1.234.567', '.', 1234567],
    ['1.234', undefined, Number.NaN],
    ['12,', ',', Number.NaN],
    ['', '.', Number.NaN],
    ['1234567890123456', '.', Number.NaN],
  ] as const)('%j with the mark %j is %j', (cell, decimal, value) => {
    expect(plain(cell, decimal)).toBe(value);
  });
});
