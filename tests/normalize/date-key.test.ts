import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOrderEvidence } from '../../src/domain/date-order.ts';
import { normalizeDate, normalizeKey, withoutTime } from '../../src/normalize/date/date.ts';
import { dateKey, firstTwo, isYearFirst, NO_KEY } from '../../src/normalize/date/date-key.ts';

const DATE = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}([/.-])\d{1,2}\1\d{4})$/;

function keyOf(text: string): number {
  const bytes = new TextEncoder().encode(`1${text}1`);
  return dateKey(bytes, 1, bytes.length - 1);
}

function evidenceOf(key: number) {
  const [first, second] = firstTwo(key);
  return {
    dayFirst: !isYearFirst(key) && first > 12 ? 1 : 0,
    monthFirst: !isYearFirst(key) && first <= 12 && second > 12 ? 1 : 0,
    yearFirst: isYearFirst(key) ? 1 : 0,
    both: !isYearFirst(key) && first <= 12 && second <= 12 ? 1 : 0,
  };
}

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 4 });
const mark = fc.constantFrom('-', '/', '.', ' ');
const date = fc.tuple(digits, mark, digits, mark, digits).map((parts) => parts.join(''));
const day = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
const year = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'));
const clean = fc
  .tuple(day, day, year, fc.constantFrom('-', '/', '.', 'ymd'))
  .map(([a, b, c, form]) => (form === 'ymd' ? `${c}-${a}-${b}` : [a, b, c].join(form)));
const time = fc.oneof(
  fc.constantFrom('', ' 08:35', 'T08:35:20-05:00', 'T08:35:20.000Z', ' 8:35', ' 08:35 pm', 'é'),
  fc.string({ unit: fc.constantFrom(...'T 0123456789:.+Z-x'), maxLength: 60 }),
);

describe('dateKey', () => {
  test('takes the cells that are a date when withoutTime has taken the time off, and no others', () => {
    fc.assert(
      fc.property(fc.oneof(clean, date), time, (start, end) => {
        const text = start + end;
        const key = keyOf(text);
        expect([text, key !== NO_KEY]).toEqual([text, DATE.test(withoutTime(text))]);
        if (key === NO_KEY) return;
        expect(key).toBe(keyOf(withoutTime(text)));
        expect({ text, ...evidenceOf(key) }).toEqual({ text, ...dateOrderEvidence([text]) });
      }),
      { numRuns: 20_000 },
    );
  });

  test('says what the text of the cell does', () => {
    const order = fc.constantFrom(undefined, 'dmy', 'mdy', 'ymd');
    const short = fc
      .tuple(fc.nat({ max: 40 }), mark, fc.nat({ max: 40 }), fc.integer({ min: 1890, max: 2110 }))
      .map(([a, sign, b, last]) => [a, b, last].join(sign));
    const near = fc.tuple(fc.integer({ min: 1890, max: 2110 }), day, day).map((parts) => parts.join('-'));
    fc.assert(
      fc.property(
        fc.oneof(clean, short, near),
        time,
        order,
        fc.constantFrom('dmy', 'mdy'),
        (start, end, first, other) => {
          const key = keyOf(start + end);
          if (key === NO_KEY) return;
          const date = normalizeKey(key, first, other);
          if (date !== undefined)
            expect({ start, end, ...date }).toEqual({ start, end, ...normalizeDate(start + end, first, other) });
        },
      ),
      { numRuns: 20_000 },
    );
  });

  test.each([
    ['3/26/1951', 'mdy', '1951-03-26'],
    ['12.5.1984', 'dmy', '1984-05-12'],
    ['2024-02-30', 'ymd', ''],
  ] as const)('tells %s in the order %s', (text, order, iso) => {
    expect(normalizeKey(keyOf(text), order, 'dmy')?.iso).toBe(iso);
  });

  test.each(['1900-01-01', '00/00/0000', '2099-12-31', '1/1/1753'])('leaves %s to its text', (text) => {
    expect(normalizeKey(keyOf(text), 'dmy', 'dmy')).toBeUndefined();
  });

  test('is different for different dates', () => {
    fc.assert(
      fc.property(clean, clean, (a, b) => {
        expect(keyOf(a) === keyOf(b)).toBe(a === b);
      }),
    );
  });
});
