import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameCase } from '../../../src/normalize/name/name.ts';

describe('nameCase', () => {
  it.each([
    ['GARCÍA', 'García'],
    ['garcía', 'García'],
    ['ÁLVARO', 'Álvaro'],
    ["d'angelo", "D'Angelo"],
    ['D’ANGELO', 'D’Angelo'],
    ["O'BRIEN", "O'Brien"],
    ['ANA-MARÍA', 'Ana-María'],
    ['MCDONALD', 'McDonald'],
    ['mcdonald', 'McDonald'],
    ['MACHADO', 'Machado'],
    ['DE', 'de'],
    ['DOS', 'dos'],
    ['Y', 'y'],
    ['iii', 'III'],
    ['pEREZ', 'Perez'],
    ['GARCíA', 'García'],
    ['MUÑOZ', 'Muñoz'],
    ['ÖZIL', 'Özil'],
    ['ma.', 'Ma.'],
  ])('writes %s as %s', (token, display) => {
    expect(nameCase(token)).toBe(display);
  });

  it.each([
    'McArthur',
    'DeSouza',
    'García',
    'De',
    'E',
    'JC',
    'J.C.',
    'LaToya',
    "D'Angelo",
    '王小明',
    'ß',
    '',
    '-',
    "'",
  ])('leaves %j as it is', (token) => {
    expect(nameCase(token)).toBe(token);
  });

  it('is idempotent on any text', () => {
    const letters = fc.constantFrom(..."aAbBñÑíÍßǆDdMmCc'-.’ıİſ");
    for (const unit of ['binary', letters] as const) {
      fc.assert(
        fc.property(fc.string({ unit, maxLength: 12 }), (token) => {
          const once = nameCase(token);
          expect(nameCase(once)).toBe(once);
        }),
        { numRuns: 1000 },
      );
    }
  });
});
