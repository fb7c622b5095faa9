import * as fc from 'fast-check';
import { stdnum } from 'stdnum';
import { describe, expect, test } from 'vitest';
import { ReadValues } from '../../../src/normalize/assemble/read-values.ts';
import { isPlainCurp } from '../../../src/normalize/national-id/byte-curp.ts';
import { ByteIds } from '../../../src/normalize/national-id/byte-id.ts';
import { idHome } from '../../../src/normalize/national-id/id-home.ts';
import { type IdContext, normalizeNationalId } from '../../../src/normalize/national-id/national-id.ts';

const encoder = new TextEncoder();
const COUNTRIES = ['MX', 'ES', 'AR', 'CL', 'BR', 'CO', 'EC', 'PE', 'US', 'FR', undefined];

/** Whether the bytes of a cell are read; fails where they are read as another id than the text. */
function isReadAlike(cell: string, context: Partial<IdContext>): boolean {
  const { country, type = '', checkDigit = '' } = context;
  const ids = new ByteIds();
  const bytes = encoder.encode(`1${cell}1`);
  if (!ids.read(bytes, 1, bytes.length - 1, idHome({ country, type, checkDigit }))) return false;
  const values = new ReadValues();
  values.addBytes(ids.shownWords, ids.shownCount, ids.keyWords, ids.keyCount);
  const { display, match, issues } = normalizeNationalId(cell, { country, type, checkDigit }) ?? {};
  expect({ cell, country, type, ...values.value(0) }).toEqual({ cell, country, type, display, match, issues });
  return true;
}

function digits(from: number, to = from): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: from, maxLength: to });
}

function letters(of: string, count: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...of), minLength: count, maxLength: count });
}

function joined(...parts: readonly (fc.Arbitrary<string> | string)[]): fc.Arbitrary<string> {
  return fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((all) => all.join(''));
}

