import * as fc from 'fast-check';
import type { CountryCode } from 'libphonenumber-js/max';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { askLibrary, parseNumber } from '../../../src/normalize/phone/automaton.ts';
import { countriesOf, type PlanMetadata, worldPlan } from '../../../src/normalize/phone/automaton-metadata.ts';
import { zoneOf } from '../../../src/normalize/phone/automaton-zone.ts';
import type { PhoneContext } from '../../../src/normalize/phone/phone.ts';
import { COUNTRIES, type Question, questionsOf } from './automaton-numbers.ts';

/** `node tests/bench/phones.mjs --per-country 500000` asks the same questions, and more of them. */
const PER_COUNTRY = 150;

const AUTOMATON = '../../../src/normalize/phone/automaton.ts';
const METADATA = '../../../src/normalize/phone/automaton-metadata.ts';

const CALLING_CODES = Array.from({ length: 999 }, (_, i) => String(i + 1));

describe('the automaton answers as the library', () => {
  test('in every country, for numbers of its plan, spoiled ones, prefixes and random digits', () => {
    let valid = 0;
    const wrong: Question[] = [];
    for (const country of COUNTRIES) {
      for (const question of questionsOf(country, 0, PER_COUNTRY)) {
        const { digits, international, country: home } = question;
        const answer = parseNumber(digits, international, home);
        if (answer?.type !== undefined) valid++;
        if (!same(answer, askLibrary(digits, international, home))) wrong.push(question);
      }
    }
    expect(wrong).toEqual([]);
    // Both answers are asked for, or the test would prove nothing.
    expect(valid / (COUNTRIES.length * PER_COUNTRY)).toBeGreaterThan(0.3);
    expect(valid / (COUNTRIES.length * PER_COUNTRY)).toBeLessThan(0.7);
  });

  test('for any digits in any country', () => {
    const digits = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 24 }),
      fc.bigInt(0n, 10n ** 13n).map(String),
    );
    fc.assert(
      fc.property(digits, fc.boolean(), fc.constantFrom(undefined, ...COUNTRIES), (text, international, country) => {
        expect(parseNumber(text, international, country)).toEqual(askLibrary(text, international, country));
      }),
      { numRuns: 3000 },
    );
  });

  test('for numbers behind calling codes that belong to no country', () => {
    const codes = CALLING_CODES.filter((code) => worldPlan(code) !== undefined);
    expect(codes).toContain('800');
    for (const code of codes) {
      for (let tail = 1; tail < 10 ** 9; tail = tail * 3 + 1) {
        const digits = `${code}${tail}`;
        expect([digits, parseNumber(digits, true, undefined)]).toEqual([digits, askLibrary(digits, true, undefined)]);
      }
    }
  });

  test.each([1, 2, 3, 17, 18, 249, 250, 251, 300])(
    'where a text of %i digits is too short or too long to be looked at',
    (length) => {
      for (const digits of ['5'.repeat(length), '34'.padEnd(length, '6').slice(0, length), '0'.repeat(length)]) {
        for (const international of [true, false]) {
          expect(parseNumber(digits, international, 'ES')).toEqual(askLibrary(digits, international, 'ES'));
        }
      }
    },
  );
});

test('every plan of the metadata is understood, so that the library is asked for none', () => {
  const codes = CALLING_CODES.filter((code) => countriesOf(code).length > 0 || worldPlan(code) !== undefined);
  expect(codes.length).toBeGreaterThan(200);
  expect(codes.filter((code) => zoneOf(code) === undefined)).toEqual([]);
});

describe('what a cell becomes', () => {
  afterEach(() => {
    vi.doUnmock(AUTOMATON);
    vi.resetModules();
  });

  test('does not depend on which of the two is asked', async () => {
    const { normalizePhones: compiled } = await import('../../../src/normalize/phone/phone.ts');
    const asked = vi.fn(askLibrary);
    vi.resetModules();
    vi.doMock(AUTOMATON, () => ({ parseNumber: asked }));
    const { normalizePhones: byLibrary } = await import('../../../src/normalize/phone/phone.ts');
    for (const country of COUNTRIES) {
      for (const { digits, international, country: home } of questionsOf(country, 10_000, 10_060)) {
        const cell = (international ? '+' : '') + digits;
        const context: PhoneContext = { country: home, city: 'Lima', countryIsCertain: digits.endsWith('1') };
        expect(compiled(cell, context)).toEqual(byLibrary(cell, context));
      }
    }
    expect(asked.mock.calls.length).toBeGreaterThan(COUNTRIES.length * 60);
  });
});

describe('a plan that is not understood', () => {
  afterEach(() => {
    vi.doUnmock(METADATA);
    vi.resetModules();
  });

  test.each([
    ['a lookahead', (plan: PlanMetadata) => ({ ...plan, pattern: `(?=[5-9])(?:${plan.pattern})` })],
    ['a star in a kind', (plan: PlanMetadata) => ({ ...plan, kinds: [{ pattern: '9\\d*', lengths: [9] }] })],
    ['a layout of another version', () => undefined],
  ])('with %s is left to the library', async (_, spoiled) => {
    vi.resetModules();
    vi.doMock(METADATA, async (original) => {
      const real = await original<typeof import('../../../src/normalize/phone/automaton-metadata.ts')>();
      const countryPlan = (country: CountryCode) => {
        const plan = real.countryPlan(country)!;
        return country === 'ES' ? spoiled(plan) : plan;
      };
      return { ...real, countryPlan };
    });
    const fresh = await import('../../../src/normalize/phone/automaton.ts');
    const zones = await import('../../../src/normalize/phone/automaton-zone.ts');
    expect([zones.zoneOf('34'), zones.zoneOf('33')?.callingCode]).toEqual([undefined, '33']);
    for (const digits of ['612907348', '34612907348', '512907348', '0034612907348', '6']) {
      for (const international of [true, false]) {
        expect(fresh.parseNumber(digits, international, 'ES')).toEqual(askLibrary(digits, international, 'ES'));
      }
    }
  });
});

/** Quicker than toEqual, which would take most of the time of the test. */
function same(a: ReturnType<typeof parseNumber>, b: ReturnType<typeof parseNumber>): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.countryCallingCode === b.countryCallingCode &&
    a.nationalNumber === b.nationalNumber &&
    a.country === b.country &&
    a.type === b.type &&
    a.possible === b.possible
  );
}
