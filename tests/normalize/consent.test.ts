import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DAY } from '../../src/domain/column.ts';
import { foldedWords } from '../../src/domain/fold.ts';
import { normalizeConsent } from '../../src/normalize/consent/consent.ts';

const POLARITIES = ['grants', 'denies'] as const;

describe('normalizeConsent', () => {
  it.each(['yes', 'Sí', 'SI', 's', 'Y', '1', '1.0', 'true', 'VERDADERO', 'x', 'Activo', 'sim'])(
    'reads a plain %s by the polarity of its column',
    (text) => {
      expect(normalizeConsent(text, 'grants').state).toBe('granted');
      expect(normalizeConsent(text, 'denies').state).toBe('denied');
    },
  );

  it.each(['no', 'N', '0', '0.0', 'false', 'FALSO', 'não', 'Inactivo'])(
    'takes a plain %s for a denial where yes grants, and for silence where yes denies',
    (text) => {
      expect(normalizeConsent(text, 'grants')).toEqual({ state: 'denied', day: NO_DAY, issues: [] });
      expect(normalizeConsent(text, 'denies')).toEqual({ state: 'unknown', day: NO_DAY, issues: [] });
    },
  );

  it.each([
    ['No permitir', 'denied'],
    ['Permitir', 'granted'],
    ['Do Not Allow', 'denied'],
    ['Allow', 'granted'],
    ['subscribed', 'granted'],
    ['SUBSCRIBED', 'granted'],
    ['unsubscribed', 'denied'],
    ['opted_in', 'granted'],
    ['Opted-out', 'denied'],
    ['Dado de baja', 'denied'],
    ['No autorizo', 'denied'],
    ['Sí, autorizo el envío de promociones', 'granted'],
    ['No deseo recibir publicidad', 'denied'],
    ['revocado', 'denied'],
  ] as const)('believes the words of %s whatever its column is called', (text, state) => {
    for (const polarity of [...POLARITIES, undefined]) expect(normalizeConsent(text, polarity).state).toBe(state);
  });

  it.each(['unknown', 'bounced', 'cleaned', 'pending', 'never subscribed', 'NOT_SUBSCRIBED', 'quizás', '¿?', '7'])(
    'takes %s for no answer, and reports it',
    (text) => {
      for (const polarity of POLARITIES)
        expect(normalizeConsent(text, polarity)).toEqual({
          state: 'unknown',
          day: NO_DAY,
          issues: ['consent_unclear'],
        });
    },
  );

  it.each([
    ['Sí', 'unknown'],
    ['acepto', 'unknown'],
    ['No', 'denied'],
    ['No autorizo', 'denied'],
    ['', 'unknown'],
  ] as const)('takes %s to the keeping of data for no more than it says on contact', (text, state) => {
    expect(normalizeConsent(text, 'no_denies')).toMatchObject({ state, issues: [] });
  });

  it.each(['No volver a llamar', 'NO LLAMAR MÁS', 'pide que no la llamen', 'no enviar correos', 'never call'])(
    'hears a denial in %s, also where a plain no is none',
    (text) => {
      expect(normalizeConsent(text, 'denies').state).toBe('denied');
    },
  );

  it('takes a blank cell for silence', () => {
    for (const polarity of POLARITIES)
      expect(normalizeConsent('  ', polarity)).toEqual({ state: 'unknown', day: NO_DAY, issues: [] });
  });

  it('never takes a bare yes for consent when nobody says what the column asks', () => {
    expect(normalizeConsent('yes', undefined)).toMatchObject({ state: 'unknown', issues: ['consent_unclear'] });
  });

  it('reads a moment as a yes given on that day', () => {
    expect(normalizeConsent('2024-04-18 13:51:14', 'denies')).toMatchObject({ state: 'denied', day: 19_831 });
    expect(normalizeConsent('2024-04-18', 'grants')).toMatchObject({ state: 'granted', day: 19_831 });
    expect(normalizeConsent('99/99/9999', 'grants').state).toBe('unknown');
  });

  it('dates a refusal by the day it states, in the order of its column', () => {
    for (const text of ['Revocado 2025-01-01', 'No autoriza (2025-01-01)', '2024-04-18, revocado 2025-01-01'])
      expect(normalizeConsent(text, 'no_denies')).toMatchObject({ state: 'denied', day: 20_089 });
    expect(normalizeConsent('Baja 02/01/2025', 'grants')).toMatchObject({ state: 'denied', day: 20_090 });
    expect(normalizeConsent('Baja 01/02/2025', 'grants', 'mdy')).toMatchObject({ state: 'denied', day: 20_090 });
    expect(normalizeConsent('No autoriza', 'no_denies')).toMatchObject({ state: 'denied', day: NO_DAY });
  });

  it.each([
    ['Ja', 'granted'],
    ['nein', 'denied'],
    ['Sì', 'granted'],
    ['Oui', 'granted'],
    ['non', 'denied'],
    ['Zugestimmt', 'granted'],
    ['Ich stimme nicht zu, kein Newsletter', 'unknown'],
    ['Nicht einverstanden', 'denied'],
    ['Abgemeldet', 'denied'],
    ['Widerrufen am 01.02.2025', 'denied'],
    ['Acconsento', 'granted'],
    ['Non acconsento', 'denied'],
    ['Disiscritto', 'denied'],
    ["J'accepte", 'granted'],
    ["Je n'accepte pas", 'denied'],
    ['Désabonné', 'denied'],
    ['Sì, ma non per telefono', 'unknown'],
    ['nicht abonniert', 'unknown'],
  ] as const)('reads %s in German, French and Italian', (text, state) => {
    expect(normalizeConsent(text, 'grants').state).toBe(state);
  });

  it('gives back its own states', () => {
    for (const state of ['granted', 'denied', 'unknown'] as const)
      for (const polarity of POLARITIES) expect(normalizeConsent(state, polarity).state).toBe(state);
  });

  it('never throws and never grants on a cell without a word or digit it knows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 3 }), fc.constantFrom(...POLARITIES), (text, polarity) => {
        if (foldedWords(text).length === 0) expect(normalizeConsent(text, polarity).state).toBe('unknown');
        else expect(['unknown', 'granted', 'denied']).toContain(normalizeConsent(text, polarity).state);
      }),
    );
  });
});
