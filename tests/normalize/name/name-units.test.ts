import { describe, expect, it } from 'vitest';
import { isSaintUnit, unitsOf } from '../../../src/normalize/name/name-units.ts';

const units = (name: string): string =>
  unitsOf(name.split(' '))
    .map((unit) => unit.join(' '))
    .join(' | ');

describe('the units of a name', () => {
  it.each([
    ['María del Carmen de la Cruz', 'María | del Carmen | de la Cruz'],
    ['José Ortega y Gasset', 'José | Ortega y Gasset'],
    ['Ana de San Martín', 'Ana | de San Martín'],
    ['SANTA CRUZ RUIZ ANA', 'SANTA CRUZ | RUIZ | ANA'],
    ['Santa Peralta', 'Santa | Peralta'],
    ['Juan San', 'Juan | San'],
  ])('of %s are %s', (name, expected) => {
    expect(units(name)).toBe(expected);
  });

  it('are a surname where they begin with a saint who is named', () => {
    expect([['San', 'Juan'], ['San'], ['Juan']].map(isSaintUnit)).toEqual([true, false, false]);
  });
});
