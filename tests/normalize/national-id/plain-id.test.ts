import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idCell } from '../../../src/normalize/national-id/id-text.ts';

describe('idCell', () => {
  it('reads groups of digits as it reads them behind a blank, which only the general reading takes off', () => {
    const sign = fc.constantFrom(...'0123456789'.split(''), '.', '-', '.0', '.00', 'K', 'Z', 'O', 'X');
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 20 }), fc.constantFrom('', 'C.C.'), (signs, type) => {
        const cell = signs.join('');
        expect(idCell(cell, type)).toEqual(idCell(` ${cell}`, type));
      }),
      { numRuns: 3000 },
    );
  });
});
