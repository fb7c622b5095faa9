import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizePhones, type Phone } from '../../../src/normalize/phone/phone.ts';

function read(cell: string, country?: string, city = ''): readonly Phone[] {
  return normalizePhones(cell, { country, city, countryIsCertain: true });
}

function one(cell: string, country?: string, city = ''): Phone {
  const phones = read(cell, country, city);
  expect(phones).toHaveLength(1);
  return phones[0];
}

describe('writings of today', () => {
  test.each([
    ['3104682957', 'CO', '+573104682957'],
    ['p:+573104682957', 'CO', '+573104682957'],
    ["'+573104682957", undefined, '+573104682957'],
    ['="3104682957"', 'CO', '+573104682957'],
    ['tel:+57-310-468-2957', undefined, '+573104682957'],
    ['whatsapp:+573104682957', undefined, '+573104682957'],
    ['573104682957@c.us', undefined, '+573104682957'],
    ['573104682957:12@s.whatsapp.net', undefined, '+573104682957'],
    ['https://wa.me/573104682957?text=hola', undefined, '+573104682957'],
    ['573104682957.0', 'CO', '+573104682957'],
    ['3.104.682.957', 'CO', '+573104682957'],
    ['3,104,682,957', 'CO', '+573104682957'],
    ['Cel. 310 468 2957', 'CO', '+573104682957'],
    ['＋５７３１０４６８２９５７', undefined, '+573104682957'],
    ['0057 310 4682957', 'CO', '+573104682957'],
    ['00 34 612 907 348', 'CO', '+34612907348'],
    ['034612907348', 'ES', '+34612907348'],
    ['34612907348', undefined, '+34612907348'],
    ['005114926549', 'ES', '+5114926549'],
    ['0991234561', 'EC', '+593991234561'],
    ['991234561', 'EC', '+593991234561'],
    ['+1 262 555 0150', undefined, '+12625550150'],
  ])('%s in %s is %s', (cell, country, e164) => {
    expect(one(cell, country)).toMatchObject({ display: e164, match: e164.slice(1), valid: true });
  });
});

describe('old and local writings', () => {
  test.each([
    ['(1) 228 1260', 'CO', '', '+576012281260', 'phone_old_format'],
    ['031 2281260', 'CO', '', '+576012281260', 'phone_old_format'],
    ['+57 1 2281260', undefined, '', '+576012281260', 'phone_old_format'],
    ['03 310 468 2957', 'CO', '', '+573104682957', 'phone_old_format'],
    ['2281260', 'CO', 'Bogotá D.C.', '+576012281260', 'phone_partial'],
    ['228 12 60', 'CO', 'MEDELLÍN - Antioquia', '+576042281260', 'phone_partial'],
    ['044 55 1274 5679', 'MX', '', '+525512745679', 'phone_old_format'],
    ['045 55 1274 5679', 'MX', '', '+525512745679', 'phone_old_format'],
    ['01 55 1274 5679', 'MX', '', '+525512745679', 'phone_old_format'],
    ['+52 1 55 1274 5679', undefined, '', '+525512745679', 'phone_old_format'],
    ['5215512745679@c.us', undefined, '', '+525512745679', 'phone_old_format'],
    ['1274 5679', 'MX', 'Ciudad de México', '+525512745679', 'phone_partial'],
    ['15 2745 6789', 'AR', '', '+5491127456789', 'phone_partial'],
    ['15 274 5698', 'AR', 'Córdoba', '+5493512745698', 'phone_partial'],
    ['11 8765-4091', 'BR', '', '+5511987654091', 'phone_old_format'],
    ['+55 11 8765-4091', undefined, '', '+5511987654091', 'phone_old_format'],
    ['0 15 11 8765 4091', 'BR', '', '+5511987654091', 'phone_old_format'],
    ['8765-4091', 'BR', 'São Paulo', '+5511987654091', 'phone_partial'],
    ['87654091', 'CL', '', '+56987654091', 'phone_old_format'],
    ['09 8765 4091', 'CL', '', '+56987654091', 'phone_old_format'],
    ['2 274 5678', 'CL', '', '+56222745678', 'phone_old_format'],
    ['4926549', 'PE', 'Lima', '+5114926549', 'phone_partial'],
    ['2234561', 'EC', 'Quito', '+59322234561', 'phone_partial'],
  ])('%s in %s %s becomes %s', (cell, country, city, e164, issue) => {
    const phone = one(cell, country, city);
    expect(phone.display).toBe(e164);
    expect(phone.issues).toContain(issue);
  });

  test('a Colombian landline without area and city stays partial, and its digits can still be compared', () => {
    expect(one('2281260', 'CO')).toMatchObject({ display: '2281260', match: '2281260', valid: false });
    expect(one('2281260', 'CO').issues).toEqual(['phone_partial']);
  });
});

