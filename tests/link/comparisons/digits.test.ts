import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CodedColumn } from '../../../src/domain/column.ts';
import { COMPARISONS } from '../../../src/link/comparisons/comparisons.ts';
import { readNames } from '../../../src/link/comparisons/read-names.ts';
import { editsOfStrings } from '../../../src/link/kernels/strings.ts';
import { entitiesOf } from '../../support/entities-of.ts';

const NAMES = readNames(new CodedColumn(), new CodedColumn());

/** Level of the two different values of a field that two records hold. */
function level(field: 'phone' | 'birthDate', a: string, b: string): number {
  const comparison = COMPARISONS.find((one) => one.field === field);
  const { entities } = entitiesOf([
    { given: 'x', [field]: a },
    { given: 'y', [field]: b },
  ]);
  const values = entities.match[field].values;
  return comparison?.level(comparison.prepare(entities.match, NAMES), values.find(a), values.find(b)) ?? -1;
}

/** The levels of two plain numbers, on strings. */
function plainPhoneLevel(a: string, b: string): number {
  const digits = Math.min(a.length, b.length, 10);
  const [x, y] = [a.slice(-digits), b.slice(-digits)];
  if (x === y) return 4;
  if (digits >= 8 && a.slice(-8) === b.slice(-8)) return 3;
  return editsOfStrings(x, y, 1) <= 1 ? 2 : 1;
}

/** The levels of two dates, on strings. */
function plainDateLevel(a: string, b: string): number {
  const [year, month, day] = [
    a.slice(0, 4) === b.slice(0, 4),
    a.slice(4, 6) === b.slice(4, 6),
    a.slice(6) === b.slice(6),
  ];
  if (a.startsWith('0000') || b.startsWith('0000')) return month && day ? 2 : 1;
  if (year && a.slice(4, 6) === b.slice(6) && b.slice(4, 6) === a.slice(6)) return 5;
  const edits = editsOfStrings(a, b, 2);
  if (edits <= 1) return 5;
  if ((year && (month || day)) || (month && day)) return 4;
  return year || edits <= 2 ? 3 : 1;
}

const digits = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0129'), minLength, maxLength });

/** A text and the same with one to three digits replaced, swapped or moved. */
const close = (minLength: number, maxLength: number) =>
  fc
    .tuple(digits(minLength, maxLength), fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { minLength: 1, maxLength: 2 }))
    .map(([text, moves]): [string, string] => {
      const letters = [...text];
      for (const [from, to] of moves) letters.splice(to % text.length, 0, ...letters.splice(from % text.length, 1));
      return [text, letters.join('')];
    });

it('phones as integers reach the levels of phones as strings', () => {
  const pairs = fc.oneof(close(7, 13), fc.tuple(digits(7, 13), digits(7, 13)));
  const tail = fc
    .tuple(digits(0, 4), digits(0, 4), digits(7, 9))
    .map(([x, y, end]): [string, string] => [x + end, y + end]);
  fc.assert(
    fc.property(fc.oneof(pairs, tail), ([a, b]) => {
      fc.pre(a !== b);
      expect(level('phone', a, b)).toBe(plainPhoneLevel(a, b));
    }),
    { numRuns: 2000 },
  );
});

it('dates as integers reach the levels of dates as strings', () => {
  fc.assert(
    fc.property(fc.oneof(close(8, 8), fc.tuple(digits(8, 8), digits(8, 8))), ([a, b]) => {
      fc.pre(a !== b);
      expect(level('birthDate', a, b)).toBe(plainDateLevel(a, b));
    }),
    { numRuns: 2000 },
  );
});
