import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords } from '../../../src/domain/fold.ts';
import { normalizeConsent } from '../../../src/normalize/consent/consent.ts';
import { consentClauses } from '../../../src/normalize/consent/consent-clauses.ts';

describe('consentClauses', () => {
  it('parts a cell where its writer paused', () => {
    expect(consentClauses('Sí (no revocado) - web')).toEqual([['si'], ['no', 'revocado'], ['web']]);
    expect(consentClauses('opted-out')).toEqual([['opted', 'out']]);
  });

  it('keeps a no with what it answers', () => {
    expect(consentClauses('Sí; revocado: no')).toEqual([['si'], ['revocado', 'no']]);
    expect(consentClauses('No: revocado')).toEqual([['no'], ['revocado']]);
  });

  it('loses no word and makes none up', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9áñÜ ,.:;()/_-]*$/), (text) => {
        expect(consentClauses(text).flat()).toEqual(foldedWords(text));
      }),
    );
  });

  it.each(['✓', '✔', '✔️', '☑', '✅', ' ✓ ', 'Ja', 'ja, gerne'])('hears a yes in %s', (text) => {
    expect(normalizeConsent(text, 'grants').state).toBe('granted');
    expect(normalizeConsent(text, 'denies').state).toBe('denied');
  });

  it.each(['✗', '✘', '☒', '✕', '✖️', '❌', 'Nein', 'Nein, danke'])('hears a no in %s', (text) => {
    expect(normalizeConsent(text, 'grants').state).toBe('denied');
    expect(normalizeConsent(text, 'denies').state).toBe('unknown');
  });

  it('lets a cross turn the words beside it round, and a tick say nothing of them', () => {
    expect(normalizeConsent('✗ Acepta', 'grants').state).toBe('denied');
    expect(normalizeConsent('☑ WhatsApp ☐ Email', 'grants').state).toBe('unknown');
    expect(normalizeConsent('✓ subscribed', 'denies').state).toBe('granted');
  });

  it.each(['☐', '☐ Acepto', '☐ Sí ☒ No', 'Já cliente', 'ja ja ja'])('hears no yes in %s', (text) => {
    expect(normalizeConsent(text, 'grants').state).not.toBe('granted');
  });
});
