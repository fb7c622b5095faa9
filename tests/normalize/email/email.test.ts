import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Email, isPlaceholderEmail, normalizeEmails } from '../../../src/normalize/email/email.ts';

function one(cell: string): Email {
  const emails = normalizeEmails(cell);
  expect(emails).toHaveLength(1);
  return emails[0];
}

describe('writings of one address', () => {
  test.each([
    ['  Ana.Ruiz@Empresa.CO ', 'ana.ruiz@empresa.co'],
    ['mailto:ana.ruiz@empresa.co', 'ana.ruiz@empresa.co'],
    ['Ana Ruiz <ana.ruiz@empresa.co>', 'ana.ruiz@empresa.co'],
    ['"Ruiz, Ana" <ana.ruiz@empresa.co>', 'ana.ruiz@empresa.co'],
    ['<ana.ruiz@empresa.co>;', 'ana.ruiz@empresa.co'],
    ["'ana.ruiz@empresa.co", 'ana.ruiz@empresa.co'],
    ['ana.ruiz@empresa.co.', 'ana.ruiz@empresa.co'],
    ['ana.ruiz＠empresa.co', 'ana.ruiz@empresa.co'],
    ['ana.ruiz\u200b@empresa.co', 'ana.ruiz@empresa.co'],
    ['ana.ruiz @ empresa . co', 'ana.ruiz@empresa.co'],
    ['ana. ruiz@empresa.co', 'ana.ruiz@empresa.co'],
    ['anaruiz @empresa.co', 'anaruiz@empresa.co'],
    ['ana ruiz@empresa.co', 'anaruiz@empresa.co'],
    ['ana@@empresa.co', 'ana@empresa.co'],
    ['correo: ana@empresa.co', 'ana@empresa.co'],
    ['ana@empresa.co (casa)', 'ana@empresa.co'],
    ['ana@empresa.co, casa', 'ana@empresa.co'],
    ['JOSÉ@correo.es', 'josé@correo.es'],
    ["o'higgins@empresa.cl", "o'higgins@empresa.cl"],
  ])('%s is %s', (cell, display) => {
    expect(one(cell)).toMatchObject({ display, match: display, valid: true, suggestion: '', issues: [] });
  });

  test.each([
    'a.paz@x.co; b.paz@x.co',
    'a.paz@x.co,b.paz@x.co',
    'a.paz@x.co / b.paz@x.co',
    'a.paz@x.co y b.paz@x.co',
    '<a.paz@x.co>,<b.paz@x.co>',
  ])('%s is two addresses', (cell) => {
    const emails = normalizeEmails(cell);
    expect(emails.map((email) => email.display)).toEqual(['a.paz@x.co', 'b.paz@x.co']);
    expect(emails[0].issues).toContain('email_several');
  });

  test('an empty cell holds nothing', () => {
    for (const cell of ['', '  ', '""']) expect(normalizeEmails(cell)).toEqual([]);
  });
});

describe('the match key', () => {
  test.each([
    ['Ana.Ruiz+web@GoogleMail.com', 'anaruiz@gmail.com'],
    ['ana.ruiz+web@hotmail.com', 'ana.ruiz@hotmail.com'],
    ['ana-web@yahoo.com', 'ana@yahoo.com'],
    ['ana@protonmail.com', 'ana@proton.me'],
    ['ana.ruiz+web@empresa.com', 'ana.ruiz+web@empresa.com'],
  ])('%s is kept as written and matched as %s', (cell, match) => {
    expect(one(cell)).toMatchObject({ display: cell.toLowerCase(), match });
  });

  test('a masked address keeps its mask', () => {
    expect(one('J***z@x.com')).toMatchObject({ match: 'j***z@x.com', valid: false });
  });

  test.each(['sin arroba', '@gmail.com', 'ana@', '3001234'])('%s is not an address', (cell) => {
    expect(one(cell)).toMatchObject({ match: '', valid: false });
  });
});

