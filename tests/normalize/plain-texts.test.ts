import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords } from '../../src/domain/fold.ts';
import { normalizeAddress } from '../../src/normalize/address.ts';
import { isPlaceholderEmail } from '../../src/normalize/email/email.ts';
import { nameCase } from '../../src/normalize/name/name.ts';
import { COLOMBIA } from '../../src/normalize/phone/plans/colombia.ts';
import { MEXICO } from '../../src/normalize/phone/plans/mexico.ts';
import { tidyCase } from '../../src/normalize/text-case.ts';

const RUNS = { numRuns: 2000 };

function textOf(signs: readonly string[], most: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: most }).map((parts) => parts.join(''));
}

describe('plain texts are read as the general reading reads them', () => {
  it('which sees a word behind a blank', () => {
    const words = textOf(['a', 'Z', '0', '9', 'ñ', 'É', "'", '-', ' ', 'ß'], 8);
    fc.assert(
      fc.property(words, (text) => {
        expect(foldedWords(text)).toEqual(foldedWords(` ${text}`));
      }),
      RUNS,
    );
  });

  it('which sees a street behind a comma', () => {
    const streets = textOf(
      ['Cra', 'kr', ' ', ' ', '45', ' a', '#', 'No', '12th', 'º', ',', '-', 'Ñuñoa', 'st', 'n'],
      9,
    );
    fc.assert(
      fc.property(streets, (text) => {
        expect(normalizeAddress(text).match).toBe(normalizeAddress(`, ${text}`).match);
      }),
      RUNS,
    );
  });

  it('which tidies the blanks of a text in mixed case', () => {
    const texts = textOf(['a', 'B', ' ', '\t', '\u00a0', '1', 'ñ', '.'], 10);
    fc.assert(
      fc.property(texts, (text) => {
        const mixed = `aB${text}`;
        expect(tidyCase(mixed)).toBe(mixed.trim().split(/\s+/).join(' '));
      }),
      RUNS,
    );
  });

  it('which looks at a name beside a hyphen', () => {
    const names = textOf([...'AEMCRZÑÍ'], 9).filter((name) => name.length > 4 && nameCase(name) !== name.toLowerCase());
    fc.assert(
      fc.property(names, (name) => {
        expect(nameCase(`${name}-${name}`)).toBe(`${nameCase(name)}-${nameCase(name)}`);
      }),
      RUNS,
    );
  });

  it('which folds an e-mail with an invisible character in it', () => {
    const locals = textOf(['a', 'n', 'no', '.', '_', '+', '-', 'tiene', '1', '2', 'test', 'xxx', 'mail'], 5);
    const domains = fc.constantFrom('gmail.com', 'n.com', 'test.com', 'notiene.com', 'no-tiene.co', 'acme.es', 'a.com');
    fc.assert(
      fc.property(locals, domains, (local, domain) => {
        expect(isPlaceholderEmail(local, domain)).toBe(isPlaceholderEmail(`${local}\u200b`, domain));
      }),
      RUNS,
    );
  });
});

describe('numbers of ten digits', () => {
  const digits = textOf([...'01234568', '044', '03', '60'], 13);

  it('are old in Colombia where a pattern of an old number says so', () => {
    fc.assert(
      fc.property(digits, (national) => {
        const mobile = /^03(3\d{9})$/.exec(national)?.[1];
        const landline = /^(?:0\d?)?([124-8]\d{7})$/.exec(national)?.[1];
        const expected = mobile ?? (landline === undefined ? undefined : `60${landline}`);
        expect(COLOMBIA.renew(national, '')?.national).toBe(expected);
      }),
      RUNS,
    );
  });

  it('are old in Mexico where a pattern of an old number says so', () => {
    fc.assert(
      fc.property(digits, (national) => {
        const expected = /^(?:044|045|01)(\d{10})$/.exec(national)?.[1] ?? /^1(\d{10})$/.exec(national)?.[1];
        expect(MEXICO.renew(national, '')?.national).toBe(expected);
      }),
      RUNS,
    );
  });
});
