import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ValueTable } from '../../src/domain/column.ts';
import { haveSameDomain, slippedKey } from '../../src/merge/email-slip.ts';

function haveSame(value: string, key: string): boolean {
  const values = new ValueTable();
  const [a, b] = ['x@y', value, key].map((text) => values.intern(text)).slice(1);
  return haveSameDomain(values.memory, a, values.memory, b);
}

it('an e-mail with the domain of its key is no slip, whatever stands before it', () => {
  const unit = fc.constantFrom(...'ab@.-1Aé＠\u0301\u00ad ');
  const text = fc.string({ unit, maxLength: 8 });
  fc.assert(
    fc.property(text, text, fc.boolean(), (value, key, isSame) => {
      const other = isSame ? `${key.slice(0, 1)}${value.slice(1)}` : key;
      if (haveSame(value, other)) expect([value, other, slippedKey(value, other)]).toEqual([value, other, '']);
    }),
    { numRuns: 5000 },
  );
});

it('tells by bytes what nearly all are, and leaves the others', () => {
  expect(haveSame('Ana@gmail.com', 'ana@gmail.com')).toBe(true);
  expect(haveSame('ana@gmial.com', 'ana@gmail.com')).toBe(false);
  expect(haveSame('ana@GMAIL.com', 'ana@gmail.com')).toBe(false);
  expect(haveSame('gmail.com', 'gmail.com')).toBe(false);
});
