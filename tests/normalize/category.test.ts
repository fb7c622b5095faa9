import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeChannel } from '../../src/normalize/category/channel-word.ts';
import { mMeansWoman, normalizeGender } from '../../src/normalize/category/gender.ts';

describe('normalizeGender', () => {
  it.each([
    ['F', 'female'],
    ['Femenino', 'female'],
    ['mujer', 'female'],
    ['M', 'male'],
    ['Masculino', 'male'],
    ['H', 'male'],
    ['männlich', 'male'],
    ['weiblich', 'female'],
    ['Femmina', 'female'],
    ['Homme', 'male'],
    ['divers', 'non_binary'],
    ['no_binario', 'non_binary'],
    ['Otro', 'other'],
    ['agénero', 'agenero'],
  ])('reads %s as %s', (text, word) => {
    expect(normalizeGender(text, false)).toEqual({ display: word, match: word });
  });

  it('shows a refusal to say, and takes it for no evidence', () => {
    for (const text of ['no_revelado', 'prefiere_no_decir', 'Prefer not to say'])
      expect(normalizeGender(text, false)).toEqual({ display: 'undisclosed', match: '' });
  });

  it('reads M as a woman (mujer) in a column where men are H', () => {
    expect(mMeansWoman(['H', 'M', ''])).toBe(true);
    expect(mMeansWoman(['F', 'M'])).toBe(false);
    expect(mMeansWoman(['M'])).toBe(false);
    expect(normalizeGender('M', true).match).toBe('female');
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, mIsWoman) => {
        const once = normalizeGender(text, mIsWoman);
        expect(normalizeGender(once.display, mIsWoman)).toEqual(once);
      }),
    );
  });
});

describe('normalizeChannel', () => {
  it.each([
    ['fb', 'social'],
    ['Instagram', 'social'],
    ['Tienda', 'pos'],
    ['Call Center', 'call_center'],
    ['Correo electrónico', 'email'],
    ['Feria del libro', 'feria_del_libro'],
    ['Cualquiera', ''],
    ['', ''],
  ])('reads %s as %s', (text, channel) => {
    expect(normalizeChannel(text)).toBe(channel);
  });
});
