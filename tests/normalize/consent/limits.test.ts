import { describe, expect, it } from 'vitest';
import { normalizeConsent } from '../../../src/normalize/consent/consent.ts';

const LIMITED = [
  'Sí, excepto email',
  'Si, pero no por correo',
  'sí salvo sms',
  'Si, menos whatsapp',
  'Sí - sólo postal',
  'yes, except email',
  'Yes (only whatsapp)',
  'Oui, sauf par e-mail',
  'Sim, exceto e-mail',
  'Sim, apenas WhatsApp',
  'Ja, nur per Post',
  'Ja, nicht per E-Mail',
  'Sí whatsapp, no postal',
  'Sí, salvo baja',
  'Sí, hasta que se dio de baja',
  'Yes, may have unsubscribed',
  'Ja, bis auf Widerruf',
  'Sí (pendiente de confirmar)',
];

describe('a yes within limits', () => {
  it.each(LIMITED)('is unclear in %s, for nobody knows whether it is meant for this channel', (text) => {
    for (const polarity of ['grants', 'no_denies', undefined] as const)
      expect(normalizeConsent(text, polarity)).toMatchObject({ state: 'unknown', issues: ['consent_unclear'] });
  });

  it.each(LIMITED)('is still a refusal where yes forbids: %s', (text) => {
    expect(normalizeConsent(text, 'denies')).toMatchObject({ state: 'denied', issues: [] });
  });

  it.each(['Acepta, solo whatsapp', 'Autorizo únicamente llamadas', 'I agree, except sms', 'Aceito, só whatsapp'])(
    'permits nothing in %s, whatever its column is called',
    (text) => {
      for (const polarity of ['grants', 'denies', 'no_denies'] as const)
        expect(normalizeConsent(text, polarity).state).toBe('unknown');
    },
  );

  it.each(['Sí, sin problema', 'Si, no hay problema', 'yes, no problem', 'Sí - web', 'Sí, con gusto'])(
    'is not seen in %s',
    (text) => {
      expect(normalizeConsent(text, 'grants').state).toBe('granted');
    },
  );

  it('limits a moment too', () => {
    expect(normalizeConsent('2024-04-18, solo whatsapp', 'grants').state).toBe('unknown');
    expect(normalizeConsent('2024-04-18 10:00 p. m.', 'grants')).toMatchObject({ state: 'granted', day: 19_831 });
    expect(normalizeConsent('2024-04-18 (web)', 'denies')).toMatchObject({ state: 'denied', day: 19_831 });
  });

  it.each(['No, solo whatsapp', 'No acepta, excepto email'])('never softens the no of %s', (text) => {
    expect(normalizeConsent(text, 'grants').state).toBe('denied');
  });
});
