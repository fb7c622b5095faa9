import { describe, expect, it } from 'vitest';
import { normalizeConsent } from '../../../src/normalize/consent/consent.ts';

const POLARITIES = ['grants', 'denies', 'no_denies', undefined] as const;

describe('a withdrawal', () => {
  it.each([
    'Sí (revocado)',
    'SI - DADO DE BAJA',
    'SI_BAJA',
    'Si (unsubscribed)',
    'acepto, luego cancelado',
    'Acepta - retirado 12/03/2024',
    'yes, opted-out',
    'Yes (opt out)',
    'Sí (excluido)',
    'Sí, ya no',
    'De baja',
    'baja solicitada',
    'Opt-out: yes',
    'Sim, cancelou a inscrição',
    'Sim (revogado)',
    'Sim, já não',
    'Oui, désabonné',
    'Oui (retiré)',
    'Ja (widerrufen)',
    'Ja, abgemeldet',
    'yes, withdrawn',
    'Sí; no acepta, baja',
    'Sí, luego retira su consentimiento',
    'Sí, ejerció su derecho de cancelación',
  ])('denies in %s, whatever yes stands beside it', (text) => {
    for (const polarity of POLARITIES) expect(normalizeConsent(text, polarity).state).toBe('denied');
  });

  it.each(['No, revocado', 'NO - BAJA', 'No (dado de baja)', 'no: baja', 'No / cancelado'])(
    'is not undone by a no that stands apart from it in %s',
    (text) => {
      expect(normalizeConsent(text, 'grants').state).toBe('denied');
    },
  );

  it.each(['no revocado', 'No dado de baja', 'no se ha dado de baja', 'never unsubscribed', 'sin baja', 'Baja: no'])(
    'that did not happen says nothing in %s',
    (text) => {
      for (const polarity of POLARITIES) expect(normalizeConsent(text, polarity).state).toBe('unknown');
    },
  );

  it.each([
    'Sí (no revocado)',
    'Sí, no dado de baja',
    'Si, sin baja',
    'yes, never unsubscribed',
    'acepto, no he cancelado',
    'Yes, not revoked or cancelled',
    'Sim, não cancelado',
    "Oui, n'est pas désabonné",
    'Ja, nicht widerrufen',
    'Sí; revocado: no',
  ])('that did not happen leaves the yes of %s', (text) => {
    expect(normalizeConsent(text, 'grants').state).toBe('granted');
  });

  it.each([
    'Acepto; puedo revocarlo cuando quiera',
    'Yes, can unsubscribe any time',
    'Sí (revocable)',
    'Sí, acepto la política de cancelación',
  ])('that may happen one day leaves the yes of %s', (text) => {
    expect(normalizeConsent(text, 'grants').state).toBe('granted');
  });

  it.each(['Sí, prioridad baja', 'Sí (baja frecuencia)', 'Sim, baixa prioridade', 'Sí - Baja California'])(
    'is not heard in %s, where the word describes something',
    (text) => {
      expect(normalizeConsent(text, 'grants').state).toBe('granted');
    },
  );

  it('undoes the moment it stands beside', () => {
    expect(normalizeConsent('2024-04-18 (revocado)', 'grants').state).toBe('denied');
    expect(normalizeConsent('2024-04-18 (no revocado)', 'grants').state).toBe('granted');
  });
});
