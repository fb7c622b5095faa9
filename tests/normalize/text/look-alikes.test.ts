import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLookAlikes } from '../../../src/normalize/text/look-alikes.ts';

describe('foldLookAlikes', () => {
  it.each([
    ['P\u0435rez', 'Perez', 'Cyrillic е'],
    ['G\u03bfmez', 'Gomez', 'Greek ο'],
    ['L\u043epez \u0421ruz', 'Lopez Cruz', 'Cyrillic о and С'],
    ['\uff2auan', 'Juan', 'a full-width J'],
    ['\u{1d409}uan', 'Juan', 'a mathematical J'],
    ['Mar\u00ada', 'Mara', 'a soft hyphen'],
    ['santi\ufeffno', 'santino', 'a byte order mark'],
    ['Ana\u200bRuiz', 'AnaRuiz', 'a zero-width space'],
  ])('reads %j as %j (%s)', (text, meant) => {
    expect(foldLookAlikes(text)).toBe(meant);
  });

  it.each(['Анна Соколова', 'Αλέξανδρος', '王小明', 'José Muñoz', 'Łukasz'])(
    'leaves %s, wholly of one script, alone',
    (text) => {
      expect(foldLookAlikes(text)).toBe(text);
    },
  );

  it('folds only the mixed word of a text', () => {
    expect(foldLookAlikes('Анна P\u0435rez')).toBe('Анна Perez');
  });

  it('is idempotent on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = foldLookAlikes(text);
        expect(foldLookAlikes(once)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
});
