import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DAY } from '../../src/domain/column.ts';
import type { DateOrder } from '../../src/domain/mapping.ts';
import { normalizeBirthDate, normalizeDate, withoutTime } from '../../src/normalize/date/date.ts';

const ORDERS = ['dmy', 'mdy', 'ymd'] as const satisfies readonly DateOrder[];

describe('normalizeDate', () => {
  it.each([
    ['2025-09-12T15:05:13+05:30', 'dmy', '2025-09-12'],
    ['2025-05-21T04:08:29.000Z', 'dmy', '2025-05-21'],
    ['2016-04-18 13:51:14', 'dmy', '2016-04-18'],
    ['2026/05/28 7:01:33 PM GMT+2', 'dmy', '2026-05-28'],
    ['12-04-2022 09:30', 'dmy', '2022-04-12'],
    ['6/22/2026 10:00 AM', 'mdy', '2026-06-22'],
    ['13 / 05 / 1984', 'dmy', '1984-05-13'],
    ['13.05.1984.', 'dmy', '1984-05-13'],
    ['13 05 1984', 'dmy', '1984-05-13'],
    ['19840513', 'dmy', '1984-05-13'],
    ['13051984', 'dmy', '1984-05-13'],
    ['05131984', 'mdy', '1984-05-13'],
    ['20250424183211', 'dmy', '2025-04-24'],
    ['202504241832', 'dmy', '2025-04-24'],
    ['12 de marzo de 2025', 'dmy', '2025-03-12'],
    ['12 mars 1975', 'dmy', '1975-03-12'],
    ['1er février 1975', 'dmy', '1975-02-01'],
    ['12. März 1975', 'dmy', '1975-03-12'],
    ['12 luglio 1975', 'mdy', '1975-07-12'],
    ["12 d'abril de 1975", 'dmy', '1975-04-12'],
    ['12-XII-1975', 'dmy', '1975-12-12'],
    ['4.ix.1975', 'mdy', '1975-09-04'],
    ['12 de março de 2025', 'dmy', '2025-03-12'],
    ['12 Mar 2025', 'dmy', '2025-03-12'],
    ['mié, 12 mar 2025 4:15 p. m.', 'dmy', '2025-03-12'],
    ['Thu 03/12/2026', 'mdy', '2026-03-12'],
    ['jueves, 12/03/2026 10:33', 'dmy', '2026-03-12'],
    ['qui. 12-03-2026', 'dmy', '2026-03-12'],
    ['March 12th, 2025', 'dmy', '2025-03-12'],
    ['3 sept 2024', 'dmy', '2024-09-03'],
    ['1-ene-2024', 'dmy', '2024-01-01'],
    ['Wed Mar 12 2025 10:00:00 GMT+0200 (CET)', 'dmy', '2025-03-12'],
    ['1744000000', 'dmy', '2025-04-07'],
    ['1744000000123', 'dmy', '2025-04-07'],
    ['2000-02-29', 'dmy', '2000-02-29'],
  ] as const)('reads %s (%s) as %s', (text, order, iso) => {
    const date = normalizeDate(text, order);
    expect(date.iso).toBe(iso);
    expect(date.day).toBe(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
    expect(date.match).toBe(iso.replaceAll('-', ''));
    expect(date.issues).toEqual([]);
  });

  it('reads the day number of a spreadsheet, with a decimal comma too, and says so', () => {
    expect(normalizeDate('46057,56185', 'dmy')).toMatchObject({ iso: '2026-02-04', issues: ['excel_date_serial'] });
    expect(normalizeDate('30815', 'dmy')).toMatchObject({ iso: '1984-05-13', issues: ['excel_date_serial'] });
  });

  it('completes a year of two digits by the rule of Excel, and says so', () => {
    expect(normalizeDate('5/13/84', 'mdy')).toMatchObject({ iso: '1984-05-13', issues: ['date_two_digit_year'] });
    expect(normalizeDate('13/05/29', 'dmy').iso).toBe('2029-05-13');
    expect(normalizeDate('13/05/30', 'dmy').iso).toBe('1930-05-13');
    expect(normalizeDate('12-mar-25', 'dmy').iso).toBe('2025-03-12');
  });

  it('keeps day and month without a year as a partial date', () => {
    expect(normalizeDate('04/12', 'mdy')).toEqual({
      iso: '--04-12',
      day: NO_DAY,
      match: '00000412',
      issues: ['date_partial'],
    });
    expect(normalizeDate('29 de febrero', 'dmy').iso).toBe('--02-29');
    expect(normalizeDate('30/02', 'dmy')).toMatchObject({ iso: '', match: '', issues: ['date_invalid'] });
  });

  it('keeps a year alone to show, but not as evidence', () => {
    for (const text of ['1984', '1984-05', '05/1984', 'mayo 1984'])
      expect(normalizeDate(text, 'dmy')).toEqual({ iso: '1984', day: NO_DAY, match: '', issues: ['date_partial'] });
  });

  it('says where day and month cannot be told apart, and only there', () => {
    expect(normalizeDate('04/12/1990', undefined)).toMatchObject({ iso: '1990-12-04', issues: ['date_ambiguous'] });
    expect(normalizeDate('04/12/1990', undefined, 'mdy')).toMatchObject({
      iso: '1990-04-12',
      issues: ['date_ambiguous'],
    });
    expect(normalizeDate('04/04/1990', undefined).issues).toEqual([]);
    expect(normalizeDate('25/12/1990', undefined).issues).toEqual([]);
  });

  it('reads a date that contradicts the order of its column the only way it can be', () => {
    expect(normalizeDate('25/12/1990', 'mdy').iso).toBe('1990-12-25');
    expect(normalizeDate('12/25/1990', 'dmy').iso).toBe('1990-12-25');
  });

  it.each([
    '01/01/1900',
    '1900-01-00',
    '0000-00-00 00:00:00',
    '00/00/0000',
    '1899-12-30',
    '9999-12-31',
    '0001-01-01T00:00:00',
  ])('takes %s for a placeholder', (text) => {
    expect(normalizeDate(text, 'dmy')).toEqual({ iso: '', day: NO_DAY, match: '', issues: ['placeholder'] });
  });

  it('believes 1970-01-01 of an event, not of a birth', () => {
    expect(normalizeDate('1970-01-01', 'dmy').day).toBe(0);
    expect(normalizeBirthDate('01/01/1970', 'dmy')).toMatchObject({ iso: '', match: '', issues: ['placeholder'] });
    expect(normalizeBirthDate('01/02/1970', 'dmy').iso).toBe('1970-02-01');
  });

  it('shows no impossible date, but keeps its digits as evidence of a typing error', () => {
    expect(normalizeDate('19371332', 'dmy')).toMatchObject({
      iso: '',
      day: NO_DAY,
      match: '19371332',
      issues: ['date_invalid'],
    });
    expect(normalizeDate('31/02/1990', 'dmy')).toMatchObject({ iso: '', match: '19900231' });
    expect(normalizeDate('1900-02-29', 'dmy').iso).toBe('');
  });

  it.each([
    'hola',
    '1 de 2',
    '12/2020/3',
    '13/05/1880',
    '13/05/2284',
    '99999999999999999999',
    '1/2/3/4',
    '--13-40',
    'marzo',
  ])('refuses %s', (text) => {
    const date = normalizeDate(text, 'dmy');
    expect(date.iso).toBe('');
    expect(date.issues).toEqual(['date_invalid']);
  });

  it('gives back its own dates, whatever the order of the column', () => {
    const isoDates = fc.date({ min: new Date('1901-01-01'), max: new Date('2099-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(isoDates, fc.constantFrom(...ORDERS), (date, order) => {
        const iso = date.toISOString().slice(0, 10);
        expect(normalizeDate(iso, order).iso).toBe(iso);
        expect(normalizeDate(`--${iso.slice(5)}`, order).iso).toBe(`--${iso.slice(5)}`);
        expect(normalizeDate(iso.slice(0, 4), order).iso).toBe(iso.slice(0, 4));
      }),
    );
  });

  it('is idempotent and never throws, whatever the text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[0-9/. ,:T-]{0,24}$/),
      fc.stringMatching(/^\d{1,2} (ene|mar|dec) \d{1,4}$/),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(...ORDERS, undefined), (text, order) => {
        const once = normalizeDate(text, order);
        if (once.iso !== '') expect(normalizeDate(once.iso, order).iso).toBe(once.iso);
        if (once.match !== '') expect(once.match).toMatch(/^\d{8}$/);
      }),
    );
  });
});

describe('withoutTime', () => {
  it('leaves a date that is read as before', () => {
    const date = fc.constantFrom(
      '2024-02-30',
      '2024-05-06',
      '06/05/2024',
      '31.12.1899',
      '0000-00-00',
      '1-2-2024',
      '12-13-2024',
    );
    const signs = fc.constantFrom(
      'T',
      ' ',
      '08:35',
      ':00',
      '.123',
      'Z',
      '-05:00',
      ' -',
      '+',
      ' GMT',
      '.',
      '\n',
      '2024',
    );
    const time = fc.array(signs, { maxLength: 5 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(date, time, fc.constantFrom('dmy', 'mdy', 'ymd', undefined), (day, tail, order) => {
        const text = day + tail;
        expect(normalizeDate(withoutTime(text), order)).toEqual(normalizeDate(text, order));
      }),
      { numRuns: 3000 },
    );
  });
});