describe('typing errors in the domain', () => {
  test.each([
    ['ana@gmial.com', 'ana@gmail.com'],
    ['ana@gamil.com', 'ana@gmail.com'],
    ['ana@gmal.con', 'ana@gmail.com'],
    ['ana@gmail.co', 'ana@gmail.com'],
    ['ana@gmail.com.co', 'ana@gmail.com'],
    ['ana@gmail.es', 'ana@gmail.com'],
    ['ana@gmailcom', 'ana@gmail.com'],
    ['ana@gmail', 'ana@gmail.com'],
    ['ana@gmail,com', 'ana@gmail.com'],
    ['ana@hotmial.es', 'ana@hotmail.es'],
    ['ana@hotamil.com', 'ana@hotmail.com'],
    ['ana@hoitmail.com', 'ana@hotmail.com'],
    ['ana@gotmail.com', 'ana@hotmail.com'],
    ['ana@outlok.com', 'ana@outlook.com'],
    ['ana@yahooo.com.mx', 'ana@yahoo.com.mx'],
    ['ana@iclod.com', 'ana@icloud.com'],
    ['ana@empresa.con', 'ana@empresa.com'],
    ['anaruizgmail.com', 'anaruiz@gmail.com'],
  ])('%s is suggested to be %s, and left as it is', (cell, suggestion) => {
    const email = one(cell);
    expect(email).toMatchObject({ display: cell, suggestion, match: suggestion });
    expect(email.issues).toContain('email_typo_suspected');
  });

  test.each([
    'ana@empresa.co',
    'ana@mail.com',
    'ana@email.com',
    'ana@ymail.com',
    'ana@gmx.com',
    'ana@hotmail.cl',
    'ana@yahoo.com.co',
    'ana@hotelmail.com',
    'ana@gobierno.com.co',
    'ana@fmail.com',
  ])('%s is nobody’s typing error', (cell) => {
    expect(one(cell)).toMatchObject({ suggestion: '', match: cell });
  });
});

describe('placeholders', () => {
  test.each([
    'notiene@gmail.com',
    'no.tiene@correo.com',
    'NOTIENE2@hotmail.com',
    'notiebne@notiene.com',
    'notienecorreo@x.com',
    'sincorreo@empresa.co',
    'sin_email@x.com',
    'nohay@correo.com',
    'noaplica@x.com',
    'n@n.com',
    'no@no.com',
    'na@na.com',
    'xx@xx',
    'xxx@xxx.com',
    '_@hotmail.com',
    'aaaa@gmail.com',
    'test@test.com',
    'test@gmail.com',
    'prueba@hotmail.com',
    '123456@gmail.com',
    'cliente@noemail.com',
    'no tiene',
    'N/A',
    'sin correo',
  ])('%s is one', (cell) => {
    expect(one(cell).match).toBe('');
    expect(one(cell).issues).toContain('placeholder');
  });

  test.each([
    'nora.tienda@gmail.com',
    'noemi@gmail.com',
    'noda@gmail.com',
    'sinforoso@x.com',
    'correa@correo.com',
    'jreid346707@example.com',
    'ana@aaa.com',
    'li@empresa.com',
    'test.ana@gmail.com',
    '573104682@qq.com',
    'montiel@x.com',
    'notario@x.com',
  ])('%s is somebody’s', (cell) => {
    expect(one(cell).match).not.toBe('');
  });

  test('the rule can be asked for the parts of an address', () => {
    expect(isPlaceholderEmail('notiene', 'gmail.com')).toBe(true);
    expect(isPlaceholderEmail('ana', 'gmail.com')).toBe(false);
  });
});

test('addresses of a role are told apart from those of a person', () => {
  for (const cell of [
    'info@empresa.co',
    'No-Reply@empresa.co',
    'servicio.al.cliente@empresa.co',
    'ventas@empresa.co',
  ]) {
    expect(one(cell)).toMatchObject({ role: true, issues: ['email_role'] });
  }
  expect(one('victoria.ventas@empresa.co').role).toBe(false);
});

describe('laws', () => {
  const typed = fc.string({
    unit: fc.constantFrom(...'aN1.@+-_ ,;:<>"\'*/()ıÅ＠', 'gmail.com', 'no', '\n'),
    maxLength: 30,
  });
  const cells = fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress(), typed);

  test('a display read again is the same display and match', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        for (const email of normalizeEmails(cell)) {
          const again = normalizeEmails(email.display);
          expect(again.map(({ display, match }) => ({ display, match }))).toEqual([
            { display: email.display, match: email.match },
          ]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('an address that passes the check is matched on, unless it is a placeholder', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (cell) => {
        for (const email of normalizeEmails(cell)) {
          expect(email.match !== '' || email.issues.includes('placeholder')).toBe(true);
        }
      }),
    );
  });

  test('a long hostile cell is read in bounded time', () => {
    for (const unit of ['a', '@', ' ', 'a@b.co;', 'no', '.', '<', 'a:', '* @']) {
      expect(normalizeEmails(unit.repeat(50_000)).length).toBeLessThan(200);
    }
  });
});
