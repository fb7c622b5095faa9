import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeEmails } from '../../../src/normalize/email/email.ts';

describe('normalizeEmails', () => {
  it('reads an address as it reads it in brackets, which only the general reading takes off', () => {
    const sign = fc.constantFrom(
      ...'aZn09'.split(''),
      '.',
      '-',
      '_',
      '+',
      '@',
      'com',
      'gmail',
      'notiene',
      '@gmail.com',
    );
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 12 }), (signs) => {
        const address = signs.join('');
        if (!/^[^@]+@[^@]+$/.test(address)) return;
        expect(normalizeEmails(address)).toEqual(normalizeEmails(`<${address}>`));
      }),
      { numRuns: 3000 },
    );
  });
});