describe('the 0 dialled only inside the country', () => {
  test.each([
    ['+34 (0)91 283 6174', 'ES', '+34912836174'],
    ['+34(0)912836174', undefined, '+34912836174'],
    ['0034 (0)91 283 6174', 'CO', '+34912836174'],
    ['34 (0)91 283 6174', 'ES', '+34912836174'],
    ['(+57) (0)3114839173', 'CO', '+573114839173'],
    ['+351 (0)912 836 174', 'PT', '+351912836174'],
    ['+44 (0)20 7946 0958', 'ES', '+442079460958'],
    ['+39 (0)331 284567', 'IT', '+390331284567'],
    ['+225 (0)7 07 12 34 57', undefined, '+2250707123457'],
  ])('%s in %s is %s', (cell, country, e164) => {
    expect(one(cell, country)).toMatchObject({ display: e164, match: e164.slice(1), valid: true });
  });

  test('stays where no calling code stands in front of it, and goes from a number no plan knows', () => {
    expect(one('(0)912836174', 'ES').display).toBe('0912836174');
    expect(one('+34 (0)11 283 6174', 'ES').display).toBe('+34112836174');
  });
});

describe('the match key', () => {
  test('an Argentine mobile has one key with and without 9 and 15', () => {
    const writings = ['+54 9 11 2745 6789', '+54 11 2745 6789', '011 15 2745 6789', '54 11 15 2745 6789', '1127456789'];
    expect(new Set(writings.map((cell) => one(cell, 'AR').match))).toEqual(new Set(['541127456789']));
  });

  test('an extension is apart from the number in both forms', () => {
    const writings = [
      '601 228 1260 ext. 12',
      '6012281260x12',
      '6012281260 (anexo 12)',
      '601-228-1260 int: 12',
      '6012281260#12',
    ];
    for (const cell of writings) {
      expect(one(cell, 'CO')).toMatchObject({ display: '+576012281260;ext=12', match: '576012281260x12' });
      expect(one(cell, 'CO').issues).toContain('phone_extension');
    }
    expect(one('+1-202-555-0165 u6127').match).toBe('12025550165x6127');
    expect(one('11 2745-6789 extensión 4', 'BR').match).toMatch(/x4$/);
  });

  test('a number no plan knows keeps its national digits, however it is written', () => {
    for (const cell of ['555.155.6475', '(555) 155-6475', '1-555-155-6475', '+1 555 155 6475']) {
      expect(one(cell, 'US')).toMatchObject({ match: '5551556475', valid: false });
      expect(one(cell)).toMatchObject({ match: '5551556475', valid: false });
    }
    expect(one('(555) 155-6475', 'US').issues).toEqual(['phone_invalid']);
  });

  test('an extension glued on keeps every digit, behind the calling code as in the number it belongs to', () => {
    expect(one('+1-262-555-01506235').match).toBe('126255501506235');
    expect(one('12 62 55 50 15 06 23 5', 'US').match).toBe('126255501506235');
    expect(one('+1 (12) 625-5501506235').match).toBe('126255501506235');
    expect(one('+1-591-555-0121 x0927').match).toBe('15915550121x0927');
    expect(one('15 91 55 50 12 10 92 7').match).toBe('159155501210927');
  });

  test.each(['12345', '12345678901234567891'])('%s is too short or too long for evidence', (cell) => {
    expect(one(cell, 'CO').match).toBe('');
  });
});

describe('several numbers in a cell', () => {
  test.each([
    '310 468 2957 / 320 468 2958',
    '3104682957,3204682958',
    '3104682957;3204682958',
    '3104682957|3204682958',
    '3104682957 o 3204682958',
    '3104682957 y 320 468 2958',
    '3104682957 - 3204682958',
    '3104682957 ::: 3204682958',
    '3104682957\n3204682958',
    '3104682957 3204682958',
    '+573104682957+573204682958',
    '+57 310 468 2957 +57 320 468 2958',
  ])('%s is two numbers', (cell) => {
    const phones = read(cell, 'CO');
    expect(phones.map((phone) => phone.display)).toEqual(['+573104682957', '+573204682958']);
    expect(phones[1].issues).toContain('phone_several');
  });

  test.each([
    ['Casa: 912836176 Movil: 600283748', ['+34912836176', '+34600283748']],
    ['Casa 912836176 Móvil 600283748 600283749', ['+34912836176', '+34600283748', '+34600283749']],
    ['912836176 600283748 casa', ['+34912836176', '+34600283748']],
    ['600283746-912836174', ['+34600283746', '+34912836174']],
    ['600 283 747 (trabajo 912836175)', ['+34600283747', '+34912836175']],
    ['600 283 747 (912836175)', ['+34600283747', '+34912836175']],
  ])('%s holds more digits than one number has, and is parted', (cell, numbers) => {
    expect(read(cell, 'ES').map((phone) => phone.display)).toEqual(numbers);
  });

  test('a long extension, an address or a mask does not part a number', () => {
    expect(one('+57 601 2281260 ext 1234567', 'CO').display).toBe('+576012281260;ext=1234567');
    expect(one('3104682957XXX3204682', 'CO').match).toBe('');
    expect(one('a12345678901@b3104682957', 'CO').match).toBe('');
  });

  test('the last digits of a further line are no digits of the number', () => {
    for (const cell of ['600283753 - 54', '600283753-54', '600 283 753 - 754', '600283753 - 54 - 55'])
      expect(one(cell, 'ES')).toMatchObject({ display: '+34600283753', valid: true });
    expect(one('2281260 - 61', 'CO')).toMatchObject({ display: '2281260', issues: ['phone_partial'] });
    expect(one('+34 91 283 61 - 74').display).toBe('+34912836174');
    expect(one('600 283 7 - 53', 'ES').display).toBe('+34600283753');
  });

  test('the same number twice is one', () => {
    expect(read('3104682957 / +57 310 468 2957', 'CO')).toHaveLength(1);
  });

  test('a further line of a switchboard is not a number, an area code before a bar is part of one', () => {
    expect(read('6012281260/61', 'CO').map((phone) => phone.match)).toEqual(['576012281260']);
    expect(read('(601) / 2281260', 'CO').map((phone) => phone.match)).toEqual(['576012281260']);
  });

  test('a cell without digits holds nothing', () => {
    for (const cell of ['', '   ', 'no tiene', '-', 'N/A']) expect(read(cell, 'CO')).toEqual([]);
  });
});

