import { describe, expect, test } from 'vitest';
import type { PlanMetadata } from '../../../src/normalize/phone/automaton-metadata.ts';
import { compileTerritory, isPossibleLength, typeOf } from '../../../src/normalize/phone/automaton-territory.ts';

/** Fixed lines, mobiles, toll free and premium rate, in the order of the metadata. */
const PLAN: PlanMetadata = {
  callingCode: '999',
  abroad: '00',
  pattern: '[2-9]\\d{5,7}',
  lengths: [6, 7, 8],
  prefix: '0',
  prefixTransform: '',
  leadingDigits: '',
  kinds: [
    { pattern: '[23]\\d{5,7}', lengths: [7, 8] },
    { pattern: '[34]\\d{7}', lengths: [8] },
    { pattern: '[89]\\d{6}', lengths: [7] },
    { pattern: '9\\d{6}', lengths: [7] },
  ],
};

const PLACES = compileTerritory(undefined, PLAN)!;

describe('a compiled plan', () => {
  test.each([
    ['2123456', 'FIXED_LINE'],
    ['31234567', 'FIXED_LINE_OR_MOBILE'],
    ['41234567', 'MOBILE'],
    ['8123456', 'TOLL_FREE'],
    ['9123456', 'PREMIUM_RATE'],
  ])('tells the kind of %s: %s', (national, type) => {
    expect(typeOf(PLACES, national)).toBe(type);
  });

  test.each([
    ['a length its kind does not have, though the pattern does', '212345'],
    ['no kind', '5123456'],
    ['a kind outside the pattern of the plan', '212345678'],
    ['more digits than any number', '2'.repeat(40)],
    ['no digits', ''],
  ])('refuses a number of %s', (_, national) => {
    expect(typeOf(PLACES, national)).toBeUndefined();
  });

  test.each([[[]], [[{ pattern: '', lengths: [8] }]]])(
    'takes fixed lines for mobiles too where these have no pattern of their own',
    (mobile) => {
      const shared = compileTerritory(undefined, { ...PLAN, kinds: [PLAN.kinds[0], ...mobile] })!;
      expect(typeOf(shared, '2123456')).toBe('FIXED_LINE_OR_MOBILE');
    },
  );

  test('knows the possible lengths, however long the digits are', () => {
    const lengths = Array.from({ length: 80 }, (_, length) => length);
    expect(lengths.filter((length) => isPossibleLength(PLACES, length))).toEqual([6, 7, 8]);
  });

  test.each([{ pattern: '\\d+' }, { leadingDigits: '^2' }, { kinds: [{ pattern: '(?!2)\\d{7}', lengths: [7] }] }])(
    'is none where %o is not understood',
    (part) => {
      expect(compileTerritory(undefined, { ...PLAN, ...part })).toBeUndefined();
    },
  );
});