/** `12.345.678`. */
function dotted(text: string): string {
  return text.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** The ids with one of these ends that fits most often, so that half of the cells hold an id that does. */
function ended(
  body: fc.Arbitrary<string>,
  ends: readonly string[],
  fits: (id: string) => boolean,
): fc.Arbitrary<string> {
  return fc
    .tuple(body, fc.constantFrom(...ends), fc.boolean())
    .map(([text, end, isAny]) => text + (isAny ? end : (ends.find((one) => fits(text + one)) ?? end)));
}

const TEN = [...'0123456789'];
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const valid = (number: { validate: (id: string) => { isValid: boolean } }) => (id: string) =>
  number.validate(id).isValid;
const rut = ended(digits(6, 8), [...TEN, 'K'], (id) => stdnum.CL.rut.validate(id.padStart(9, '0')).isValid);
const nit = ended(digits(4, 10), TEN, valid(stdnum.CO.nit));
const hyphened = (id: string) => `${id.slice(0, -1)}-${id.slice(-1)}`;
const date = fc.oneof(
  digits(6),
  fc.date({ min: new Date('1900-01-01'), max: new Date('2019-12-31'), noInvalidDate: true }).map((day) => {
    return day.toISOString().slice(2, 10).replaceAll('-', '');
  }),
  fc.constantFrom('000229', '010229', '990229', '040229', '800229', '190230'),
);
const words = fc.oneof(
  letters(CAPITALS, 4),
  fc.constantFrom('PEDO', 'XAXX', 'CUIL', 'CNPJ', 'NIEX', 'RUTZ', 'XXXX', 'GOMJ'),
);
const places = fc.oneof(fc.constantFrom('DF', 'NE', 'JC', 'VZ'), letters(CAPITALS, 2));
const curp = ended(
  joined(words, date, fc.constantFrom(...'HMXA'), places, letters('BCDFGH', 3), letters(`0123456789${CAPITALS}`, 1)),
  [...TEN, 'A'],
  valid(stdnum.MX.curp),
);
const cuit = ended(
  joined(fc.constantFrom('20', '23', '24', '27', '30', '33', '34', '21', '10'), digits(8)),
  TEN,
  valid(stdnum.AR.cuit),
);
const cpf = fc.tuple(digits(9), fc.boolean(), digits(2)).map(([body, isAny, end]) => {
  const fit = Array.from({ length: 100 }, (_, k) => String(k).padStart(2, '0'));
  return body + (isAny ? end : (fit.find((one) => stdnum.BR.cpf.validate(body + one).isValid) ?? end));
});
const ruc = ended(joined(fc.constantFrom('10', '15', '16', '17', '20', '12'), digits(8)), TEN, valid(stdnum.PE.ruc));
const cui = ended(digits(8), TEN, valid(stdnum.PE.cui));
const cedula = ended(joined(fc.constantFrom('01', '17', '24', '25', '30', '50'), digits(7)), TEN, valid(stdnum.EC.ci));
const nif = ended(
  joined(fc.constantFrom(...'0123456789XYZKLMAB'), digits(7)),
  [...'TRWAGMYFPDXBNJZSQVHLCKEO'],
  valid(stdnum.ES.nif),
);
const plain = fc.oneof(
  digits(1, 18),
  fc.constantFrom(
    '1010101010',
    '123123123',
    '9999999999001',
    '999999999001',
    '00000000',
    '12345678',
    '98765432',
    '0012345678',
  ),
  joined(fc.constantFrom('1010', '999', '123', '000', '20', '10'), digits(4, 9)),
);
const cell = fc.oneof(
  plain,
  plain.map(dotted),
  joined(digits(5, 8), fc.constantFrom('.0', '.00', ',0', '.5')),
  joined(digits(8), fc.constantFrom('-', ' ', ''), letters(CAPITALS, 1)),
  ...[rut, nit, cui].flatMap((id) => [id, id.map(hyphened), id.map((text) => hyphened(dotted(text)))]),
  rut.map((id) => `${dotted(id.slice(0, -1))}-${id.slice(-1)}`),
  ...[nif, nif.map(hyphened), curp, curp.map((id) => id.toLowerCase()), ruc, cedula],
  joined(cedula, fc.constantFrom('001', '000', '012')),
  ...[cuit, cuit.map((id) => `${id.slice(0, 2)}-${id.slice(2, 10)}-${id.slice(10)}`)],
  ...[
    cpf,
    cpf.map((id) => `${id.slice(0, 9)}-${id.slice(9)}`),
    cpf.map((id) => `${dotted(id.slice(0, 9))}-${id.slice(9)}`),
  ],
  fc.string({ unit: fc.constantFrom(...'0123456789.-KZXAEO ,/*Ñ'), maxLength: 20 }),
);
const type = fc.constantFrom(
  ...['', '', 'CC', 'C.C.', 'nit', 'dni', 'CUIT', 'rut', 'cpf', 'ruc', 'ssn', 'ein', 'CURP', 'ci', 'ce', 'Pasaporte'],
);

describe('ids read by their bytes', () => {
  test('are those of the general reading', () => {
    fc.assert(
      fc.property(cell, fc.constantFrom(...COUNTRIES), type, fc.constantFrom('', '', '', '5', 'K'), (...all) => {
        const [text, country, named, checkDigit] = all;
        isReadAlike(text, { country, type: named, checkDigit });
      }),
      { numRuns: 20_000 },
    );
  });

  test('leave most ids that fit to nobody else', () => {
    const homes = [
      ...[
        [curp, 'MX'],
        [nif, 'ES'],
        [cuit, 'AR'],
        [rut.map(hyphened), 'CL'],
        [cpf, 'BR'],
      ],
      ...[
        [nit.map(hyphened), 'CO'],
        [cedula, 'EC'],
        [ruc, 'PE'],
        [cui.map(hyphened), 'PE'],
      ],
    ] as const;
    for (const [ids, country] of homes) {
      const fitting = fc.sample(ids as fc.Arbitrary<string>, { numRuns: 1000, seed: 1 }).filter((id) => {
        const read = normalizeNationalId(id, { country: country as string, type: '', checkDigit: '' });
        return read?.proven === true && read.issues.length === 0;
      });
      const read = fitting.filter((id) => isReadAlike(id, { country: country as string }));
      expect([country, fitting.length > 30 && read.length > fitting.length * 0.6]).toEqual([country, true]);
    }
  });

  test.each([
    ['79451236', 'CO', 'CC', true],
    ['79.451.236', 'CO', '', true],
    ['899999061-9', 'CO', '', true],
    ['899999061-8', 'CO', '', false],
    ['HEGG560427MVZRRL04', 'CO', 'CC', true],
    ['HEGG560427MVZRRL05', 'MX', '', false],
    ['16.783.245-8', undefined, '', true],
    ['12345678Z', undefined, '', false],
    ['78451209A', undefined, '', true],
    ['X1234567L', 'PE', '', true],
    ['79451.00', 'CO', '', false],
    ['1020304050', 'CO', '', true],
    ['1010101010', 'CO', '', false],
    ['4512786', 'PE', 'dni', true],
    ['1234', 'CO', '', false],
    ['', 'CO', '', false],
  ])('%j in %j with type %j is read: %j', (text, country, named, isRead) => {
    expect(isReadAlike(text, { country, type: named })).toBe(isRead);
  });
});

describe('CURPs read by their bytes', () => {
  test('fit where they fit for stdnum, whatever their first letters and their state', () => {
    const rests = ['560427MVZRRL0', '990229HDFABCA'];
    const fitting = (rest: string) => (word: string) => {
      for (let digit = 0; digit < 10; digit++) {
        const id = `${word}${rest}${digit}`;
        const bytes = encoder.encode(id);
        if (isPlainCurp(bytes, bytes.length)) expect([id, stdnum.MX.curp.validate(id).isValid]).toEqual([id, true]);
      }
    };
    fc.assert(
      fc.property(words, fc.constantFrom(...rests), (word, rest) => fitting(rest)(word)),
      { numRuns: 500 },
    );
    for (const a of CAPITALS) for (const b of CAPITALS) fitting(`560427M${a}${b}RRL0`)('HEGG');
  });

  test('of words that a CURP never holds are left to the general reading', () => {
    const letters = { first: 'BCFGJKLMNPQRSTVW', vowel: 'AEIOU', third: 'BCFGIJKLMNPRST', last: 'AEIOYRSN' };
    for (const first of letters.first)
      for (const second of letters.vowel)
        for (const third of letters.third + letters.vowel)
          for (const last of letters.last) {
            const word = first + second + third + last;
            const bare = `${word}560427MVZRRL0`;
            const end = TEN.find((digit) => isPlainCurp(encoder.encode(bare + digit), 18));
            if (end !== undefined) expect([word, stdnum.MX.curp.validate(bare + end).isValid]).toEqual([word, true]);
          }
  });
});
