import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeCity, normalizeRegion } from '../../src/normalize/place.ts';
import { normalizePostalCode } from '../../src/normalize/postal-code.ts';

describe('normalizeCity', () => {
  it.each([
    ['BOGOTÁ D.C.', 'Bogotá D.C.', 'bogota'],
    ['bogota', 'Bogota', 'bogota'],
    ['Santafé de Bogotá', 'Santafé de Bogotá', 'bogota'],
    ['CDMX', 'CDMX', 'ciudad de mexico'],
    ['Ciudad de México', 'Ciudad de México', 'ciudad de mexico'],
    ['MEDELLÍN, ANTIOQUIA', 'Medellín, Antioquia', 'medellin'],
    ['Cali (Valle)', 'Cali (Valle)', 'cali'],
    ['SANTIAGO DE CALI', 'Santiago de Cali', 'cali'],
    ['Vitoria-Gasteiz', 'Vitoria-Gasteiz', 'vitoria'],
    ['Alicante/Alacant', 'Alicante/Alacant', 'alicante'],
    ['Sta. Marta', 'Sta. Marta', 'santa marta'],
    ['L’Hospitalet de Llobregat', 'L’Hospitalet de Llobregat', 'lhospitalet de llobregat'],
    ['st james', 'St James', 'st james'],
    ['LAS CONDES', 'Las Condes', 'las condes'],
    ['CABA', 'CABA', 'buenos aires'],
    ['CALI', 'Cali', 'cali'],
  ])('reads %s', (text, display, match) => {
    expect(normalizeCity(text)).toEqual({ display, match });
  });

  it('does not take two cities of one word for one', () => {
    expect(normalizeCity('Santiago del Estero').match).not.toBe(normalizeCity('Santiago').match);
    expect(normalizeCity('Córdoba').match).not.toBe(normalizeCity('Cartagena').match);
  });
});

describe('normalizeRegion', () => {
  it.each([
    ['tx', 'TX', 'tx'],
    ['nsw', 'NSW', 'nsw'],
    ['VALLE DEL CAUCA', 'Valle del Cauca', 'valle'],
    ['Departamento de Antioquia', 'Departamento de Antioquia', 'antioquia'],
    ['Edo. de México', 'Edo. de México', 'estado de mexico'],
    ['CDMX', 'CDMX', 'ciudad de mexico'],
  ])('reads %s', (text, display, match) => {
    expect(normalizeRegion(text)).toEqual({ display, match });
  });
});

describe('cities and regions', () => {
  it('give their own display back and keep the match key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        for (const normalize of [normalizeCity, normalizeRegion]) {
          const once = normalize(text);
          expect(normalize(once.display)).toEqual(once);
        }
      }),
    );
  });
});

describe('normalizePostalCode', () => {
  it('puts back the zero that a spreadsheet took, where the country has one length for all', () => {
    expect(normalizePostalCode('8001', 'ES')).toEqual({
      display: '08001',
      match: '08001',
      issues: ['id_zero_restored'],
    });
    expect(normalizePostalCode('57554', 'CO').display).toBe('057554');
    expect(normalizePostalCode('8001', undefined).display).toBe('8001');
    expect(normalizePostalCode('801', 'ES').display).toBe('801');
    expect(normalizePostalCode('1425', 'AR').display).toBe('1425');
  });

  it('compares letters and digits only', () => {
    expect(normalizePostalCode('sw1a 1aa', 'GB')).toMatchObject({ display: 'SW1A 1AA', match: 'SW1A1AA' });
    expect(normalizePostalCode('01310-100', 'BR').match).toBe('01310100');
    expect(normalizePostalCode('78237-1234', 'US')).toMatchObject({ display: '78237-1234', match: '78237' });
    expect(normalizePostalCode('28001.0', 'ES').display).toBe('28001');
  });

  it('takes zeros and nines for nothing', () => {
    for (const text of ['00000', '99999', 'xxxxx', '']) expect(normalizePostalCode(text, 'ES').display).toBe('');
  });

  it('gives its own display back', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9a-z -]{0,12}$/),
        fc.constantFrom('ES', 'CO', 'US', undefined),
        (text, country) => {
          const once = normalizePostalCode(text, country);
          const again = normalizePostalCode(once.display, country);
          expect({ display: again.display, match: again.match }).toEqual({ display: once.display, match: once.match });
        },
      ),
    );
  });
});
