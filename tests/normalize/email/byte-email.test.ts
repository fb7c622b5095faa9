import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReadValues } from '../../../src/normalize/assemble/read-values.ts';
import { ByteEmails } from '../../../src/normalize/email/byte-email.ts';
import { normalizeEmails } from '../../../src/normalize/email/email.ts';
import { NOBODY, NOBODY_IN_PUBLIC } from '../../../src/normalize/email/placeholder-email.ts';
import { ROLES } from '../../../src/normalize/email/role-address.ts';

/** Whether the bytes of a cell are read; fails where they are read as another address than the text. */
function isReadAlike(cell: string): boolean {
  const emails = new ByteEmails();
  const bytes = new TextEncoder().encode(`x${cell}x`);
  if (!emails.read(bytes, 1, bytes.length - 1)) return false;
  const values = new ReadValues();
  values.addBytes(emails.shownWords, bytes.length - 2, emails.keyWords, emails.count, emails.issues);
  const [{ display, match, issues, valid, role, suggestion }, ...more] = normalizeEmails(cell);
  const mended = suggestion === '' ? match : normalizeEmails(suggestion)[0].match;
  expect({ cell, more, ...values.value(0), valid: true, role: false }).toEqual({
    ...{ cell, more: [], display, match: mended, issues, valid, role },
  });
  return true;
}

const domain = fc.constantFrom(
  ...[
    'gmail.com',
    'googlemail.com',
    'yahoo.es',
    'hotmail.com',
    'empresa.co',
    'gmial.com',
    'gmail.con',
    'noemail.com',
    'empresa.con',
    'gmailcom',
    'yahooo.com.mx',
    'noemail.con',
  ],
  ...['ana.com', 'x', '', 'a..b', 'xn--a.com', 'sub.empresa.com.ar', 'gmail,com', 'aa.com', 'test.com'],
);
const word = fc.oneof(
  fc.constantFrom(...NOBODY, ...NOBODY_IN_PUBLIC, ...ROLES, 'notiene', 'maria', 'juan', 'notienne'),
  fc.string({ unit: fc.constantFrom(...'abnos019._-+@AÑ éN'), maxLength: 8 }),
  fc.constantFrom('NOTIENE', 'Maria', 'Sandra.N', 'nelia', 'VENTAS', 'Nicole'),
  fc.string({ unit: fc.constantFrom(...'abcdef.'), minLength: 55, maxLength: 70 }),
);
/** Words for "none" with up to three slips of the finger. */
const denial = fc
  .tuple(
    fc.constantFrom(
      'notiene',
      'notienecorreo',
      'sincorreo',
      'noaplica',
      'notengo',
      'noemail',
      'nuncausa',
      'ningunemail',
    ),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('', 'e', 'x', '1', 'no', 'er')), { maxLength: 3 }),
  )
  .map(([text, slips]) =>
    slips.reduce<string>((word, [place, typed]) => {
      const at = 1 + (place % word.length);
      return word.slice(0, at) + typed + word.slice(at + (place % 3 === 0 ? 0 : 1));
    }, text),
  );
const tail = fc.constantFrom('', '1', '99', '123', '1985', '.', '_', '.ruiz', '-ruiz', '+web');

describe('addresses read by their bytes', () => {
  test('say of words for none what the general reading says', () => {
    fc.assert(
      fc.property(denial, fc.constantFrom('', '1', '123', '4567', '12345'), domain, (local, end, place) => {
        isReadAlike(`${local}${end}@${place}`);
      }),
      { numRuns: 20_000 },
    );
  });

  test('are those of the general reading', () => {
    fc.assert(
      fc.property(word, tail, domain, (local, end, place) => {
        isReadAlike(`${local}${end}@${place}`);
      }),
      { numRuns: 20_000 },
    );
  });

  test.each([
    ['marta_sarazola2459@yahoo.com', true],
    ['ana.ruiz@gmail.com', true],
    ['ana.ruiz@googlemail.com', true],
    ['Ana.Ruiz@gmail.com', true],
    ['ANA@GOOGLEMAIL.COM', true],
    ['nelia.sol77@gmail.com', true],
    ['sandra@yahoo.es', true],
    ['sol_64575l@gmail.com', true],
    ['TEST1@gmail.com', false],
    ['notiiene@gmail.com', false],
    ['siorreo21@gmail.com', false],
    ['sn.correos@gmail.com', false],
    ['ventas@empresa.co', false],
    ['test1@gmail.com', false],
    ['ana+web@gmail.com', false],
    ['ana@gmial.com', true],
    ['ana@empresa.con', true],
    ['ana@gmailcom', false],
    ['norma_lopez@gmail.com', true],
    ['noelia.ruiz1@gmail.com', true],
    ['noregistra@gmail.com', false],
    ['noexiste@gmail.com', false],
  ])('%j is read: %j', (cell, isRead) => {
    expect(isReadAlike(cell)).toBe(isRead);
  });
});
