import { describe, expect, it } from 'vitest';
import { companyWords, isCompanyName } from '../../../src/normalize/name/company.ts';

describe('companyWords', () => {
  it.each([
    ['Adobe Inc', 'adobe'],
    ['Adobe, Inc.', 'adobe'],
    ['The Home Depot', 'home depot'],
    ['ACME S. A. de C. V.', 'acme'],
    ['ACME S.A. de C.V.', 'acme'],
    ['Acme SA de CV', 'acme'],
    ['Inversiones López & Cía. Ltda.', 'inversiones lopez'],
    ['Café Águila S.A.S.', 'cafe aguila'],
    ['Transportes del Sur, S. de R.L. de C.V.', 'transportes del sur'],
    ['Müller GmbH & Co. KG', 'muller'],
    ['Pérez EIRL', 'perez'],
    ['Belleza SpA', 'belleza'],
    ['S.A.', 'sa'],
    ['', ''],
  ])('reduces %j to %j', (text, words) => {
    expect(companyWords(text).join(' ')).toBe(words);
  });

  it('reduces every way of writing a legal form to the same words', () => {
    const forms = ['S.A.S.', 'SAS', 'S A S', 's.a.s', 'S. A. S.', 'sas'];
    expect(new Set(forms.map((form) => companyWords(`El Sol ${form}`).join(' ')))).toEqual(new Set(['el sol']));
  });

  it.each(['El Sol S.A.', 'Acme Ltda', 'Smith & Co LLC'])('changes nothing the second time for %s', (text) => {
    const once = companyWords(text);
    expect(companyWords(once.join(' '))).toEqual(once);
  });
});

describe('isCompanyName', () => {
  it.each([
    'El Sol SAS',
    'Construcciones SA',
    'Acme S.A.',
    'Pérez e Hijos, S.L.',
    'Adobe Inc',
    'Banco Popular',
    'Farmacia San Jorge',
  ])('takes %s for a company', (text) => {
    expect(isCompanyName(text)).toBe(true);
  });

  it.each(['Ana Sá', 'Maria Sa', 'MARIA SA', 'Ana Banco', 'Juan Pérez', 'SAS', 'Inc', '', 'José Eu', 'Luis Grupo'])(
    'does not take %j for one',
    (text) => {
      expect(isCompanyName(text)).toBe(false);
    },
  );
});
