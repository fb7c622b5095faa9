import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DigitAutomaton } from '../../../src/normalize/phone/automaton-digits.ts';
import { readPattern } from '../../../src/normalize/phone/automaton-pattern.ts';

const digit = fc.constantFrom(...'0123');
/** Few digits, so that patterns and numbers meet. */
const digits = fc.string({ unit: digit, maxLength: 9 });

const { source: pattern } = fc.letrec<{ source: string; atom: string }>((tie) => ({
  source: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    tie('atom'),
    fc.tuple(tie('atom'), fc.constantFrom('?', '{2}', '{0,2}', '{1,3}')).map((parts) => parts.join('')),
    fc.array(tie('source'), { maxLength: 3 }).map((parts) => parts.join('')),
    fc.array(tie('source'), { minLength: 2, maxLength: 3 }).map((options) => `(?:${options.join('|')})`),
    tie('source').map((inside) => `(${inside})`),
  ),
  atom: fc.constantFrom('0', '1', '2', '3', '\\d', '[02]', '[1-3]', '[0-12]', '(?:12|3)', '(?:)'),
}));

describe('the automaton of a pattern', () => {
  test('matches what the expression matches, from the first digit to the last', () => {
    fc.assert(
      fc.property(pattern, digits, (source, text) => {
        expect(new DigitAutomaton([readPattern(source)]).whole(text)).toBe(
          new RegExp(`^(?:${source})$`).test(text) ? 1 : 0,
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('finds a beginning where the expression matches the digits up to some place', () => {
    fc.assert(
      fc.property(pattern, digits, (source, text) => {
        const whole = new RegExp(`^(?:${source})$`);
        const begins = Array.from(text, (_, i) => text.slice(0, i + 1)).some((beginning) => whole.test(beginning));
        expect(new DigitAutomaton([readPattern(source)]).beginnings(text)).toBe(begins ? 1 : 0);
      }),
      { numRuns: 2000 },
    );
  });

  test('answers for several patterns as each alone, in the order they were given', () => {
    fc.assert(
      fc.property(fc.array(fc.option(pattern, { nil: undefined }), { maxLength: 5 }), digits, (sources, text) => {
        const patterns = sources.map((source) => (source === undefined ? undefined : readPattern(source)));
        const alone = patterns.map((one, bit) => new DigitAutomaton([one]).whole(text) << bit);
        expect(new DigitAutomaton(patterns).whole(text)).toBe(alone.reduce((bits, bit) => bits | bit, 0));
      }),
    );
  });

  test('answers alike however many numbers it has seen', () => {
    const automaton = new DigitAutomaton([readPattern('3(?:0[0-5]|1\\d)\\d{7}')]);
    for (let round = 0; round < 2; round++) {
      expect(['3001234567', '3061234567', '300123456', '30012345678', ''].map((text) => automaton.whole(text))).toEqual(
        [1, 0, 0, 0, 0],
      );
    }
  });
});

describe('a pattern', () => {
  test.each([
    '(?=1)1',
    '(?!1)\\d',
    '(?<=1)2',
    '1*',
    '1+',
    '.',
    '^1',
    '1$',
    '[^1]',
    '\\D',
    '\\b1',
    '(1)\\1',
    'a',
    '1{2,}',
    ' 1',
  ])('%s holds more than digits of bounded number and is not understood', (source) => {
    expect(readPattern(source)).toBeUndefined();
  });

  test.each(['(1', '1)', '?', '{2}1', '(?:', '1|?', '1??', '1{2}{3}'])(
    '%s is no pattern and not understood',
    (source) => {
      expect(readPattern(source)).toBeUndefined();
    },
  );
});