describe('values that are no evidence', () => {
  test.each([
    '0',
    '0000000',
    '9999999999',
    '3000000000',
    '3001234567',
    '987654321',
    '1234567890',
    '600 000 000',
    '+57 311 111 1111',
    '123123123',
  ])('%s is a placeholder', (cell) => {
    expect(one(cell, 'CO').match).toBe('');
    expect(one(cell, 'CO').issues).toContain('placeholder');
  });

  test.each([
    ['+34 600 000 001', 'ES'],
    ['612 345 679', 'ES'],
    ['310 777 7177', 'CO'],
    ['60 60 60 600', 'ES'],
  ])('%s is believed', (cell, country) => {
    expect(one(cell, country).match).not.toBe('');
  });

  test.each(['5,73001E+11', '5.73E+11', '5E+11'])('%s has lost digits and is never matched on', (cell) => {
    expect(one(cell, 'CO')).toMatchObject({ display: cell, match: '', valid: false, issues: ['digits_lost'] });
  });

  test.each(['+57 300 *** **67', '310XXXX957', 'ana7@correo.co'])('%s is not a number', (cell) => {
    expect(one(cell, 'CO')).toMatchObject({ display: cell, match: '', issues: ['phone_invalid'] });
  });
});

describe('where the country comes from', () => {
  test('a country that is only assumed is reported, one in the number or the record is not', () => {
    const assumed = (cell: string) => normalizePhones(cell, { country: 'CO' })[0].issues;
    expect(assumed('3104682957')).toEqual(['phone_assumed_country']);
    expect(assumed('2281260')).toEqual(['phone_partial']);
    expect(assumed('+573104682957')).toEqual([]);
    expect(assumed('573104682957')).toEqual([]);
    expect(one('3104682957', 'CO').issues).toEqual([]);
  });

  test('a mobile that carries its calling code is not forced into the country of the row', () => {
    expect(one('573104682957', 'AR')).toMatchObject({ display: '+573104682957', country: 'CO' });
  });

  test('an unknown country does no harm', () => {
    expect(one('3104682957', 'ZZ').match).toBe('3104682957');
  });
});

test('the type is told where the plan tells it', () => {
  expect(one('3104682957', 'CO').type).toBe('mobile');
  expect(one('6012281260', 'CO').type).toBe('fixed');
  expect(one('+56 9 8765 4091').type).toBe('mobile');
  expect(one('+56 2 2274 5678').type).toBe('fixed');
  expect(one('+1 262 555 0150').type).toBe('other');
});

describe('laws', () => {
  const country = fc.constantFrom(undefined, 'CO', 'MX', 'AR', 'BR', 'CL', 'PE', 'EC', 'ES', 'US', 'ZZ');
  const typed = fc.string({ unit: fc.constantFrom(...'0123456789+-() /.,xEe*o#;=\n'), maxLength: 40 });
  const cells = fc.oneof(fc.string({ unit: 'binary' }), typed, fc.bigInt(0n, 10n ** 15n).map(String));

  test('a display read again is the same display and match', () => {
    fc.assert(
      fc.property(cells, country, (cell, home) => {
        for (const phone of read(cell, home, 'Lima')) {
          const [again, ...more] = read(phone.display, home, 'Lima');
          expect([again.display, again.match, more]).toEqual([phone.display, phone.match, []]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a long hostile cell is read in bounded time', () => {
    for (const unit of ['1', ' ', '1 ', '+1', 'e1', '/', ' o ', '3104682957;']) {
      expect(read(unit.repeat(50_000), 'CO').length).toBeLessThan(40);
    }
  });
});
