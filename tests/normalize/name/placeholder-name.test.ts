import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlaceholderName } from '../../../src/normalize/name/name.ts';

describe('isPlaceholderName', () => {
  it.each([
    ['CONSUMIDOR', 'FINAL'],
    ['Cliente', 'Mostrador'],
    ['CLIENTE', 'GENÉRICO'],
    ['CLIENTES', 'VARIOS'],
    ['VENTA', 'PÚBLICO'],
    ['PÚBLICO', 'EN', 'GENERAL'],
    ['CUANTÍAS', 'MENORES'],
    ['N/A'],
    ['NN'],
    ['N.N.'],
    ['SIN', 'NOMBRE'],
    ['POR', 'DEFINIR'],
    ['PRUEBA', 'PRUEBA'],
    ['Test', 'User'],
    ['ASD', 'ASD'],
    ['XXX'],
    ['xx', 'xx'],
    ['aaaa'],
    ['.'],
    ['Instant', 'Profile', '(via', 'Payment)'],
    ['unknown'],
    ['Desconocido'],
    ['Guest'],
    ['[not', 'provided]'],
    ['[[Unknown]]'],
    ['Cliente', '123'],
    ['First', 'Name'],
    ['12345'],
  ])('knows %s %s %s %s as nobody', (...tokens) => {
    expect(isPlaceholderName(tokens)).toBe(true);
  });

  it.each([
    ['Christopher', 'Guest'],
    ['Ana', 'Final'],
    ['General', 'Pérez'],
    ['Na', 'Kim'],
    ['Julio', 'Varios', 'López'],
    ['Final'],
    ['De', 'la', 'Cruz'],
    ['Li'],
    ['Bo'],
    ['Aaron'],
    ['Max'],
    ['Caja'],
    ['王小明'],
  ])('takes %s %s %s for a person', (...tokens) => {
    expect(isPlaceholderName(tokens)).toBe(false);
  });

  it('says nothing of a missing name', () => {
    expect(isPlaceholderName([])).toBe(false);
  });

  it('answers alike for a name in one cell and split over two', () => {
    const word = fc.constantFrom('cliente', 'final', 'Ana', 'sin', 'nombre', 'x', 'general', '7', 'test');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        expect(isPlaceholderName(words)).toBe(isPlaceholderName([words.join(' ')]));
      }),
    );
  });
});
