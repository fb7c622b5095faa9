import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchTokens } from '../../../src/normalize/name/name.ts';

const match = (name: string): string => matchTokens(name.split(' ')).join(' ');

describe('matchTokens', () => {
  it.each([
    ['José Muñoz', 'jose munoz'],
    ['María de la Cruz', 'maria cruz'],
    ['Ortega y Gasset', 'ortega gasset'],
    ['María Gómez viuda de Pérez', 'maria gomez perez'],
    ['João dos Santos', 'joao santos'],
    ["D'Angelo", 'dangelo'],
    ['Ana-María', 'ana maria'],
    ['Mª Carmen', 'maria carmen'],
    ['Ma. Fernanda', 'maria fernanda'],
    ['M.ª Luisa', 'maria luisa'],
    ['Juan Ma', 'juan ma'],
    ['John Smith III', 'john smith'],
    ['Juan E', 'juan e'],
    ['J. C. Ruiz', 'j c ruiz'],
    ['P\u0435rez', 'perez'],
    ['M@r1a P3rez', 'maria perez'],
    ['$ofía', 'sofia'],
    ['Juan2', 'juan'],
    ['Juan 2', 'juan'],
    ['Łukasz', 'lukasz'],
    ['Анна', 'анна'],
    ['', ''],
  ])('folds %j to %j', (name, tokens) => {
    expect(match(name)).toBe(tokens);
  });

  it.each([
    ['Mu?oz', 'munoz'],
    ['MU#OZ', 'munoz'],
    ['Mu\ufffdoz', 'munoz'],
    ['Garc\ufffda', 'garcia'],
    ['Zzu\ufffdzz', 'zzu?zz'],
    ['Juan?', 'juan'],
  ])('restores the lost letter of %s only where one common name fits: %s', (damaged, token) => {
    expect(match(damaged)).toBe(token);
  });

  it('keeps particles when nothing else is there', () => {
    expect(match('de la')).toBe('de la');
    expect(match('San')).toBe('san');
  });

  it('is idempotent on any tokens', () => {
    const token = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        'de',
        'Mª',
        'ma',
        'y',
        'e',
        'jr',
        'iii',
        'Mu?oz',
        'a?b',
        '?',
        '@na',
        '1a',
        'a1b',
        "d'",
        'José-Luis',
        'san',
        '!',
        'Ma.',
      ),
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 5 }), (tokens) => {
        const once = matchTokens(tokens);
        expect(matchTokens(once)).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });
});
