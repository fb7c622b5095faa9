import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeCountry } from '../../src/normalize/country.ts';

describe('normalizeCountry', () => {
  it.each([
    ['CO', 'CO'],
    ['col', 'CO'],
    ['Colombia', 'CO'],
    ['ESPAÑA', 'ES'],
    ['Espanha', 'ES'],
    ['Spain', 'ES'],
    ['México', 'MX'],
    ['Méjico', 'MX'],
    ['Estados Unidos', 'US'],
    ['EE. UU.', 'US'],
    ['U.S.A.', 'US'],
    ['United Kingdom', 'GB'],
    ['Reino Unido', 'GB'],
    ['Brasil', 'BR'],
    ['Perú', 'PE'],
    ['República Dominicana', 'DO'],
    ['Venezuela', 'VE'],
    ['Bolivia', 'BO'],
    ['CO - Colombia', 'CO'],
    ['México (MX)', 'MX'],
    ['+57', 'CO'],
    ['+ 351', 'PT'],
    ['0034', 'ES'],
  ])('reads %s as %s', (text, alpha2) => {
    expect(normalizeCountry(text)).toBe(alpha2);
  });

  it.each([
    ['Deutschland', 'DE'],
    ['Österreich', 'AT'],
    ['Allemagne', 'DE'],
    ['Spagna', 'ES'],
    ['Svizzera', 'CH'],
  ])('knows %s in German, French and Italian', (text, country) => {
    expect(normalizeCountry(text)).toBe(country);
  });

  it.each(['', 'Narnia', 'X', '57', '+1', '+0', '+999', 'activo'])('knows no country %s', (text) => {
    expect(normalizeCountry(text)).toBeUndefined();
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z]{2,3}$/), (text) => {
        const once = normalizeCountry(text);
        if (once !== undefined) expect(normalizeCountry(once)).toBe(once);
      }),
    );
  });
});
