import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { describe, expect, it } from 'vitest';
import { ID_COUNTRIES } from '../../../src/normalize/national-id/countries/table.ts';
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

describe('ID_COUNTRIES', () => {
  it('claim no id of digits alone against the country of its record', () => {
    const digits = fc.array(fc.constantFrom(...'0123456789'), { minLength: 1, maxLength: 20 });
    const type = fc.constantFrom('', 'nit', 'dni', 'cuit', 'rut', 'cpf', 'ruc', 'ssn', 'ein');
    fc.assert(
      fc.property(digits, type, (signs, named) => {
        const text = signs.join('');
        for (const { read } of Object.values(ID_COUNTRIES))
          expect(read({ text, plain: text, type: named, wordType: '' }, 'away')).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });
});

describe('check letters and digits', () => {
  const sevenDigits = fc.stringMatching(/^[0-9]{7}$/);

  it('of Spain are those of stdnum', () => {
    const first = fc.constantFrom(...'0123456789XYZKLM');
    fc.assert(
      fc.property(first, sevenDigits, fc.constantFrom(...'TRWAGMYFPDXBNJZSQVHLCKEIOU'), (letter, digits, check) => {
        const plain = `${letter}${digits}${check}`;
        const reading = ID_COUNTRIES.ES.read({ text: plain, plain, type: '', wordType: '' }, 'home');
        expect(reading?.check).toBe(stdnum.ES.nif.validate(plain).isValid ? 'fits' : 'fails');
      }),
      { numRuns: 3000 },
    );
  });

  it('of Chile are those of stdnum', () => {
    const body = fc.stringMatching(/^[0-9]{6,8}$/);
    fc.assert(
      fc.property(body, fc.constantFrom(...'0123456789K'), (digits, check) => {
        const text = `${digits}-${check}`;
        const reading = ID_COUNTRIES.CL.read({ text, plain: digits + check, type: '', wordType: '' }, 'home');
        const isValid = stdnum.CL.rut.validate(digits.padStart(8, '0') + check).isValid;
        expect(reading?.check).toBe(isValid ? 'fits' : 'fails');
      }),
      { numRuns: 3000 },
    );
  });
});
