import { describe, expect, it } from 'vitest';
import { isMailForm, isPhoneForm } from '../../../src/report/summary/contact-form.ts';

const encoder = new TextEncoder();

/** Asked of a text in the midst of others, as values lie. */
function ask(isForm: typeof isMailForm, text: string): boolean {
  const bytes = encoder.encode(text);
  return isForm(encoder.encode(`a@b.co${text}@.+1`), 6, 6 + bytes.length);
}

describe('the form of an e-mail', () => {
  it.each([
    'ana@correo.co',
    'ana.ruiz+tienda@mail.correo.com.mx',
    "o'neil@x.ie",
    'ñandú@correo.es',
    'ana@español.es',
    'a@b-c.museum',
  ])('tells that mail can be sent to %s', (text) => {
    expect(ask(isMailForm, text)).toBe(true);
  });

  it.each([
    'uma@ros',
    'lia@roc(es',
    'sin arroba',
    '@correo.co',
    'ana@',
    'ana@.co',
    'ana@correo.',
    'ana@correo.c',
    'ana@correo.22',
    'ana..ruiz@correo.co',
    'a@b@correo.co',
    'j***z@correo.co',
    'ana@corr_eo.co',
    'jos\ufffd@correo.co',
    '',
  ])('tells that mail cannot be sent to %j', (text) => {
    expect(ask(isMailForm, text)).toBe(false);
  });
});

describe('the form of a phone', () => {
  it.each(['+573001234567', '+34912345678;ext=12', '+2901234567', '6001122'])('tells that %s can be called', (text) => {
    expect(ask(isPhoneForm, text)).toBe(true);
  });

  it.each(['112', '600112', '91283', '+112', '+57 300 *** **67', '3,11562E+09', ''])(
    'tells that %j cannot be called',
    (text) => {
      expect(ask(isPhoneForm, text)).toBe(false);
    },
  );
});
