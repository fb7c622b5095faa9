import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dialledBehind, dialledFrom, NOT_DIALLED } from '../../../src/normalize/assemble/known-numbers.ts';
import { ReadValues } from '../../../src/normalize/assemble/read-values.ts';
import { BytePhones, phoneHome } from '../../../src/normalize/phone/byte-phone.ts';
import { normalizePhones, type PhoneContext } from '../../../src/normalize/phone/phone.ts';
import { COUNTRIES, questionsOf } from './automaton-numbers.ts';

const encoder = new TextEncoder();
const PER_COUNTRY = 300;

function dialledOf({ hasCountry, callingCode, count, skipped }: BytePhones): number {
  return hasCountry ? dialledBehind(callingCode, count - skipped) : NOT_DIALLED;
}

/** Whether the bytes of a cell are read; fails where they are read as another number than the text. */
function isReadAlike(cell: string, context: PhoneContext): boolean {
  const phones = new BytePhones();
  const bytes = encoder.encode(`9${cell}9`);
  if (!phones.read(bytes, 1, bytes.length - 1, phoneHome(context))) return false;
  const values = new ReadValues();
  values.addPhone(phones);
  const [phone, ...more] = normalizePhones(cell, context);
  const { display, match, valid, issues } = phone;
  expect({ cell, context, more, ...values.value(0), valid: phones.valid, dialled: dialledOf(phones) }).toEqual({
    ...{ cell, context, more: [], display, match, valid, issues, dialled: dialledFrom(phone) },
  });
  expect(phones.hasCountry).toBe(phone.country !== undefined);
  return true;
}

describe('phones read by their bytes', () => {
  test('are those of the general reading, in every country', () => {
    let read = 0;
    for (const country of COUNTRIES) {
      for (const { digits, international, country: home } of questionsOf(country, 0, PER_COUNTRY)) {
        const context = { country: home, city: digits.endsWith('1') ? 'Bogotá' : '', countryIsCertain: digits > '5' };
        if (isReadAlike(international ? `+${digits}` : digits, context)) read++;
      }
    }
    expect(read / (COUNTRIES.length * PER_COUNTRY)).toBeGreaterThan(0.2);
  });

  test('are those of the general reading, for any signs in the countries that people write most', () => {
    const country = fc.constantFrom('ES', 'CO', 'MX', 'AR', 'BR', 'CL', 'PE', 'EC', 'US', 'PT', 'XX', undefined);
    const start = fc.constantFrom(
      '',
      '+',
      '00',
      '+57 ',
      '57',
      '0057',
      '+34',
      '34',
      '(601) ',
      '+52 1',
      '1',
      '03',
      '033',
      '+570',
      '+33 0',
      '34 (0)',
      '+34 (0)',
      '600283753 - ',
      '52',
      '55',
      '+1',
    );
    const signs = fc.constantFrom(...'01234567890123456789 -()+/.xé');
    const cell = fc.tuple(start, fc.string({ unit: signs, maxLength: 12 })).map((parts) => parts.join(''));
    fc.assert(
      fc.property(cell, country, fc.boolean(), fc.constantFrom('', 'Bogotá', 'Lima'), (text, home, certain, city) => {
        isReadAlike(text, { country: home, countryIsCertain: certain, city });
      }),
      { numRuns: 20_000 },
    );
  });

  test.each([
    ['300 500 8116', 'CO', true],
    ['+57 300 5008116', 'ES', true],
    ['0034638608186', 'CO', true],
    ['573005008116', 'CO', true],
    ['3012831502', undefined, true],
    ['033013601812', 'CO', true],
    ['13310619536', 'MX', true],
    ['+52 1 331 061 9536', 'MX', true],
    ['0957772952', 'CL', true],
    ['0257772952', 'CL', false],
    ['033000298268', undefined, true],
    ['523356687275', undefined, true],
    ['15549906492', undefined, false],
    ['+4901645', undefined, false],
    ['+54 9 11 5086 2242', 'AR', true],
    ['1146599449', 'AR', true],
    ['00576052149611', 'CO', true],
    ['573008810974', undefined, true],
    ['3000000000', 'CO', false],
    ['2281260', 'CO', false],
    ['601 2281260 ext 12', 'CO', false],
    ['638608186/7', 'ES', false],
    ['123456789012', 'ES', false],
  ])('%j in %s is read: %j', (cell, country, isRead) => {
    expect(isReadAlike(cell, { country })).toBe(isRead);
  });
});
