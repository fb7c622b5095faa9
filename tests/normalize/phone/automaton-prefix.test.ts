import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePrefix, withoutPrefix } from '../../../src/normalize/phone/automaton-prefix.ts';

describe('a prefix', () => {
  test.each([
    ['0', '', '0612', '612'],
    ['0', '', '612', '612'],
    // The first option that matches counts, not the longest.
    ['0|01', '', '0123', '123'],
    ['([457]\\d{6})$|1', '268$1', '4641234', '2684641234'],
    ['([457]\\d{6})$|1', '268$1', '46412345', '46412345'],
    ['([457]\\d{6})$|1', '268$1', '12684641234', '2684641234'],
    ['0?(?:(11|2)15)?', '9$1', '0111523456789', '91123456789'],
    ['0?(?:(11|2)15)?', '9$1', '01123456789', '1123456789'],
    ['0?(?:(11|2)15)?', '9$1', '91123456789', '91123456789'],
    ['0([35])?', '', '0312345678', '12345678'],
    ['', '', '0612', '0612'],
  ])('%s becoming %s takes %s to %s', (source, transform, digits, bare) => {
    expect(withoutPrefix(compilePrefix(source, transform), digits)).toBe(bare);
  });

  test('that the automaton does not understand is taken off all the same', () => {
    const prefix = compilePrefix('0(?=[1-9])');
    expect(['0612', '00612', '612'].map((digits) => withoutPrefix(prefix, digits))).toEqual(['612', '00612', '612']);
  });

  test('is looked for by its expression wherever it can be', () => {
    const source = '0(?:1[2-5]|3)?|90(\\d{3})$|7[0-4]';
    const digits = fc.string({ unit: fc.constantFrom(...'0123479'), maxLength: 7 });
    fc.assert(
      fc.property(digits, (text) => {
        expect(withoutPrefix(compilePrefix(source), text)).toBe(text.replace(new RegExp(`^(?:${source})`), ''));
      }),
      { numRuns: 1000 },
    );
  });
});
