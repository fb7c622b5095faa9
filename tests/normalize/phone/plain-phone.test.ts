import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitExtension } from '../../../src/normalize/phone/extension.ts';
import { phonePieces } from '../../../src/normalize/phone/phone-cell.ts';
import { plainDigits } from '../../../src/normalize/phone/plain-phone.ts';

describe('plainDigits', () => {
  it.each([
    ['3001234567', '3001234567'],
    ['+57 (300) 123-4567', '573001234567'],
    ['601 2281260 ext 12', ''],
    ['2281260/61', ''],
    ['3001234567 3011234567', ''],
    [' 3001234567', ''],
    ['()', ''],
    ['', ''],
  ])('reads %j as %j', (cell, digits) => {
    expect(plainDigits(cell)).toBe(digits);
  });

  it('takes only cells in which the general reading sees one number without an extension', () => {
    const sign = fc.constantFrom(...'0123456789'.split(''), ' ', '(', ')', '+', '-', '  ', '/', '.', 'x', '#');
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 18 }), (signs) => {
        const cell = signs.join('');
        const digits = plainDigits(cell);
        if (digits === '') return;
        expect(phonePieces(cell)).toEqual([{ kind: 'number', text: cell }]);
        expect(splitExtension(cell)).toEqual({ number: cell, extension: '' });
        expect(digits).toBe(cell.replace(/\D/g, ''));
      }),
      { numRuns: 3000 },
    );
  });
});
